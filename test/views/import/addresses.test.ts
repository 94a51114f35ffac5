import { describe, expect, it } from 'vitest';
import type { AddressMatch } from '../../../src/domain/address.ts';
import type { AreaCode } from '../../../src/domain/area.ts';
import { fail, succeed } from '../../../src/domain/failure.ts';
import type { LocatedAddress, LocatedReport } from '../../../src/domain/importAddresses.ts';
import type { ImportPreview } from '../../../src/domain/userImport.ts';
import { fileAddressText } from '../../../src/text/importAddresses.ts';
import { type Draft, draftOf, planOf } from '../../../src/views/import/draft.ts';
import { type Flow, readingArrived, startOfFlow, withLocated } from '../../../src/views/import/importFlow.ts';
import { problemsOf } from '../../../src/views/import/problems.ts';
import { column, preview } from './inventedPreview.ts';

const match: AddressMatch = {
  id: 'adr-1',
  label: 'Kadeweg 3, 9905AB Oeverstad',
  kind: 'adres',
  lon: 5,
  lat: 52,
  municipality: 'GM9901' as AreaCode,
  municipalityName: 'Oeverstad',
  doubt: null,
};
const located = (key: string, row: number, doubt: string | null): LocatedAddress => ({
  key,
  address: key,
  query: { text: key },
  rows: [row],
  match: { ...match, doubt },
});
const report: LocatedReport = {
  found: [located('kadeweg 3', 2, null)],
  doubtful: [located('kerkstraat 99', 3, 'Het huisnummer is anders.')],
  outside: [],
  missing: [],
  pending: [],
  empty: [],
  stopped: null,
};

const list = (change: Partial<ImportPreview> = {}): ImportPreview => {
  const { proposal } = preview();
  return preview({
    columns: [column('Straat', { type: 'text' }), column('Huisnummer')],
    codeColumn: null,
    addresses: { columns: { street: 'Straat', number: 'Huisnummer' }, rows: 2, distinct: 2 },
    proposal: {
      ...proposal,
      figures: [],
      places: { as: 'sites', fields: { name: { from: 'column', column: 'Straat' } } },
    },
    ...change,
  });
};
const arrived = (table: ImportPreview): Flow => readingArrived(startOfFlow, 'pasted', table, {});
const withConfirmed = (draft: Draft | null, ...keys: readonly string[]): Draft => {
  if (draft === null || draft.addresses === null) throw new Error('no addresses');
  return { ...draft, addresses: { ...draft.addresses, confirmed: new Set(keys) } };
};

describe('addresses of a file that is read', () => {
  it('offer no house numbers as figures, and ask to be looked up before anything is added', () => {
    const draft = draftOf(list(), null);
    expect(draft.figures).toEqual([]);
    expect(problemsOf(draft)).toEqual([{ figure: null, field: 'addresses', sentence: fileAddressText.problem }]);
    expect(problemsOf({ ...draft, places: null }).map(({ field }) => field)).toEqual(['nothing']);
    expect(planOf(draft, []).points).toBeUndefined();
  });

  it('become points in the plan when found, the doubtful ones when confirmed', () => {
    const flow = withLocated(arrived(list()), succeed(report));
    const rows = (draft: Draft): readonly number[] => planOf(draft, []).points?.map(({ row }) => row) ?? [];
    expect(rows(withConfirmed(flow.draft))).toEqual([2]);
    expect(rows(withConfirmed(flow.draft, 'kerkstraat 99'))).toEqual([2, 3]);
    expect(rows({ ...withConfirmed(flow.draft), places: null })).toEqual([]);
    expect(problemsOf(withConfirmed(flow.draft))).toEqual([]);
  });

  it('are looked up anew for what is read otherwise, and not at all beside coordinates', () => {
    const flow = withLocated(arrived(list()), succeed(report));
    const again = readingArrived(flow, 'pasted', list({ id: 'p2' }), {});
    expect(again.draft?.addresses?.report).toBeNull();
    expect(draftOf(list({ places: 'points' }), null).addresses).toBeNull();
  });

  it('that could not be asked for change nothing but the sentence', () => {
    const flow = withLocated(arrived(list()), succeed(report));
    const failed = withLocated(flow, fail('file_rejected', 'Dit zijn 6000 adressen.'));
    expect(failed.draft).toBe(flow.draft);
    expect(failed.failure?.sentence).toBe('Dit zijn 6000 adressen.');
  });
});
