import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskFolder } from '../../scripts/folderNode.ts';
import { writeSnapshots } from '../../scripts/snapshot.ts';
import type { Database } from '../../src/db/port.ts';
import type { Area, AreaCode } from '../../src/domain/area.ts';
import type { Bundle, ValueRow } from '../../src/domain/bundle.ts';
import { readBundle } from '../../src/sources/bundle.ts';
import { readPlacesSnapshot, readSnapshot } from '../../src/sources/snapshot.ts';
import { edited, fixtures, smallBundle } from '../sources/bundleFixture.ts';
import { bundleOf, cells, datasetOf, engine, engineStart, must } from './engine.ts';

let database: Database;
beforeAll(async () => {
  database = await engine();
}, engineStart);
afterAll(() => database.close());

describe('the database', () => {
  it('says that nothing is loaded', async () => {
    const empty = await engine();
    const dataset = await empty.readDataset('buurt');
    expect(dataset.ok ? '' : dataset.failure.sentence).toBe('Er zijn nog geen gegevens geladen.');
    await empty.close();
  });

  it('gives the places back exactly as the files had them', async () => {
    const bundle = await bundleOf(smallBundle());
    must(await database.load(bundle));
    const { projects, facilities, sites } = bundle;
    expect(must(await database.readPlaces())).toEqual({ projects, facilities, sites });
  });

  it('holds names full of SQL, quotes and markup as plain text', async () => {
    const nasty = `Robert'); DROP TABLE bundle.area;-- "x" <img src=x onerror=1>`;
    const edits = [
      { file: 'areas.csv', find: 'Markt', put: `"${nasty.replaceAll('"', '""')}"` },
      { file: 'projects.csv', find: 'Hof van Oever', put: `"${nasty.replaceAll('"', '""')}"` },
    ];
    const buurten = await datasetOf(database, 'buurt', ...edits);
    expect(buurten.areas[0]?.name).toBe(nasty);
    expect(must(await database.readPlaces()).projects[0]?.name).toBe(nasty);
    const answer = must(await database.ask("SELECT naam FROM gebieden WHERE code = 'BU99010101'", 10));
    expect(answer.rows).toEqual([[nasty]]);
  });

  it('replaces everything by the next bundle', async () => {
    must(await database.load(await bundleOf(smallBundle())));
    const fewer = await bundleOf(edited({ file: 'values.csv', find: 'GM9901,wmo_1000,2023,45.5,,,\n', put: '' }));
    must(await database.load(fewer));
    must(await database.load(fewer));
    const count = must(await database.ask('SELECT count(*) FROM cijfers', 1));
    expect(count.rows).toEqual([[32]]);
  });

  it.each<[string, (bundle: Bundle) => Bundle]>([
    ['a figure of an unknown area', (bundle) => ({ ...bundle, values: [row({ area: 'BU99019999' as AreaCode })] })],
    ['a figure of an unknown indicator', (bundle) => ({ ...bundle, values: [row({ indicator: 'onbekend' })] })],
    ['a figure twice', (bundle) => ({ ...bundle, values: [row({}), row({})] })],
    ['margins the wrong way round', (bundle) => ({ ...bundle, values: [row({ low: 2, high: 1 })] })],
    ['an infinite value', (bundle) => ({ ...bundle, values: [row({ value: Number.POSITIVE_INFINITY })] })],
    [
      'a negative number of inhabitants',
      (bundle) => ({ ...bundle, areas: bundle.areas.map((area) => ({ ...area, inhabitants: -1 })) }),
    ],
    [
      'an area code with a lost zero',
      (bundle) => ({ ...bundle, areas: [{ ...firstArea(bundle), code: 'GM991' as AreaCode }] }),
    ],
  ])('refuses %s by its own constraints, and is empty afterwards', async (_, spoil) => {
    const bundle = await bundleOf(smallBundle());
    must(await database.load(bundle));
    const loaded = await database.load(spoil(bundle));
    expect(loaded.ok ? '' : loaded.failure.sentence).toMatch(
      /^De gegevens van Oeverstad zijn niet geladen\. DuckDB meldt: /,
    );
    expect((await database.readDataset('buurt')).ok).toBe(false);
    expect(
      must(await database.ask('SELECT (SELECT count(*) FROM cijfers) + (SELECT count(*) FROM gebieden)', 1)).rows,
    ).toEqual([[0]]);
    expect(must(await database.ask('SHOW TABLES', 20)).rows.flat()).not.toContain('staged_figure');
  });

  it('answers calls in the order they were made', async () => {
    const bundle = await bundleOf(smallBundle());
    const [, before, , after] = await Promise.all([
      database.load(bundle),
      database.ask('SELECT count(*) FROM gebieden', 1),
      database.load({ ...bundle, values: [] }),
      database.ask('SELECT count(*) FROM cijfers', 1),
    ]);
    expect([must(before).rows, must(after).rows]).toEqual([[[7]], [[0]]]);
  });

  it('loads and computes at the scale of the Netherlands', { timeout: 120_000 }, async () => {
    const bundle = await bundleOf(smallBundle());
    must(await database.load(national(bundle)));
    const buurten = must(await database.readDataset('buurt'));
    expect(buurten.areas).toHaveLength(14_500);
    expect(buurten.columns).toHaveLength(40);
    expect(buurten.columns.every((each) => each.missing.every((missing) => missing === 0))).toBe(true);
    const wijken = must(await database.readDataset('wijk'));
    // five buurten with equal weight and values b, b + 1 … b + 4
    expect(cells(wijken, 'p_65plus', 2000).slice(0, 2)).toEqual(['2 from_buurten', '2 from_buurten']);
  });
});

describe('snapshots', () => {
  it('are what the engine answers, exactly, and the same bytes each time', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'bundle-'));
    try {
      cpSync(join(fixtures, 'klein'), directory, { recursive: true });
      must(await writeSnapshots(directory));
      const first = readFileSync(join(directory, 'dataset.json'), 'utf8');
      must(await writeSnapshots(directory));
      expect(readFileSync(join(directory, 'dataset.json'), 'utf8')).toBe(first);

      const folder = diskFolder(directory);
      must(await database.load(must(await readBundle(folder))));
      for (const level of ['buurt', 'wijk', 'gemeente'] as const) {
        expect(must(await readSnapshot(folder, level))).toEqual(must(await database.readDataset(level)));
      }
      expect(must(await readPlacesSnapshot(folder))).toEqual(must(await database.readPlaces()));
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});

function row(change: Partial<ValueRow>): ValueRow {
  const base = { area: 'BU99010101' as AreaCode, indicator: 'woningen', year: 2024, value: 1, missing: 0 };
  return { ...base, low: Number.NaN, high: Number.NaN, ...change };
}

function firstArea({ areas }: Bundle): Area {
  const [area] = areas;
  if (area === undefined) throw new Error('no areas');
  return area;
}

/** 14,500 buurten in wijken of five, 40 years of one share. */
function national(bundle: Bundle): Bundle {
  const areas: Area[] = [];
  const values: ValueRow[] = [];
  for (let index = 0; index < 14_500; index++) {
    const wijk = Math.floor(index / 5);
    const gemeente = 9000 + Math.floor(wijk / 100);
    const wijkCode = `WK${gemeente}${String(wijk % 100).padStart(2, '0')}` as AreaCode;
    const gemeenteCode = `GM${gemeente}` as AreaCode;
    const unknown = { inhabitants: null, households: null };
    if (wijk % 100 === 0 && index % 5 === 0)
      areas.push({ code: gemeenteCode, name: 'g', level: 'gemeente', parent: null, ...unknown });
    if (index % 5 === 0) areas.push({ code: wijkCode, name: 'w', level: 'wijk', parent: gemeenteCode, ...unknown });
    const code = `BU${wijkCode.slice(2)}0${index % 5}` as AreaCode;
    areas.push({ code, name: 'b', level: 'buurt', parent: wijkCode, inhabitants: 100, households: 50 });
    for (let year = 2000; year < 2040; year++)
      values.push(row({ area: code, indicator: 'p_65plus', year, value: index % 5 }));
  }
  return { ...bundle, areas, values, projects: [], facilities: [], sites: [] };
}
