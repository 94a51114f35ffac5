import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { buildOpenBundle } from '../../scripts/openBuild.ts';
import { site } from '../../scripts/site/command.ts';
import { unwrapped } from '../sources/open/openFixture.ts';

const real = join(import.meta.dirname, '..', '..', '..', 'shared', 'real-data');
const present = existsSync(real);
if (!present) console.log('Overgeslagen: de map met echte bronbestanden (../shared/real-data) is er niet.');

const workplace = mkdtempSync(join(tmpdir(), 'wijkbalans-plekken-'));
afterAll(() => rmSync(workplace, { recursive: true, force: true }));

type Point = readonly [lon: number, lat: number];
interface Feature {
  readonly properties: { readonly code: string };
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
}

const outerRings = ({ geometry }: Feature): readonly (readonly Point[])[] => {
  const parts = geometry.type === 'MultiPolygon' ? geometry.coordinates : [geometry.coordinates];
  return (parts as readonly (readonly (readonly Point[])[])[]).flatMap(([outer]) =>
    outer === undefined ? [] : [outer],
  );
};

/** Even-odd rule, written apart from the product's own. */
function isInside([x, y]: Point, ring: readonly Point[]): boolean {
  return ring.slice(1).reduce((inside, [x2, y2], at) => {
    const [x1, y1] = ring[at] ?? [0, 0];
    return y1 > y !== y2 > y && x < x1 + ((x2 - x1) * (y - y1)) / (y2 - y1) ? !inside : inside;
  }, false);
}

/** A point well inside the first ring: the middle of the longest stretch of a line across it. */
function pointIn(feature: Feature): Point {
  const ring = outerRings(feature)[0] ?? [];
  const ys = ring.map(([, y]) => y);
  const y = (Math.min(...ys) + Math.max(...ys)) / 2 + 1e-7;
  const cuts = ring
    .slice(1)
    .flatMap(([x2, y2], at) => {
      const [x1, y1] = ring[at] ?? [0, 0];
      return y1 > y === y2 > y ? [] : [x1 + ((x2 - x1) * (y - y1)) / (y2 - y1)];
    })
    .sort((one, other) => one - other);
  const stretches = cuts.flatMap((from, at) => (at % 2 === 0 ? [[from, cuts[at + 1] ?? from] as const] : []));
  const longest = stretches.reduce((best, each) => (each[1] - each[0] > best[1] - best[0] ? each : best), [0, 0]);
  return [(longest[0] + longest[1]) / 2, y];
}

const between = (value: number, worst: number, best: number): number =>
  Math.min(1, Math.max(0, (value - worst) / (best - worst)));

const zoningValues: Readonly<Record<string, number>> = { wonen: 1, maatschappelijk: 0.5 };

describe.runIf(present)('invented sites among the figures of a real municipality', { timeout: 240_000 }, () => {
  it('get the values, scores and order that a sum made apart from the product gives', async () => {
    const bundle = join(workplace, 'GM0193');
    unwrapped(await buildOpenBundle({ municipality: 'GM0193', from: real, out: bundle, year: 2024 }));
    const text = (name: string): string => readFileSync(join(bundle, name), 'utf8');
    const features: readonly Feature[] = JSON.parse(text('boundaries.buurt.geojson')).features;
    const rows = Papa.parse<Record<string, string>>(text('values.csv'), { header: true, skipEmptyLines: true }).data;
    /** of the newest year in which any buurt has a figure; NaN = none */
    const figure = (indicator: string): ((area: string) => number) => {
      const own = rows.filter(
        (row) => row.indicator === indicator && row.area_code?.startsWith('BU') && row.value !== '',
      );
      const newest = Math.max(...own.map(({ year }) => Number(year)));
      const found = new Map(own.filter(({ year }) => Number(year) === newest).map((row) => [row.area_code, row.value]));
      return (area) => Number(found.get(area) ?? Number.NaN);
    };
    const inhabitants = figure('inwoners');
    const older = figure('p_65plus');
    const worth = figure('woz');

    const sites = features
      .filter((_, at) => at % 4 === 0)
      .map((feature, at) => {
        const [lon, lat] = pointIn(feature);
        const zoning = ['wonen', 'maatschappelijk', ''][at % 3] ?? '';
        return { id: `PL${at}`, name: `Proeflocatie ${at}`, lon, lat, zoning, capacity: at % 5 === 0 ? null : 4 + at };
      });
    const file = join(workplace, 'sites.csv');
    const lines = sites.map((each) => [each.id, each.name, each.lon, each.lat, each.zoning, each.capacity ?? '']);
    writeFileSync(file, ['id,name,lon,lat,zoning,capacity', ...lines.map((cells) => cells.join(','))].join('\n'));
    const status = 'voorbeeld';
    const buurt = (indicator: string) => ({ kind: 'indicator', indicator, level: 'buurt' });
    const own = (attribute: string) => ({ kind: 'attribute', attribute });
    const weights = { oud: 3, woz: 1, groot: 2, bestemming: 2 } as const;
    const siting = {
      ...{ kind: 'wijkbalans-locaties', schemaVersion: 1, municipality: { code: 'GM0193', name: 'Zwolle' } },
      ...{ concept: 'beschermd_thuis_geclusterd', method: 'weighted_sum', shortlist: 5 },
      rules: [
        {
          ...{ id: 'bewoond', label: 'Bewoond', holds: 'all', status },
          demands: [{ is: 'at_least', measure: buurt('inwoners'), limit: 500 }],
        },
      ],
      criteria: [
        { id: 'oud', measure: buurt('p_65plus'), value: { kind: 'linear', worst: 35, best: 10 } },
        { id: 'woz', measure: buurt('woz'), value: { kind: 'linear', worst: 600, best: 200 } },
        { id: 'groot', measure: own('capacity'), value: { kind: 'linear', worst: 4, best: 20 } },
        { id: 'bestemming', measure: own('zoning'), value: { kind: 'options', values: zoningValues } },
      ].map((each) => ({ ...each, label: each.id, weight: weights[each.id as keyof typeof weights], status })),
    };
    const weighing = join(workplace, 'weighing.json');
    writeFileSync(weighing, JSON.stringify(siting));

    const expected = sites.flatMap((each) => {
      const area =
        features.find((feature) => outerRings(feature).some((ring) => isInside([each.lon, each.lat], ring)))?.properties
          .code ?? '';
      if (inhabitants(area) < 500) return [];
      const raw = { oud: older(area), woz: worth(area), groot: each.capacity ?? Number.NaN };
      const values = {
        oud: between(raw.oud, 35, 10),
        woz: between(raw.woz, 600, 200),
        groot: between(raw.groot, 4, 20),
        bestemming: zoningValues[each.zoning] ?? Number.NaN,
      };
      const known = Object.entries(values).filter(([, value]) => !Number.isNaN(value));
      const weightOf = (id: string): number => weights[id as keyof typeof weights];
      const total = known.reduce((sum, [id]) => sum + weightOf(id), 0);
      const score = known.reduce((sum, [id, value]) => sum + weightOf(id) * value, 0) / total;
      return [{ id: each.id, area, raw, values, score }];
    });

    const args = ['--weighing', weighing, '--sites', file, '--bundle', bundle, '--weightings', '100', '--json'];
    const told = JSON.parse(unwrapped(await site(args)).output);
    const kept: readonly Readonly<Record<string, string | number | null>>[] = told.kept;
    expect(told.invented).toBe(false);
    expect(kept.length).toBeGreaterThan(5);
    expect(told.rejected.length).toBeGreaterThan(0);
    expect(kept.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
    const number = (cell: string | number | null | undefined): number => (typeof cell === 'number' ? cell : Number.NaN);
    for (const { id, area, raw, values, score } of expected) {
      const row = kept.find((each) => each.id === id);
      expect(row?.area, id).toBe(area);
      for (const [criterion, value] of Object.entries(raw)) expect(number(row?.[`raw_${criterion}`]), id).toBe(value);
      for (const [criterion, value] of Object.entries(values)) {
        if (Number.isNaN(value)) expect(row?.[`value_${criterion}`], id).toBeNull();
        else expect(number(row?.[`value_${criterion}`]), id).toBeCloseTo(value, 12);
      }
      expect(number(row?.score_weighted_sum), id).toBeCloseTo(score, 12);
      expect(row?.rank_weighted_sum, id).toBe(1 + expected.filter((other) => other.score > score).length);
    }
  });
});
