import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import type { Project, Site } from '../../src/domain/place.ts';
import { dutchExcel, international } from '../../src/export/csv.ts';
import { placesCsv, placesGeoJson } from '../../src/export/placeFiles.ts';
import { Importing, smallFiles } from '../sources/userFile/importTown.ts';

const material = { municipality: 'Oeverstad', invented: true, concepts: [], facilityKinds: [] };
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

const withoutId = ({ id: _, ...rest }: Site | Project) => rest;

describe('a list of places that is saved', { timeout: 60_000 }, () => {
  it.each([
    ['csv', placesCsv([site, bare], material, dutchExcel)],
    ['csv', placesCsv([site, bare], material, international)],
    ['geojson', placesGeoJson([site, bare], material)],
  ])('comes back from a file (%s) with the same figures', async (extension, text) => {
    const page = new Importing(smallFiles);
    const record = await page.add(`locaties.${extension}`, text);
    const made = (await page.bundle()).sites.filter(({ id }) => id.startsWith(record.id));
    expect(made.map(withoutId)).toEqual([site, bare].map(withoutId));
  });

  it('does so for projects', async () => {
    const page = new Importing(smallFiles);
    const record = await page.add('projecten.csv', placesCsv([project], material, dutchExcel));
    const made = (await page.bundle()).projects.filter(({ id }) => id.startsWith(record.id));
    expect(made.map(withoutId)).toEqual([withoutId(project)]);
  });

  it('says that its figures are invented, and runs no formula', () => {
    const text = placesCsv([{ ...bare, name: '=1+1' }], material, dutchExcel);
    expect(text).toContain('fictieve gegevens');
    expect(text).toContain("'=1+1");
    expect(placesCsv([bare], { ...material, invented: false }, dutchExcel)).not.toContain('fictieve');
  });
});
