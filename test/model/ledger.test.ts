import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexSpec } from '../../src/domain/indexSpec.ts';
import type { Project } from '../../src/domain/place.ts';
import { gridPoints } from '../../src/model/facilityDistance.ts';
import { ledgerOf, stackOf } from '../../src/model/ledger.ts';
import { situationWith } from '../../src/model/situation.ts';
import { failureOf, missing, unwrap } from './indices.ts';
import { at, middle, project, type TownOptions, townOf } from './ledgerTown.ts';

const columns = {
  concentratie: [10, 20, 30],
  stress: [1, 2, 3],
  dragers: [1, 2, 3],
  cohesie: [5, 6, 7],
  afst_ontmoeting: [2, 2, 5],
};
const plain: TownOptions = { columns, load: ['concentratie', 'stress'], capacity: ['cohesie'] };

describe('ledger of one project', () => {
  it('moves the leaf on the frozen scale, by hand', () => {
    // mean 20, s 10: five places more per 1,000 inhabitants is half an s, and a quarter of an index of two leaves
    const ledger = unwrap(ledgerOf(townOf(plain), [], [project('nieuw', middle(1))]));
    expect(ledger.areas).toHaveLength(1);
    const [area] = ledger.areas;
    expect(area).toMatchObject({
      row: 1,
      code: 'BU99010001',
      load: { shown: { before: 100, after: 102.5 } },
      capacity: { shown: { before: 100, after: 100 } },
      field: { before: 'ruimte', after: 'ruimte' },
    });
    expect(area?.leaves).toEqual([
      expect.objectContaining({
        axis: 'load',
        raw: { before: 20, after: 25 },
        normalised: { before: 0, after: 0.5 },
        contribution: { before: 0, after: 0.25 },
        notes: [],
      }),
    ]);
  });

  it('weighs places by the intensity of the concept, and changes the field past the threshold', () => {
    const change = (concept: string) =>
      unwrap(ledgerOf(townOf(plain), [], [project('nieuw', middle(1), { concept, placesVragers: 10 })])).areas[0];
    expect(change('gemengd_wonen')).toMatchObject({
      load: { shown: { after: 105 } },
      field: { before: 'ruimte', after: 'stevig_veel_gevraagd' },
    });
    expect(change('flexwonen')).toMatchObject({ load: { shown: { after: 102.5 } }, field: { after: 'ruimte' } });
  });

  it('leaves every other area bit for bit as it was, though the mean of the column would move', () => {
    const present = townOf(plain);
    const { after } = unwrap(ledgerOf(present, [], [project('nieuw', middle(1), { placesVragers: 500 })]));
    for (const row of [0, 2]) {
      expect(after.balance.load.score[row]).toBe(present.balance.load.score[row]);
      expect(after.balance.load.leaves[0]?.normalised[row]).toBe(present.balance.load.leaves[0]?.normalised[row]);
    }
    expect(after.balance.loadBounds).toEqual(present.balance.loadBounds);
  });

  it('gives a neighbour across the border its part', () => {
    const settings = { concentration: { radiusMetres: 800, kernel: 'linear' } } as const;
    const ledger = unwrap(ledgerOf(townOf({ ...plain, settings }), [], [project('grens', at(990, 500))]));
    expect(ledger.areas.map(({ row }) => row)).toEqual([0, 1]);
    const [own, next] = ledger.areas.map(({ leaves }) => (leaves[0]?.raw.after ?? 0) - (leaves[0]?.raw.before ?? 0));
    expect(own).toBeGreaterThan(next ?? Number.NaN);
    expect(next).toBeGreaterThan(0);
  });

  it('counts dragers and a meeting room where the recipe asks for them', () => {
    const town = townOf({ ...plain, capacity: ['dragers', 'afst_ontmoeting'] });
    const more = { placesDragers: 3, brings: ['Ontmoetingsruimte'] };
    const [area] = unwrap(ledgerOf(town, [], [project('nieuw', middle(0), more)])).areas;
    const leaf = (indicator: string) => area?.leaves.find((change) => change.leaf.indicator === indicator);
    expect(leaf('dragers')?.raw).toEqual({ before: 1, after: 4 });
    // mean distance from a square of 1 km to its middle is 0.3826 km; over the road 1.3 times as far
    expect(leaf('afst_ontmoeting')?.raw.after).toBeCloseTo(0.3826 * 1.3, 2);
    expect(leaf('afst_ontmoeting')?.normalised.after).toBeGreaterThan(leaf('afst_ontmoeting')?.normalised.before ?? 9);
    expect(area?.capacity.score.after).toBeGreaterThan(area?.capacity.score.before ?? Number.NaN);
  });

  it('does not move a distance for a meeting room that lies further than the one there is', () => {
    const town = townOf({
      ...plain,
      columns: { ...columns, afst_ontmoeting: [0.1, 2, 5] },
      capacity: ['afst_ontmoeting'],
    });
    const far = project('ver', at(-3000, 500), { brings: ['ontmoetingsruimte'] });
    expect(unwrap(ledgerOf(town, [], [far])).areas).toEqual([]);
    const [first] = townOf(plain).boundaries.features;
    expect(first === undefined ? 0 : gridPoints(first.geometry).length).toBe(144);
  });

  it('sets a sketch against all that is planned as well', () => {
    const planned = project('gepland', middle(1));
    const sketch = project('schets', middle(1), { placesVragers: 3 });
    const town = townOf(plain);
    const [area] = unwrap(ledgerOf(town, [planned], [planned, sketch])).areas;
    expect(area?.leaves[0]?.raw).toEqual({ before: 25, after: 28 });
    const stack = unwrap(stackOf(town, [[planned], [sketch]]));
    expect(stack.map(({ areas }) => areas[0]?.leaves[0]?.raw)).toEqual([
      { before: 20, after: 25 },
      { before: 25, after: 28 },
    ]);
  });

  it('reads a changed project as the old one gone and the new one come', () => {
    const old = project('huis', middle(2), { status: 'gerealiseerd', placesVragers: 8 });
    const town = townOf({ ...plain, counted: [old] });
    const raw = (after: readonly Project[]) =>
      unwrap(ledgerOf(town, [old], after)).areas.map(({ row, leaves }) => [row, leaves[0]?.raw.after]);
    expect(raw([{ ...old, placesVragers: 10 }])).toEqual([[2, 32]]);
    expect(raw([{ ...old, ...middle(0) }])).toEqual([
      [0, 18],
      [2, 22],
    ]);
    expect(raw([])).toEqual([[2, 22]]);
    expect(raw([{ ...old, name: 'andere naam', note: 'opmerking' }])).toEqual([]);
  });
});

describe('what is not known', () => {
  it('keeps a missing figure missing and says so, with the size of the change', () => {
    const town = townOf({ ...plain, columns: { ...columns, concentratie: [10, missing, 30] } });
    const { touched, balance } = unwrap(situationWith(town, [project('nieuw', middle(1))]));
    expect(touched).toEqual([{ axis: 'load', place: 0, row: 1, rawChange: 5, note: 'missing_before' }]);
    expect(balance.load.score).toEqual(town.balance.load.score);
  });

  it('makes the score unknown where a project of unknown size reaches', () => {
    const unsure = project('onbekend', middle(1), { placesVragers: null });
    const [area] = unwrap(ledgerOf(townOf(plain), [], [unsure])).areas;
    expect(area).toMatchObject({ load: { shown: { before: 100, after: missing } }, field: { after: null } });
    expect(area?.leaves[0]?.notes).toEqual(['places_unknown']);
    const strange = unwrap(ledgerOf(townOf(plain), [], [project('x', middle(1), { concept: 'zomaar' })]));
    expect(strange.areas[0]?.leaves[0]?.notes).toEqual(['places_unknown']);
  });

  it('says that an area without inhabitants known cannot be reckoned', () => {
    const town = townOf({ ...plain, inhabitants: [1000, null, 1000] });
    const [area] = unwrap(ledgerOf(town, [], [project('nieuw', middle(1))])).areas;
    expect(area?.leaves[0]?.notes).toEqual(['area_unknown']);
  });

  it('does not guess what is nearest once a meeting room goes', () => {
    const old = project('huis', middle(0), { brings: ['ontmoetingsruimte'], placesVragers: 0 });
    const town = townOf({ ...plain, capacity: ['afst_ontmoeting'], counted: [old] });
    const [area] = unwrap(ledgerOf(town, [old], [])).areas;
    expect(area?.leaves[0]).toMatchObject({ raw: { before: 2, after: 2 }, notes: ['removed_facility'] });
    expect(area?.capacity.score.after).toBe(area?.capacity.score.before);
  });
});

describe('frozen scale', () => {
  const frozen = (spec: Partial<IndexSpec>, values: readonly number[], row: number, places: number) => {
    const town = townOf({
      columns: { concentratie: values, c: values },
      load: ['concentratie'],
      capacity: ['c'],
      spec,
    });
    const [area] = unwrap(ledgerOf(town, [], [project('p', middle(row), { placesVragers: places })])).areas;
    const [leaf] = area?.leaves ?? [];
    return { ...leaf?.normalised, notes: leaf?.notes };
  };

  it('min_max goes on past its end', () => {
    const spec = { normalisation: { kind: 'min_max', low: 1, high: 101 } } as const;
    expect(frozen(spec, [0, 5, 10], 2, 5)).toEqual({ before: 101, after: 151, notes: [] });
  });

  it('a winsorised area still counts every place', () => {
    const spec: Partial<IndexSpec> = {
      treatment: { kind: 'winsorise', low: 0, high: 0.75 },
      normalisation: { kind: 'min_max', low: 0, high: 1 },
    };
    // 0 1 2 3 100: type 7 quantile 0.75 = 3, so the scale runs from 0 to 3 and the last area stands at 1
    expect(frozen(spec, [0, 1, 2, 3, 100], 4, 3)).toEqual({ before: 1, after: 2, notes: [] });
  });

  it('percentile ranks are read from the present column, straight in between, and end at 1', () => {
    const spec = { normalisation: { kind: 'percentile_rank' } } as const;
    expect(frozen(spec, [0, 10, 20], 0, 5)).toEqual({ before: 0, after: 0.25, notes: [] });
    expect(frozen(spec, [0, 10, 20], 0, 10)).toEqual({ before: 0, after: 0.5, notes: [] });
    expect(frozen(spec, [0, 10, 20], 2, 5)).toEqual({ before: 1, after: 1, notes: ['end_of_scale'] });
  });

  it('a column without spread has no scale, and says so', () => {
    expect(frozen({}, [4, 4, 4], 0, 5)).toEqual({ before: 0, after: 0, notes: ['no_spread'] });
  });

  it('a logarithm is that of the present column', () => {
    const spec = { treatment: { kind: 'skew_kurtosis', maxPoints: 0 } } as const;
    const values = [0, 0, 0, 0, 0, 0, 0, 0, 0, 100];
    const { before, after: moved } = frozen(spec, values, 9, 100);
    const logs = values.map((value) => Math.log(value + 1));
    const mean = logs.reduce((sum, value) => sum + value, 0) / 10;
    const sd = Math.sqrt(logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 9);
    expect((moved ?? 0) - (before ?? 0)).toBeCloseTo((Math.log(201) - Math.log(101)) / sd, 10);
  });

  it('a norm is clipped', () => {
    const norm = { low: 0, high: 40 };
    const town = townOf({ ...plain, spec: { normalisation: { kind: 'norm' } }, load: ['concentratie'], norm });
    const shown = (places: number) =>
      unwrap(ledgerOf(town, [], [project('p', middle(2), { placesVragers: places })])).areas[0]?.leaves[0];
    expect(shown(5)).toMatchObject({ normalised: { before: 0.75, after: 0.875 }, notes: [] });
    expect(shown(20)).toMatchObject({ normalised: { before: 0.75, after: 1 }, notes: ['end_of_scale'] });
  });

  it('refuses a geometric mean at or below 0, by name of the area', () => {
    const spec: Partial<IndexSpec> = {
      normalisation: { kind: 'min_max', low: 1, high: 101 },
      aggregation: 'geometric',
    };
    const old = project('huis', middle(0), { placesVragers: 10 });
    const town = townOf({ ...plain, spec, columns: { ...columns, concentratie: [10, 11, 12] }, counted: [old] });
    expect(failureOf(ledgerOf(town, [old], [])).sentence).toContain('BU99010000');
  });
});

describe('properties', () => {
  const projects = fc.array(
    fc.record({
      east: fc.double({ min: -500, max: 5500, noNaN: true }),
      north: fc.double({ min: -500, max: 1500, noNaN: true }),
      placesVragers: fc.option(fc.integer({ min: 0, max: 60 })),
      placesDragers: fc.option(fc.integer({ min: 0, max: 60 })),
      brings: fc.constantFrom([], ['ontmoetingsruimte']),
    }),
    { maxLength: 5 },
  );
  const numbered = (drawn: readonly { east: number; north: number }[], prefix: string) =>
    drawn.map(({ east, north, ...more }, place) => project(`${prefix}${place}`, at(east, north), more));
  const figures = fc.array(
    fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 0, max: 40 }) },
      { weight: 1, arbitrary: fc.constant(Number.NaN) },
    ),
    { minLength: 5, maxLength: 5 },
  );
  const specs = fc.record({
    treatment: fc.constantFrom<IndexSpec['treatment']>(
      { kind: 'none' },
      { kind: 'winsorise', low: 0.1, high: 0.9 },
      { kind: 'skew_kurtosis', maxPoints: 1 },
    ),
    normalisation: fc.constantFrom<IndexSpec['normalisation']>(
      { kind: 'z_score' },
      { kind: 'min_max', low: 0, high: 10 },
      { kind: 'percentile_rank' },
    ),
  });
  const towns = fc.tuple(figures, figures, figures, specs, projects).map(([a, b, c, spec, counted]) =>
    townOf({
      columns: { concentratie: a, dragers: b, afst_ontmoeting: c, vast: [1, 2, 3, 4, 5] },
      load: ['vast', 'concentratie'],
      capacity: ['dragers', 'afst_ontmoeting', 'vast'],
      spec,
      counted: numbered(counted, 'oud'),
      settings: { concentration: { radiusMetres: 800, kernel: 'linear' } },
    }),
  );
  const same = (a: Float64Array, b: Float64Array): boolean => a.every((value, row) => Object.is(value, b[row]));

  it('a project added and removed leaves identical bits; so do areas that are not touched', () => {
    fc.assert(
      fc.property(towns, projects, (town, drawn) => {
        const all = [...town.counted, ...numbered(drawn, 'nieuw')];
        const { after, areas } = unwrap(ledgerOf(town, town.counted, all));
        const rows = new Set(areas.map(({ row }) => row));
        for (const axis of ['capacity', 'load'] as const) {
          after.balance[axis].score.forEach((score, row) => {
            if (!rows.has(row)) expect(score).toBe(town.balance[axis].score[row]);
          });
        }
        const back = unwrap(situationWith(town, all.filter(({ id }) => !id.startsWith('nieuw')).reverse()));
        expect(same(back.balance.load.score, town.balance.load.score)).toBe(true);
        expect(same(back.balance.capacity.score, town.balance.capacity.score)).toBe(true);
        expect(back.balance.field).toEqual(town.balance.field);
      }),
      { numRuns: 60 },
    );
  });

  it('more places never mean less load, and count unless the scale ends or has no spread', () => {
    fc.assert(
      fc.property(towns, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 200 }), (town, row, places) => {
        const added = [...town.counted, project('nieuw', middle(row), { placesVragers: places })];
        for (const area of unwrap(ledgerOf(town, town.counted, added)).areas) {
          const { before, after } = area.load.score;
          if (Number.isNaN(before)) continue;
          expect(after).toBeGreaterThanOrEqual(before);
          const notes = area.leaves.flatMap((leaf) => leaf.notes);
          if (notes.length === 0) expect(after).toBeGreaterThan(before);
        }
      }),
      { numRuns: 60 },
    );
  });
});
