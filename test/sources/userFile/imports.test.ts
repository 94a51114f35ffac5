import { describe, expect, it } from 'vitest';
import { exampleFiles, Importing } from './importTown.ts';

const index = 'buurtcode;Ouderenindex 2024;Eenzaam %\nBU99010100;12,5;40\nBU99010101;x;55,5\nBU99010102;;140\n';

describe('an import', () => {
  it('adds figures as they stand, and is undone to the byte', async () => {
    const page = new Importing();
    const record = await page.add('index.csv', index);
    const { values, indicators, manifest } = await page.bundle();
    const own = values.filter(({ indicator }) => indicator === 'ouderenindex');
    expect(own.map(({ area, year, value, missing }) => [area, year, value, missing])).toEqual([
      ['BU99010100', 2024, 12.5, 0],
      ['BU99010101', 2024, Number.NaN, 1],
      ['BU99010102', 2024, Number.NaN, 2],
    ]);
    expect(indicators.find(({ id }) => id === 'ouderenindex')).toMatchObject({
      label: 'Ouderenindex',
      unit: 'score',
      kind: 'score',
      base: null,
      theme: 'index',
      source: 'eigen',
      levels: ['buurt'],
    });
    expect(manifest.sources.at(-1)).toMatchObject({ id: 'eigen', label: 'index', publisher: 'Gemeente Oeverstad' });
    expect(record).toMatchObject({ file: 'index.csv', rows: 6, replaced: 0, noteCount: 1, places: null });
    expect(record.notes[0]?.sentence).toBe(
      'In index.csv, rij 4, kolom Eenzaam % staat "140": eenzaam is een percentage en ligt tussen 0 en 100; deze waarde ontbreekt nu.',
    );
    await page.undo(record.id);
    expect(page.files).toEqual(exampleFiles);
  });
});
