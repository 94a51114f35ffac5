import { describe, expect, it } from 'vitest';
import type { Area, AreaCode } from '../../src/domain/area.ts';
import type { Project, Site } from '../../src/domain/place.ts';
import { readProjects, readSites } from '../../src/sources/places.ts';
import { tableFiles } from '../../src/sources/userFile/tableFiles.ts';

const code = 'BU99010101' as AreaCode;
const areas = new Map<AreaCode, Area>([
  [code, { code, name: 'Buurt', level: 'buurt', parent: null, inhabitants: null, households: null }],
]);
const plain: Site = {
  ...{ id: 's1', name: 'Kavel', lon: 5.1, lat: 52.1, area: code, hectares: 1.25, owner: '', zoning: '' },
  ...{ capacity: 0, availableFrom: 2026, lowStimulus: null, greenBlueNetwork: false, note: '=1+1' },
};
const rich: Site = {
  ...plain,
  id: 's2',
  availableTo: 2036,
  permanence: 'tijdelijk',
  partners: 'De Corporatie, "Zorg"',
  attributes: { water: true, lagen: 3, 'soort, grond': 'klei' },
  judgements: { mooi: 7.5 },
};
const project: Project = {
  ...{ id: 'p1', name: 'Iep', concept: 'gemengd_wonen', status: 'idee', lon: 5.1, lat: 52.1, area: null },
  ...{ placesVragers: null, placesDragers: 3, yearFrom: null, yearTo: null, brings: [], note: '' },
};

function written(file: string, tables: { projects?: readonly Project[]; sites?: readonly Site[] }): Uint8Array {
  const none = { sources: [], indicators: [], values: [], projects: [], sites: [], facilities: [] };
  const write = tableFiles({ ...none, ...tables }).get(file);
  if (write === undefined) throw new Error(file);
  return write();
}
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('fields a place may have', () => {
  it('come back from the files of a bundle as they went in', () => {
    expect(readSites(areas, written('sites.csv', { sites: [plain, rich] }))).toEqual({
      ok: true,
      value: [plain, rich],
    });
    const withPartners = { ...project, id: 'p2', partners: 'Stichting X' };
    expect(readProjects(areas, written('projects.csv', { projects: [project, withPartners] }))).toEqual({
      ok: true,
      value: [project, withPartners],
    });
  });

  it('have no column where no place has them, so that older files stay as they were', () => {
    const [header] = textOf(written('sites.csv', { sites: [plain] })).split('\n');
    expect(header).toBe(
      'id,name,lon,lat,area,hectares,owner,zoning,capacity,available_from,low_stimulus,green_blue_network,note',
    );
  });

  it.each([
    ['permanence', 'misschien'],
    ['available_to', '2020'],
    ['eigen_lagen', '1,5'],
  ])('are refused with file, row and column when %s is %s', (column, value) => {
    const head =
      'id,name,lon,lat,area,hectares,owner,zoning,capacity,available_from,low_stimulus,green_blue_network,note';
    const text = `${head},${column}\ns1,Kavel,5.1,52.1,,,,,,2026,,,,"${value}"\n`;
    const read = readSites(areas, new TextEncoder().encode(text));
    expect(read).toMatchObject({ ok: false, failure: { site: { row: 2, column } } });
  });

  it('do not let in a column of another name', () => {
    const text = textOf(written('sites.csv', { sites: [rich] })).replace('eigen_water', 'water');
    expect(readSites(areas, new TextEncoder().encode(text)).ok).toBe(false);
  });
});
