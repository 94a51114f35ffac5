import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstDifference } from '../../scripts/demo/compareFolders.ts';
import { generateNational } from '../../scripts/demo/national.ts';
import { layOutCountry } from '../../scripts/demo/nationalAreas.ts';
import { doubleArea } from '../../scripts/demo/plane.ts';
import { diskFolder } from '../../scripts/folderNode.ts';
import { readBundle } from '../../src/sources/bundle.ts';
import { brokenPromises } from '../../src/sources/truth.ts';

const small = { municipalities: 12, buurten: 400, seed: 'proef' };
const folders: string[] = [];

beforeAll(async () => {
  for (let i = 0; i < 2; i += 1) {
    const folder = await mkdtemp(join(tmpdir(), 'country-'));
    folders.push(folder);
    await generateNational(folder, small);
  }
}, 60_000);

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

describe('generateNational', () => {
  it('writes the same sound bundle each time, with codes CBS does not use', async () => {
    const [first = '', second = ''] = folders;
    expect(await firstDifference(first, second)).toBeNull();
    const read = await readBundle(diskFolder(first));
    expect(read.ok ? brokenPromises(read.value) : read.failure.sentence).toEqual([]);
    if (!read.ok) return;
    const { areas, indicators, values, manifest } = read.value;
    expect(manifest.invented).toBe(true);
    expect(areas.filter(({ level }) => level === 'buurt')).toHaveLength(400);
    expect(areas.filter(({ level }) => level === 'gemeente')).toHaveLength(12);
    expect(areas.every(({ code }) => /^(GM|BU)9\d{3}/.test(code))).toBe(true);
    expect(indicators).toHaveLength(40);
    expect(values).toHaveLength(412 * 40);
  });
});

describe('layOutCountry', () => {
  const { buurten, gemeenten } = layOutCountry(small.municipalities, small.buurten, small.seed);
  const area = (list: typeof gemeenten) =>
    list.flatMap(({ polygons }) => polygons.flat()).reduce((sum, ring) => sum + doubleArea(ring), 0);

  it('gives each municipality exactly the land of its buurten', () => {
    for (const gemeente of gemeenten) {
      expect(area([gemeente])).toBe(area(buurten.filter(({ parent }) => parent === gemeente.code)));
    }
  });

  it('fills the whole country', () => {
    expect(area(buurten)).toBe(2 * 340_000 * 260_000);
  });

  it('draws borders of tens of points', () => {
    const points = buurten.map(({ polygons }) => polygons.flat(2).length);
    const mean = points.reduce((sum, n) => sum + n, 0) / points.length;
    expect(mean).toBeGreaterThan(22);
    expect(mean).toBeLessThan(50);
  });
});
