import type { Area, AreaCode, AreaLevel } from '../../src/domain/area.ts';
import type { Bundle, ValueRow } from '../../src/domain/bundle.ts';
import type { Indicator } from '../../src/domain/indicator.ts';

export const rules = { smallestCount: 5, smallestBase: 50 };

export const gemeente = 'GM9901' as AreaCode;

function area(code: string, level: AreaLevel, parent: AreaCode | null, inhabitants: number | null): Area {
  return { code: code as AreaCode, name: code, level, parent, inhabitants, households: null };
}

/** Codes of wijken and, per wijk, of its buurten. */
export function codesOf(
  shape: readonly number[],
): readonly { readonly wijk: AreaCode; readonly buurten: AreaCode[] }[] {
  return shape.map((buurten, nr) => {
    const wijk = `WK9901${String(nr + 1).padStart(2, '0')}` as AreaCode;
    return {
      wijk,
      buurten: Array.from({ length: buurten }, (_, i) => `BU${wijk.slice(2)}${String(i).padStart(2, '0')}` as AreaCode),
    };
  });
}

/** A town of wijken with so many buurten each; the inhabitants by code, null where none are given. */
export function townAreas(
  shape: readonly number[],
  inhabitants: Readonly<Record<string, number>> = {},
): readonly Area[] {
  const of = (code: string): number | null => inhabitants[code] ?? null;
  return [
    area(gemeente, 'gemeente', null, of(gemeente)),
    ...codesOf(shape).flatMap(({ wijk, buurten }) => [
      area(wijk, 'wijk', gemeente, of(wijk)),
      ...buurten.map((buurt) => area(buurt, 'buurt', wijk, of(buurt))),
    ]),
  ];
}

export function indicator(id: string, change: Partial<Indicator> = {}): Indicator {
  return {
    id,
    label: id,
    unit: 'aantal',
    kind: 'count',
    base: null,
    nature: 'register',
    theme: 'bevolking',
    source: 'gemeente',
    definition: id,
    levels: ['buurt', 'wijk', 'gemeente'],
    ...change,
  };
}

/** Figures by code; null = suppressed by the source. */
export function rowsOf(id: string, figures: Readonly<Record<string, number | null>>, year = 2024): readonly ValueRow[] {
  return Object.entries(figures).map(([code, value]) => ({
    area: code as AreaCode,
    indicator: id,
    year,
    value: value ?? Number.NaN,
    missing: value === null ? 1 : 0,
    low: Number.NaN,
    high: Number.NaN,
  }));
}

export function bundleOf(
  areas: readonly Area[],
  indicators: readonly Indicator[],
  values: readonly ValueRow[],
): Bundle {
  return {
    manifest: {
      schemaVersion: 1,
      municipality: { code: gemeente, name: 'Oeverstad' },
      scope: 'gemeente',
      boundaryYear: 2024,
      levels: ['buurt', 'wijk', 'gemeente'],
      files: {},
      sources: [],
      invented: true,
      remarks: [],
    },
    areas,
    indicators,
    values,
    boundaries: new Map(),
    projects: [],
    facilities: [],
    sites: [],
    indices: [],
  };
}

/** Value per area code of one indicator, null where hidden. */
export function shownOf({ values }: Pick<Bundle, 'values'>, id: string): Record<string, number | null> {
  return Object.fromEntries(
    values.filter((row) => row.indicator === id).map((row) => [row.area, row.missing === 0 ? row.value : null]),
  );
}
