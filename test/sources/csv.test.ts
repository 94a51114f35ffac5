import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvBlocks, parseCsv } from '../../src/sources/csv.ts';

const columns = { required: ['a', 'b'] };
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** All blocks together, or the failure that ended them. */
function inBlocks(text: string) {
  const rows: (readonly string[])[] = [];
  const numbers: number[] = [];
  for (const block of csvBlocks('proef.csv', bytesOf(text), columns)) {
    if (!block.ok) return block;
    rows.push(...block.value.rows);
    numbers.push(...block.value.numbers);
  }
  return { ok: true, rows, numbers };
}

function whole(text: string) {
  const table = parseCsv('proef.csv', bytesOf(text), columns);
  return table.ok ? { ok: true, rows: table.value.rows, numbers: [...table.value.numbers] } : table;
}

/** Long enough for several blocks; some lines empty, some with a cell too many. */
const lines = fc.array(
  fc.oneof(
    { weight: 30, arbitrary: fc.tuple(fc.nat(99), fc.nat(99)).map(([a, b]) => `${a},${b}`) },
    { weight: 3, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constant('1,2,3') },
    { weight: 1, arbitrary: fc.constant('"een, twee",2') },
    { weight: 1, arbitrary: fc.constant('"een\ntwee",2') },
  ),
  { maxLength: 40 },
);

describe('csvBlocks', () => {
  it('gives the same rows, row numbers and failures as a whole parse, wherever the blocks end', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n'), fc.boolean(), (some, newline, closed) => {
        const padding = Array.from({ length: 4000 }, (_, at) => `${'x'.repeat(at % 90)},${at}`);
        const text = ['a,b', ...some, ...padding, ...some].join(newline) + (closed ? newline : '');
        expect(inBlocks(text)).toEqual(whole(text));
      }),
      { numRuns: 40 },
    );
  });

  it('cuts a long file, and leaves one with quotes whole', () => {
    const long = `a,b\n${'1,2\n'.repeat(40_000)}`;
    expect([...csvBlocks('proef.csv', bytesOf(long), columns)].length).toBeGreaterThan(2);
    expect([...csvBlocks('proef.csv', bytesOf(`${long}"1",2\n`), columns)]).toHaveLength(1);
  });

  it.each([
    ['', 'proef.csv is leeg.'],
    ['a,c\n1,2\n', 'b ontbreekt'],
    ['a,b\n"1,2\n', 'aanhalingsteken'],
  ])('refuses %j once, and gives nothing more', (text, said) => {
    const blocks = [...csvBlocks('proef.csv', bytesOf(text), columns)];
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatchObject({ ok: false, failure: { sentence: expect.stringContaining(said) } });
  });
});
