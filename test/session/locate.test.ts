import { describe, expect, it } from 'vitest';
import type { AddressMatch } from '../../src/domain/address.ts';
import type { AreaCode } from '../../src/domain/area.ts';
import { fail, type Result, succeed } from '../../src/domain/failure.ts';
import { type AskedAddress, type LocatedReport, pointsOfReport } from '../../src/domain/importAddresses.ts';
import { locate } from '../../src/session/locate.ts';
import type { OutsideCommands } from '../../src/state/outsideCommands.ts';

const here = 'GM9901' as AreaCode;
const asked = (text: string, ...rows: readonly number[]): AskedAddress => ({
  key: text,
  address: text,
  query: { text },
  rows,
});
const match = (id: string, change: Partial<AddressMatch> = {}): AddressMatch => ({
  id,
  label: id,
  kind: 'adres',
  lon: 5,
  lat: 52,
  municipality: here,
  municipalityName: 'Oeverstad',
  doubt: null,
  ...change,
});
const list = {
  addresses: [asked('a', 2, 5), asked('b', 3), asked('c', 4), asked('d', 6)],
  empty: [7],
};
const answers = [
  match('a'),
  match('b', { doubt: 'Het huisnummer is anders.', lon: 5.5 }),
  null,
  match('d', { municipality: 'GM9902' as AreaCode, doubt: 'Elders.' }),
];

/** Answers the first so many, and then ends as it is told. */
const service =
  (most: number, end?: Result<never>): OutsideCommands['lookUpAddresses'] =>
  async (rows, onProgress) => {
    for (const [place, found] of answers.slice(0, most).entries()) {
      onProgress?.({ done: place + 1, all: rows.length }, place, found);
    }
    return end ?? succeed(answers);
  };

async function report(lookUp: OutsideCommands['lookUpAddresses']): Promise<LocatedReport> {
  const result = await locate(list, [here], lookUp, undefined, new AbortController().signal);
  if (!result.ok) throw new Error(result.failure.sentence);
  return result.value;
}
const keys = (all: readonly AskedAddress[]): readonly string[] => all.map(({ key }) => key);

describe('addresses that were looked up', () => {
  it('stand in one list each, by how sure they are', async () => {
    const { found, doubtful, outside, missing, pending, empty, stopped } = await report(service(4));
    expect([found, doubtful, missing, outside, pending].map(keys)).toEqual([['a'], ['b'], ['c'], ['d'], []]);
    expect([empty, stopped]).toEqual([[7], null]);
  });

  it('stay when the service stops half way, with why', async () => {
    const failure = fail('fetch_failed', 'PDOK Locatieserver is niet bereikbaar.');
    const { found, doubtful, pending, stopped } = await report(service(2, failure));
    expect([found, doubtful, pending].map(keys)).toEqual([['a'], ['b'], ['c', 'd']]);
    expect(stopped).toBe('PDOK Locatieserver is niet bereikbaar.');
  });

  it('are a failure when there are too many of them', async () => {
    const refusal = fail('file_rejected', 'Dit zijn 6000 adressen.');
    const result = await locate(list, [here], service(0, refusal), undefined, new AbortController().signal);
    expect(result).toEqual(refusal);
  });

  it('give a place to every row of an address, and to a doubtful one only when confirmed', async () => {
    const located = await report(service(4));
    expect(pointsOfReport(located, new Set())).toEqual([
      { row: 2, lon: 5, lat: 52 },
      { row: 5, lon: 5, lat: 52 },
    ]);
    expect(pointsOfReport(located, new Set(['b', 'd'])).map(({ row }) => row)).toEqual([2, 3, 5]);
  });
});
