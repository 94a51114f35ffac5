import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { dutchExcel, international, toCsv } from '../../src/export/csv.ts';

describe('toCsv', () => {
  it('writes for Dutch Excel: byte order mark, semicolon, decimal comma, CRLF', () => {
    expect(toCsv(['naam', 'waarde'], [['Wijk; oost', 12.5]], dutchExcel)).toBe(
      '\uFEFFnaam;waarde\r\n"Wijk; oost";12,5\r\n',
    );
  });

  it('writes for other programs: comma, decimal point, no mark', () => {
    expect(toCsv(['naam', 'waarde'], [['Wijk, oost', -12.5]], international)).toBe(
      'naam,waarde\r\n"Wijk, oost",-12.5\r\n',
    );
  });

  it('leaves missing figures empty and keeps zero', () => {
    expect(toCsv(['a', 'b', 'c', 'd'], [[null, Number.NaN, Number.POSITIVE_INFINITY, 0]], international)).toBe(
      'a,b,c,d\r\n,,,0\r\n',
    );
  });

  it.each(['=1+1', '+31', '-2', '@SUM(A1)', '\tx', '\rx'])('does not let %j run as a formula', (text) => {
    const [row] = Papa.parse<string[]>(
      toCsv(['a'], [[text]], international)
        .split('\r\n')
        .slice(1)
        .join('\r\n'),
    ).data;
    expect(row?.[0]).toBe(`'${text}`);
  });

  it('doubles quotation marks', () => {
    expect(toCsv(['a'], [['de "oude" haven']], dutchExcel)).toContain('"de ""oude"" haven"');
  });

  it('can be read back, whatever the text, in both dialects', () => {
    const cell = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.integer());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), fc.boolean(), (rows, dutch) => {
        const dialect = dutch ? dutchExcel : international;
        const text = toCsv(['een', 'twee'], rows, dialect).replace(/^\uFEFF/, '');
        const parsed = Papa.parse<string[]>(text, { delimiter: dialect.separator, newline: '\r\n' }).data;
        const expected = rows.map((row) =>
          row.map((each) => (typeof each === 'string' && /^[=+\-@\t\r]/.test(each) ? `'${each}` : String(each))),
        );
        expect(parsed.slice(1, 1 + rows.length)).toEqual(expected);
      }),
    );
  });
});
