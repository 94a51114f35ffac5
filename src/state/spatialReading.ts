import type { Area } from '../domain/area.ts';
import { type CellOrigin, cellOrigins } from '../domain/dataset.ts';
import {
  type LocalKind,
  localKinds,
  type SpatialPattern,
  spatialPattern,
  withinFalseDiscoveryRate,
} from '../model/autocorrelation.ts';
import { type Neighbours, neighboursOf } from '../model/neighbours.ts';
import { memoise } from './memoise.ts';
import type { Shown } from './shown.ts';

/** above this number the rearrangements would hold the page up: a worker makes them (`spatialCountry.ts`) */
export const mostSpatialAreas = 2000;

export const spatialSettings = { permutations: 999, seed: 'wijkbalans' } as const;

/** one in twenty, the usual bound; the number of areas that chance alone would give is said beside it */
export const clusterLevel = 0.05;

export interface Cluster {
  readonly area: Area;
  readonly kind: LocalKind;
  readonly p: number;
  /** whether it stays when many areas are tested at once (false discovery rate of one in twenty) */
  readonly stays: boolean;
}

/** One column of numbers and how it lies on the map. */
export interface SpatialReading {
  readonly label: string;
  readonly pattern: SpatialPattern;
  /** areas that stand out, in the order of their names */
  readonly clusters: readonly Cluster[];
}

export interface SpatialReadings {
  readonly readings: readonly SpatialReading[];
  /** number of areas that border on no other */
  readonly islands: number;
}

/** Figures of one column in the order of the areas; NaN = missing. */
export interface SpatialColumn {
  readonly label: string;
  readonly values: Float64Array;
}

const neighbours = memoise(neighboursOf, 3);
const borrowed: readonly CellOrigin[] = ['from_wijk', 'from_gemeente'];

/** The measure on screen, of the balance both axes. Figures of a larger area are left out: they make neighbours alike. */
export function columnsOf({ measure, balance, values, origin }: Shown): readonly SpatialColumn[] {
  if (measure.id === 'balans' && balance !== null) {
    return [balance.capacity, balance.load].map(({ spec, shown }) => ({ label: spec.label, values: shown }));
  }
  const own = values.map((value, row) => {
    const from = cellOrigins[origin[row] ?? -1];
    return from !== undefined && borrowed.includes(from) ? Number.NaN : value;
  });
  return [{ label: measure.label, values: own }];
}

/** Null without boundaries; never call it above `mostSpatialAreas`. */
export const spatialReadings = memoise((shown: Shown): SpatialReadings | null => {
  const { dataset, boundaries } = shown;
  if (boundaries === null) return null;
  const around = neighbours(dataset.areas, boundaries);
  const columns = columnsOf(shown);
  const patterns = columns.map(({ values }) => spatialPattern(values, around, spatialSettings));
  return readingsOf(dataset.areas, columns, around, patterns);
}, 2);

const byName = new Intl.Collator('nl');

/** What patterns say of the areas; one pattern per column. */
export function readingsOf(
  areas: readonly Area[],
  columns: readonly SpatialColumn[],
  { islands }: Neighbours,
  patterns: readonly SpatialPattern[],
): SpatialReadings {
  const readings = patterns.map((pattern, place): SpatialReading => {
    const staying = new Set(withinFalseDiscoveryRate(pattern.localP, clusterLevel));
    const clusters = areas.flatMap((area, row): readonly Cluster[] => {
      const kind = localKinds[pattern.kind[row] ?? -1];
      const p = pattern.localP[row] ?? Number.NaN;
      return kind === undefined || !(p <= clusterLevel) ? [] : [{ area, kind, p, stays: staying.has(row) }];
    });
    clusters.sort((a, b) => byName.compare(a.area.name, b.area.name));
    return { label: columns[place]?.label ?? '', pattern, clusters };
  });
  return { readings, islands: islands.length };
}
