import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import type { Complex } from '../../src/domain/complex.ts';
import type { Project, Site } from '../../src/domain/place.ts';
import { dutchExcel, international } from '../../src/export/csv.ts';
import { placesCsv, placesGeoJson } from '../../src/export/placeFiles.ts';
import { placesWorkbook } from '../../src/export/placeWorkbook.ts';
import { Findings } from '../../src/sources/userFile/findings.ts';
import { parseWorkbook } from '../../src/sources/userFile/workbook.ts';
import { Importing, smallFiles } from '../sources/userFile/importTown.ts';

const material = { municipality: 'Oeverstad', invented: true, concepts: [], facilityKinds: [], smallestCount: 5 };
const site: Site = {
  ...{ id: 's1', name: 'Oude gymzaal', lon: 5.22743, lat: 52.55621, area: 'BU99010500' as AreaCode },
  ...{ hectares: 0.85, owner: 'gemeente', zoning: 'maatschappelijk', capacity: 30, availableFrom: 2027 },
  ...{ lowStimulus: true, greenBlueNetwork: null, note: 'vrij; "leeg"', availableTo: 2037, permanence: 'tijdelijk' },
  ...{ partners: 'De Corporatie', attributes: { water: true, lagen: 3 }, judgements: { mooi: 7.5 } },
};
const bare: Site = {
  ...{ id: 's2', name: 'Veld', lon: 5.20439, lat: 52.57652, area: 'BU99010603' as AreaCode, hectares: null, owner: '' },
  ...{ zoning: '', capacity: 0, availableFrom: null, lowStimulus: null, greenBlueNetwork: false, note: '' },
};
const project: Project = {
  ...{ id: 'p1', name: 'De Iep', concept: 'gemengd_wonen', status: 'gepland', lon: 5.20439, lat: 52.57652 },
  ...{ area: 'BU99010603' as AreaCode, placesVragers: 12, placesDragers: null, yearFrom: 2027, yearTo: 2040 },
  ...{ brings: ['inloop', 'tuin'], note: '', partners: 'Stichting X' },
};

const notes: Project['monitoring'] = [
  { id: 'm1', date: '2026-03-01', kind: 'notitie', text: 'Rustig | groen', figure: null },
  {
    ...{ id: 'm2', date: '2026-04-02', kind: 'melding' as const, text: '' },
    figure: { label: 'Klachten', value: 2.5, unit: 'per week' },
  },
];
const complex: Complex = {
  ...{
    id: 'c1',
    name: 'De Toren',
    lon: 5.20439,
    lat: 52.57652,
    area: 'BU99010603' as AreaCode,
    owner: 'De Corporatie',
  },
  ...{ homes: 40, residents: 3, placesVragers: null, note: '', monitoring: notes },
};

const withoutId = ({ id: _, ...rest }: Site | Project) => rest;

describe('a list of places that is saved', { timeout: 60_000 }, () => {
  it.each([
    ['csv', placesCsv([site, bare], material, dutchExcel)],
    ['csv', placesCsv([site, bare], material, international)],
    ['geojson', placesGeoJson([site, bare], material)],
  ])('comes back from a file (%s) with the same figures', async (extension, text) => {
    const page = new Importing(smallFiles);
    await page.add(`locaties.${extension}`, text);
    const made = (await page.bundle()).sites.filter(({ id }) => id.startsWith('plek-'));
    expect(made.map(withoutId)).toEqual([site, bare].map(withoutId));
  });

  it('does so for projects', async () => {
    const page = new Importing(smallFiles);
    await page.add('projecten.csv', placesCsv([project], material, dutchExcel));
    const made = (await page.bundle()).projects.filter(({ id }) => id.startsWith('plek-'));
    expect(made.map(withoutId)).toEqual([withoutId(project)]);
  });

  it('does so for projects that are followed; the notes stand beside as words', async () => {
    const page = new Importing(smallFiles);
    const text = placesCsv([{ ...project, monitoring: notes }], material, dutchExcel);
    expect(text).toContain('2026-03-01 notitie: Rustig | groen | 2026-04-02 melding: (Klachten: 2,5 per week)');
    await page.add('projecten.csv', text);
    const made = (await page.bundle()).projects.filter(({ id }) => id.startsWith('plek-'));
    expect(made.map(withoutId)).toEqual([withoutId(project)]);
  });

  it('holds complexes, without counts of people too small to show, and their notes as a list', () => {
    const plain = { ...material, invented: false };
    expect(placesCsv([complex], plain, international)).toBe(
      [
        'Naam,Lengtegraad,Breedtegraad,Buurtcode,Eigenaar,Woningen,Bewoners,Woningen voor mensen met steun,Opmerking,Volgen',
        'De Toren,5.20439,52.57652,BU99010603,De Corporatie,40,verborgen: te weinig om te tonen,,,' +
          '"2026-03-01 notitie: Rustig | groen | 2026-04-02 melding: (Klachten: 2,5 per week)"',
        '',
      ].join('\r\n'),
    );
    const { features } = JSON.parse(placesGeoJson([complex], plain));
    expect(features[0].properties).toMatchObject({
      Woningen: 40,
      Volgen: notes,
      Bewoners: expect.stringContaining('verborgen'),
    });
    expect(features[0].geometry).toEqual({ type: 'Point', coordinates: [5.20439, 52.57652] });
  });

  it('is a workbook with numbers as numbers, and a sheet of its own for the notes', async () => {
    const at = '2026-05-01T10:00:00.000Z';
    const write = () =>
      placesWorkbook([complex, { ...complex, id: 'c2', residents: 60, monitoring: [] }], 'Complexen', material, at);
    const bytes = await write();
    expect(await write()).toEqual(bytes);
    const rowsOf = (sheet: string) => {
      const read = parseWorkbook(bytes, sheet, new Findings('complexen.xlsx'));
      return read.ok ? read.value.grid.rows : read.failure;
    };
    const hidden = 'verborgen: te weinig om te tonen';
    expect(rowsOf('Complexen')).toMatchObject([
      expect.arrayContaining(['Naam', 'Woningen', 'Bewoners', 'Volgen', 'Gegevens']),
      expect.arrayContaining(['De Toren', 5.20439, 40, hidden, 'fictieve gegevens']),
      expect.arrayContaining(['De Toren', 40, 60]),
    ]);
    expect(rowsOf('Volgen')).toEqual([
      ['Plek', 'Datum', 'Soort regel', 'Wat is er te zien', 'Wat is er geteld', 'Getal', 'Eenheid'],
      ['De Toren', '2026-03-01', 'notitie', 'Rustig | groen'],
      ['De Toren', '2026-04-02', 'melding', '', 'Klachten', 2.5, 'per week'],
    ]);
  });

  it('says that its figures are invented, and runs no formula', () => {
    const text = placesCsv([{ ...bare, name: '=1+1' }], material, dutchExcel);
    expect(text).toContain('fictieve gegevens');
    expect(text).toContain("'=1+1");
    expect(placesCsv([bare], { ...material, invented: false }, dutchExcel)).not.toContain('fictieve');
  });
});
