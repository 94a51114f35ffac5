import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seed } from '../../scripts/demo/bundleTexts.ts';
import { insidePolygon } from '../../scripts/demo/plane.ts';
import { conceptListSchema, facilityKindListSchema } from '../../src/domain/catalogue.ts';
import { projectStatuses } from '../../src/domain/place.ts';
import { grid, gridPolygons, makeTexts, rowsOf } from './demoBundle.ts';

const texts = makeTexts(seed);
const buurten = gridPolygons(texts, 'buurt');
const projects = rowsOf(texts, 'projects.csv');
const sites = rowsOf(texts, 'sites.csv');
const facilities = rowsOf(texts, 'facilities.csv');

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
}

describe('places of Oeverstad', () => {
  it('are about 30 projects of every concept but one and every status, some temporary, some of unknown size', () => {
    expect(projects.length).toBeGreaterThanOrEqual(28);
    const concepts = conceptListSchema.parse(readJson('data/concepts.json')).map(({ id }) => id);
    // for beschermd wonen plus the town still looks for a place among its candidate sites
    const placed = concepts.filter((concept) => concept !== 'beschermd_wonen_plus');
    expect([...new Set(projects.map((row) => row.concept))].sort()).toEqual(placed.sort());
    expect(new Set(projects.map((row) => row.status))).toEqual(new Set(projectStatuses));
    expect(projects.some((row) => row.year_to !== '')).toBe(true);
    expect(projects.some((row) => row.places_vragers === '')).toBe(true);
    expect(projects.some((row) => row.places_dragers === '0')).toBe(true);
    expect(projects.some((row) => row.brings?.includes('|') === true)).toBe(true);
  });

  it('are 29 candidate sites, not all of them looked into', () => {
    expect(sites).toHaveLength(29);
    expect(sites.some((row) => row.capacity === '')).toBe(true);
    expect(new Set(sites.map((row) => row.low_stimulus))).toEqual(new Set(['ja', 'nee']));
    expect(new Set(sites.map((row) => row.green_blue_network))).toEqual(new Set(['ja', 'nee', '']));
  });

  it('are facilities of every kind', () => {
    const kinds = facilityKindListSchema.parse(readJson('data/facilityKinds.json')).map(({ id }) => id);
    expect([...new Set(facilities.map((row) => row.kind))].sort()).toEqual(kinds.sort());
    expect(facilities.length).toBeGreaterThan(120);
    expect(facilities.length).toBeLessThan(260);
  });

  it('lie in the buurt they name', () => {
    for (const row of [...projects, ...sites, ...facilities]) {
      const polygons = buurten.get(row.area ?? '') ?? [];
      const isInside = polygons.some((rings) => insidePolygon([grid(Number(row.lon)), grid(Number(row.lat))], rings));
      expect(isInside, row.name).toBe(true);
    }
  });

  it('carry codes of the invented municipality only, as every other file does', () => {
    for (const [name, text] of texts) {
      const codes = text.match(/\b(?:BU\d{8}|WK\d{6}|GM\d{4})\b/g) ?? [];
      expect(
        codes.filter((code) => !code.slice(2).startsWith('9901')),
        name,
      ).toEqual([]);
    }
  });

  it('have ids that occur once', () => {
    for (const list of [projects, sites, facilities]) expect(new Set(list.map((row) => row.id)).size).toBe(list.length);
  });
});
