import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportPlan } from '../../../src/domain/userImport.ts';
import { dutchExcel, toCsv } from '../../../src/export/csv.ts';
import { Importing, smallFiles } from './importTown.ts';

const codes = ['BU99010100', 'BU99010101', 'BU99010102', 'BU99010103', 'WK990101'];
const cell = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map(String),
  fc.constantFrom('', 'x', '.', 'nvt', '12,5', 'tja'),
);
/** a table of one or two figures, with every area at most once */
const table = fc
  .tuple(
    fc.subarray(codes, { minLength: 1 }),
    fc.constantFrom('Eigen cijfer 2023', '65 jaar en ouder', 'p_65plus 2024'),
  )
  .chain(([areas, header]) =>
    fc.array(cell, { minLength: areas.length, maxLength: areas.length }).map((cells) => ({
      text: `gebied;${header}\n${areas.map((area, at) => `${area};${cells[at]}`).join('\n')}\n${codes[0]};\n`,
      header,
    })),
  );
const replacing = fc.boolean();

const withReplacing =
  (replaces: boolean) =>
  (plan: ImportPlan): ImportPlan => ({
    ...plan,
    duplicates: 'first',
    figures: plan.figures.map((figure) => ({ ...figure, replaces })),
  });

describe('undoing imports', { timeout: 120_000 }, () => {
  it('gives back the files of before, byte for byte, in whatever order imports are undone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(table, replacing), { minLength: 1, maxLength: 3 }),
        fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
        async (imports, order) => {
          const page = new Importing(smallFiles);
          const ids: string[] = [];
          for (const [at, [{ text }, replaces]] of imports.entries()) {
            const applied = await page.tryToAdd(`invoer ${at}.csv`, text, withReplacing(replaces));
            if (applied.ok) ids.push(applied.value.record.id);
          }
          while (ids.length > 0) {
            const [id = ''] = ids.splice((order[ids.length - 1] ?? 0) % ids.length, 1);
            await page.undo(id);
            if (ids.length > 0) await page.bundle();
          }
          expect(page.files).toEqual(smallFiles);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('leaves of two imports what the other alone would give', async () => {
    const [one, two] = ['gebied;Eerste 2023\nBU99010100;1\n', 'gebied;Tweede 2024\nBU99010100;2\nBU99010101;3\n'];
    const both = new Importing(smallFiles);
    const first = await both.add('een.csv', one);
    await both.add('twee.csv', two);
    await both.undo(first.id);
    const alone = new Importing(smallFiles);
    await alone.add('twee.csv', two);
    const { values, indicators } = await both.bundle();
    const expected = await alone.bundle();
    expect(values).toEqual(expected.values);
    // the source was numbered while that of the first stood there
    expect(indicators.map(({ source, ...entry }) => entry)).toEqual(
      expected.indicators.map(({ source, ...entry }) => entry),
    );
  });

  it('gives the same files as never having imported what was undone', async () => {
    const page = new Importing(smallFiles);
    const points = 'naam;lon;lat\nVeld;5.20439;52.57652\n';
    await page.add('een.csv', 'gebied;Eerste 2023\nBU99010100;1\n');
    await page.add('punten.csv', points);
    const before = page.files;
    const last = await page.add('65.csv', 'gebied;65 jaar en ouder\nBU99010100;99\n', withReplacing(true));
    await page.undo(last.id);
    expect(page.files).toEqual(before);
  });

  it('brings back what was replaced', async () => {
    const page = new Importing(smallFiles);
    const before = await page.bundle();
    const had = before.values.filter(({ indicator }) => indicator === 'p_65plus').length;
    const record = await page.add('65.csv', 'gebied;65 jaar en ouder\nBU99010100;99\n', withReplacing(true));
    expect(record.replaced).toBe(had);
    const now = await page.bundle();
    expect(now.values.filter(({ indicator }) => indicator === 'p_65plus').map(({ value }) => value)).toEqual([99]);
    expect(now.indicators.find(({ id }) => id === 'p_65plus')?.source).toBe('eigen');
    await page.undo(record.id);
    expect((await page.bundle()).values).toEqual(before.values);
  });

  it('says so when an import is undone already', async () => {
    const page = new Importing(smallFiles);
    await expect(page.undo('weg')).rejects.toThrow(
      'Deze toevoeging is er niet meer; misschien is zij al ongedaan gemaakt.',
    );
  });
});

describe('figures of a file', { timeout: 120_000 }, () => {
  it('are the same in whatever order its rows stand', async () => {
    const rows = codes.map((code, at) => `${code};${at * 1.5};x`.replace('.', ','));
    const valuesOf = async (lines: readonly string[]) => {
      const page = new Importing(smallFiles);
      await page.add('cijfers.csv', `gebied;Eigen 2023;Ander cijfer 2024\n${lines.join('\n')}\n`);
      return (await page.bundle()).values;
    };
    const expected = await valuesOf(rows);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: rows.length }), async (lines) => {
        expect(await valuesOf(lines)).toEqual(expected);
      }),
      { numRuns: 6 },
    );
  });

  it('survive our own export to the last bit', async () => {
    const numbers = fc.double({ min: -1e6, max: 1e6, noNaN: true, noDefaultInfinity: true });
    await fc.assert(
      fc.asyncProperty(fc.array(numbers, { minLength: codes.length, maxLength: codes.length }), async (values) => {
        const rows = codes.map((code, at) => [code, values[at] ?? null]);
        const page = new Importing(smallFiles);
        await page.add('uitvoer.csv', toCsv(['Code', 'Eigen score 2023'], rows, dutchExcel));
        const own = (await page.bundle()).values.filter(({ indicator }) => indicator === 'eigen_score');
        expect(own.map(({ value }) => value)).toEqual(values.map((value) => value + 0));
      }),
      { numRuns: 12 },
    );
  });
});
