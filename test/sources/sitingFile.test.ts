import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import { readSiting } from '../../src/sources/sitingFile.ts';

const bytes = new Uint8Array(readFileSync(join('test', 'fixtures', 'site', 'oeverstad.json')));
const oeverstad = { code: 'GM9901' as AreaCode, name: 'Oeverstad' };

describe('a file with rules and criteria', () => {
  it('is read whole, here or without knowing where', () => {
    const here = readSiting('oeverstad.json', bytes, oeverstad);
    expect(here.ok && here.value.criteria.length).toBe(5);
    expect(readSiting('oeverstad.json', bytes, null)).toEqual(here);
  });

  it('gives the same when it is written and read again', () => {
    const first = readSiting('a.json', bytes, oeverstad);
    if (!first.ok) throw new Error(first.failure.sentence);
    const again = readSiting('b.json', new TextEncoder().encode(JSON.stringify(first.value)), oeverstad);
    expect(again).toEqual(first);
  });

  it('is refused about another municipality, with both named', () => {
    const elsewhere = readSiting('oeverstad.json', bytes, { code: 'GM9902' as AreaCode, name: 'Elderdorp' });
    expect(elsewhere.ok ? '' : elsewhere.failure.sentence).toMatch(/Oeverstad \(GM9901\).*Elderdorp \(GM9902\)/);
  });

  it('is refused when it is no object at all', () => {
    for (const text of ['null', '[]', '"x"', '3']) {
      expect(readSiting('x.json', new TextEncoder().encode(text), null).ok).toBe(false);
    }
  });
});
