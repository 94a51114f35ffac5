import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { diskFolder } from '../../scripts/folderNode.ts';
import type { Area } from '../../src/domain/area.ts';
import { readAreas } from '../../src/sources/areas.ts';
import { readManifest } from '../../src/sources/manifest.ts';
import { joinReport } from '../../src/sources/userFile/joinReport.ts';
import type { TableReading } from '../../src/sources/userFile/reading.ts';
import { readUserFile } from '../../src/sources/userFile/readUserFile.ts';
import { root } from '../architecture/sourceFiles.ts';

const page = readFileSync(join(root, 'docs', 'voor-data-adviseurs.md'), 'utf8');

let areas: readonly Area[] = [];
beforeAll(async () => {
  const folder = diskFolder(join(root, 'public', 'data', 'GM9901'));
  const manifest = await readManifest(folder);
  const bytes = await folder.read('areas.csv');
  if (!manifest.ok || !bytes.ok) throw new Error('no bundle of Oeverstad');
  const read = readAreas(manifest.value, bytes.value);
  if (!read.ok) throw new Error(read.failure.sentence);
  areas = read.value;
});

/** An example of the page, read as the site reads it. */
async function example(name: string, text: string): Promise<TableReading> {
  const bytes = new TextEncoder().encode(text);
  const read = await readUserFile(name, bytes, { areas, correction: {} });
  if (!read.ok || read.value.kind !== 'table') throw new Error(read.ok ? 'no table' : read.failure.sentence);
  return read.value;
}

function block(language: string): string {
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1];
  if (found === undefined) throw new Error(`the page has no example in ${language}`);
  return found;
}

describe('the page for data advisers', () => {
  it('has a CSV that is read as the page says', async () => {
    const reading = await example('cijfers.csv', block('csv'));
    expect(reading.columns.map(({ measure, year, percent }) => [measure, year, percent])).toEqual([
      ['Buurtcode', null, false],
      ['Buurtnaam', null, false],
      ['Ouderenindex', 2023, false],
      ['Ouderenindex', 2024, false],
      ['Aandeel alleenwonend', null, true],
    ]);
    expect(reading.columns[3]?.values?.[0]).toBe(97.1);
    // 1 = suppressed
    expect(reading.columns[3]?.missing?.[2]).toBe(1);
    expect(joinReport(reading, areas).matchedRows).toBe(3);
  });

  it('has a sheet with a title, names and a failed formula that is read as the page says', async () => {
    const part = /### Excel\n([\s\S]*?)### /.exec(page)?.[1] ?? '';
    const lines = part.split('\n').filter((line) => /^\| \d/.test(line));
    const cells = lines.map((line) =>
      line
        .split('|')
        .slice(2, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
    const reading = await example('meldingen.txt', cells.map((row) => row.join('\t')).join('\n'));
    expect(reading.header).toEqual({ from: 3, to: 3 });
    expect([reading.nameColumn, reading.yearColumn, reading.years]).toEqual(['Wijk', 'Jaar', 'rows']);
    expect(reading.errors.map(({ site }) => [site.row, site.column])).toEqual([[6, 'Meldingen']]);
    expect(joinReport(reading, areas).matchedRows).toBe(3);
  });

  it('has points in metres that land in Oeverstad', async () => {
    const reading = await example('terreinen.geojson', block('geojson'));
    expect([reading.projection, reading.places]).toEqual(['rd', 'points']);
    const [place] = reading.geometry ?? [];
    if (place?.type !== 'Point') throw new Error('no point');
    const [lon = 0, lat = 0] = place.coordinates;
    expect(lon).toBeCloseTo(5.227, 3);
    expect(lat).toBeCloseTo(52.556, 3);
  });

  it('names the headers the site itself sends', () => {
    const serve = readFileSync(join(root, 'scripts', 'serve.ts'), 'utf8');
    for (const [, header = ''] of serve.matchAll(/^ {2}'([A-Z][\w-]+)':/gm)) expect(page).toContain(`\`${header}\``);
  });

  it('is linked from the README', () => {
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain('docs/voor-data-adviseurs.md');
  });
});
