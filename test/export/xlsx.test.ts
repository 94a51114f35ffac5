import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { figureColumn, proseColumn, type Table, textColumn } from '../../src/export/table.ts';
import { workbookOf } from '../../src/export/xlsx.ts';
import { sheetNames } from '../../src/export/xlsxNames.ts';
import { Findings } from '../../src/sources/userFile/findings.ts';
import type { GridCell } from '../../src/sources/userFile/grid.ts';
import { parseWorkbook } from '../../src/sources/userFile/workbook.ts';

const facts = { title: 'Een plek', madeAt: '2026-11-22T10:00:00.000Z', description: 'fictieve gegevens' };

const ugly: Table = {
  name: 'Locaties',
  columns: [
    textColumn('code'),
    textColumn('naam'),
    figureColumn('aandeel', 'share', 'deel van het geheel'),
    figureColumn('inwoners', 'whole'),
    { kind: 'date', header: 'dag' },
    { kind: 'link', header: 'adres' },
    proseColumn('reden'),
  ],
  rows: [
    ['0012', '=1+1', 0.125, 12_500, '2026-11-22T10:00:00Z', 'https://example.org/?a=1&b=2', 'Eén & <twee>'],
    ['-3', '+31 6', null, Number.NaN, 'onbekend', 'javascript:alert(1)', null],
    ['@SUM(A1)', 'é ë ï ≤ “m²”\u0001\uD800', -0.5, 'niet bekend', null, null, '_x0041_'],
  ],
};

function rowsOf(bytes: Uint8Array, sheet: string): readonly (readonly GridCell[])[] {
  const read = parseWorkbook(bytes, sheet, new Findings('w.xlsx'));
  if (!read.ok) throw new Error(read.failure.sentence);
  return read.value.grid.rows;
}

const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

describe('workbook', () => {
  it('writes texts as texts, figures as figures and missing ones as nothing', async () => {
    expect(rowsOf(await workbookOf([ugly], facts), 'Locaties')).toEqual([
      ['code', 'naam', 'aandeel', 'inwoners', 'dag', 'adres', 'reden'],
      ['0012', '=1+1', { percent: 12.5 }, 12_500, '2026-11-22', 'https://example.org/?a=1&b=2', 'Eén & <twee>'],
      ['-3', '+31 6', '', '', 'onbekend', 'javascript:alert(1)'],
      ['@SUM(A1)', 'é ë ï ≤ “m²”\uFFFD', { percent: -50 }, 'niet bekend', '', '', '_x0041_'],
    ]);
  });

  it('has no cell with a formula, and links only to web addresses', async () => {
    const parts = partsOf(await workbookOf([ugly], facts));
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).not.toContain('<f>');
    expect(sheet.match(/<hyperlink /g)).toHaveLength(1);
    expect(parts.get('xl/worksheets/_rels/sheet1.xml.rels')).not.toContain('javascript');
  });

  it('freezes the heading, filters it and repeats it on paper', async () => {
    const parts = partsOf(await workbookOf([ugly], facts));
    expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<autoFilter ref="A1:G4"');
    expect(parts.get('xl/workbook.xml')).toContain('$1:$1');
    expect(parts.get('docProps/core.xml')).toContain('fictieve gegevens');
  });

  it('gives the same bytes for the same tables, and opens without rows or columns', async () => {
    expect(await workbookOf([ugly, ugly], facts)).toEqual(await workbookOf([ugly, ugly], facts));
    const empty = await workbookOf([{ name: 'Leeg', columns: [textColumn('id')], rows: [] }], facts);
    expect(rowsOf(empty, 'Leeg')).toEqual([['id']]);
  });

  it('cuts a text that Excel would refuse and says so with an ellipsis', async () => {
    const long = { name: 'L', columns: [textColumn('t')], rows: [['x'.repeat(40_000)]] };
    const text = rowsOf(await workbookOf([long], facts), 'L')[1]?.[0];
    expect(String(text)).toHaveLength(32_767);
    expect(String(text).endsWith('x…')).toBe(true);
  });

  it('gives a row of sentences its height, and a figure among other kinds its own format', async () => {
    const rows = [['vier woorden van zes', { figure: 386.6, format: 'km' } as const]];
    const columns = [proseColumn('t', 10), figureColumn('n', 'plain')];
    const bytes = await workbookOf([{ name: 'A', columns, rows }], facts);
    const parts = partsOf(bytes);
    // "vier", "woorden", "van zes"
    expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(/<row r="2"[^>]*ht="45"/);
    expect(parts.get('xl/styles.xml')).toContain('#,##0.0&quot; km&quot;');
    expect(rowsOf(bytes, 'A')[1]).toEqual(['vier woorden van zes', 386.6]);
  });

  it('keeps the first columns of a wide sheet in sight', async () => {
    const columns = Array.from({ length: 30 }, (_, at) => textColumn(`kolom ${at}`));
    const parts = partsOf(await workbookOf([{ name: 'A', columns, rows: [] }], facts));
    expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(/<pane xSplit="2" ySplit="1"/);
  });

  it('returns every number and word as it was given', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((word) => /^[^\p{C}\s][^\p{C}]*[^\p{C}\s]$/u.test(word));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, fc.double({ noNaN: true, noDefaultInfinity: true })), { minLength: 1, maxLength: 20 }),
        async (rows) => {
          const columns = [textColumn('t'), figureColumn('n', 'plain')];
          const read = rowsOf(await workbookOf([{ name: 'A', columns, rows }], facts), 'A');
          expect(read.slice(1)).toEqual(rows.map(([word, number]) => [word, number === 0 ? 0 : number]));
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('names of sheets', () => {
  it('cleans what Excel refuses and keeps them apart', () => {
    expect(sheetNames(["'a/b'", 'A B', '', 'history', 'x'.repeat(40), 'X'.repeat(31)])).toEqual([
      'a b',
      'A B (2)',
      'Blad3',
      'history (2)',
      'x'.repeat(31),
      `${'X'.repeat(27)} (2)`,
    ]);
  });

  it('is valid and different for any words', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 30 }), (wanted) => {
        const names = sheetNames(wanted);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
        for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\\p{Cc}]{1,31}(?<!')$/u);
      }),
    );
  });
});

const office = spawnSync('soffice', ['--version']).error === undefined;
if (!office) console.log('LibreOffice is not installed: the workbook is not opened in it.');

describe.skipIf(!office)('workbook in LibreOffice', () => {
  it('shows the same cells', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wijkbalans-xlsx-'));
    try {
      writeFileSync(join(folder, 'w.xlsx'), await workbookOf([ugly, { ...ugly, name: 'Twee' }], facts));
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      // separator ; quote " UTF-8, from row 1, all sheets, values as they are
      const filter = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1';
      execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, 'w.xlsx'], {
        cwd: folder,
        stdio: 'ignore',
        env: { ...process.env, LC_ALL: 'C.UTF-8' },
      });
      expect(readdirSync(folder).filter((name) => name.endsWith('.csv'))).toEqual(['w-Locaties.csv', 'w-Twee.csv']);
      expect(readFileSync(join(folder, 'w-Locaties.csv'), 'utf8').trim().split('\n')).toEqual([
        'code;naam;aandeel;inwoners;dag;adres;reden',
        '0012;=1+1;12.5%;12500;11/22/2026;https://example.org/?a=1&b=2;Eén & <twee>',
        '-3;+31 6;;;onbekend;javascript:alert(1);',
        '@SUM(A1);é ë ï ≤ “m²”\uFFFD;-50%;niet bekend;;;_x0041_',
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
