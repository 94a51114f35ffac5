import type { Area } from '../domain/area.ts';
import type { AreaFeatureCollection } from '../domain/boundary.ts';
import { type Result, succeed } from '../domain/failure.ts';
import type { Weighing } from '../domain/indexSpec.ts';
import type { Concept, Project } from '../domain/place.ts';
import { balanceOf } from './balance.ts';
import { frozenScale, type ScaleNote } from './frozenScale.ts';
import type { Balance, IndexResult } from './indexResult.ts';
import { differenceOf, type LedgerSettings, type RawChange, type RawNote, rawChanges } from './projectChanges.ts';
import { type ChangedLeaf, rescore } from './rescore.ts';

/** The present situation, on whose scale every project is measured. Areas in the order of the two indices. */
export interface Present {
  readonly balance: Balance;
  readonly thresholds: Weighing['thresholds'];
  readonly areas: readonly Area[];
  readonly boundaries: AreaFeatureCollection;
  readonly concepts: readonly Concept[];
  /** projects the present figures already hold, as a rule the realised ones */
  readonly counted: readonly Project[];
  readonly settings: LedgerSettings;
}

export type Axis = 'capacity' | 'load';

/** A leaf touched in an area, wherever it stands in the tree; NaN = missing or not known. */
export interface TouchedLeaf {
  readonly axis: Axis;
  /** place in `IndexResult.leaves` */
  readonly place: number;
  readonly row: number;
  readonly rawChange: number;
  readonly note: RawNote | ScaleNote | null;
}

/** Both axes with other projects than the present ones, on the scale of the present situation. */
export interface Situation {
  readonly balance: Balance;
  readonly touched: readonly TouchedLeaf[];
}

interface AxisAfter {
  readonly result: IndexResult;
  readonly touched: readonly TouchedLeaf[];
}

function axisWith(present: IndexResult, axis: Axis, changes: readonly RawChange[]): Result<AxisAfter> {
  const touched: TouchedLeaf[] = [];
  const changed: ChangedLeaf[] = [];
  for (const [place, leafResult] of present.leaves.entries()) {
    const own = changes.filter(({ indicator }) => indicator === leafResult.leaf.indicator);
    if (own.length === 0) continue;
    const scale = frozenScale(present.spec, leafResult, present.group);
    const raw = new Map<number, number>();
    const normalised = new Map<number, number>();
    for (const { row, change, note } of own) {
      const before = leafResult.raw[row] ?? Number.NaN;
      if (Number.isNaN(before)) {
        touched.push({ axis, place, row, rawChange: change, note: note ?? 'missing_before' });
        continue;
      }
      // rates and distances do not go below 0; rounding may leave less than nothing when the last project goes
      const after = change === 0 ? before : Math.max(0, before + change);
      const value = scale.valueAt(row, after);
      raw.set(row, after);
      normalised.set(row, value.normalised);
      touched.push({ axis, place, row, rawChange: change, note: note ?? value.note });
    }
    changed.push({ place, raw, normalised });
  }
  const result = rescore(present, changed);
  return result.ok ? succeed({ result: result.value, touched }) : result;
}

/**
 * Both axes as they would be with `projects` instead of those the present figures hold. Mean, spread, treatment and the
 * bounds of the classes stay those of the present, so that areas without a change keep the very bits of their scores, and
 * the projects of the present give the present situation itself. What is missing stays missing, with the reason in
 * `touched`; a project of unknown size makes the scores it reaches unknown. Fails only where `rescore` does.
 */
export function situationWith(present: Present, projects: readonly Project[]): Result<Situation> {
  const { balance, counted, thresholds } = present;
  const difference = differenceOf(counted, projects);
  if (difference.added.length + difference.removed.length === 0) return succeed({ balance, touched: [] });
  const leaves = [...balance.capacity.leaves, ...balance.load.leaves];
  const columnOf = (indicator: string): Float64Array | null =>
    leaves.find(({ leaf }) => leaf.indicator === indicator)?.raw ?? null;
  const changes = rawChanges(present, difference, present.settings, columnOf);
  const capacity = axisWith(balance.capacity, 'capacity', changes);
  if (!capacity.ok) return capacity;
  const load = axisWith(balance.load, 'load', changes);
  if (!load.ok) return load;
  const bounds = { kind: 'fixed', capacity: balance.capacityBounds, load: balance.loadBounds } as const;
  return succeed({
    balance: balanceOf(capacity.value.result, load.value.result, thresholds, bounds),
    touched: [...capacity.value.touched, ...load.value.touched],
  });
}
