import type { AreaCode } from '../domain/area.ts';
import { type Result, succeed } from '../domain/failure.ts';
import type { IndexLeaf, NodeId } from '../domain/indexSpec.ts';
import type { Project } from '../domain/place.ts';
import { explainArea } from './explainArea.ts';
import type { ScaleNote } from './frozenScale.ts';
import { type BalanceField, balanceFields, type IndexResult } from './indexResult.ts';
import type { RawNote } from './projectChanges.ts';
import { type Axis, type Present, type Situation, situationWith, type TouchedLeaf } from './situation.ts';

/** A figure before and after, NaN = missing, not scored or not known. */
export interface Change {
  readonly before: number;
  readonly after: number;
}

export interface LeafChange {
  readonly axis: Axis;
  readonly leaf: IndexLeaf;
  /** ids of the groups above, root first */
  readonly path: readonly NodeId[];
  readonly raw: Change;
  readonly normalised: Change;
  /** part in the score; NaN under other aggregations than arithmetic */
  readonly contribution: Change;
  /** why it counts less than it seems, or not at all */
  readonly notes: readonly (RawNote | ScaleNote)[];
}

/**
 * Whether a figure that changes has no part in the score of its area: too little else of its group is known (`minCoverage`
 * of the recipe), so that the group is left out.
 */
export function isLeftOut({ contribution: { before, after }, normalised }: LeafChange): boolean {
  return before === 0 && after === 0 && normalised.before !== normalised.after;
}

export interface AxisChange {
  /** on the shown scale */
  readonly shown: Change;
  readonly score: Change;
}

export interface AreaChange {
  readonly row: number;
  readonly code: AreaCode;
  readonly capacity: AxisChange;
  readonly load: AxisChange;
  /** null = not placed, because an axis has no score */
  readonly field: { readonly before: BalanceField | null; readonly after: BalanceField | null };
  readonly leaves: readonly LeafChange[];
}

export interface Ledger {
  readonly before: Situation;
  readonly after: Situation;
  /** areas of which a leaf is touched, in their own order; all others are bit for bit the same */
  readonly areas: readonly AreaChange[];
}

function changeAt(before: Float64Array | undefined, after: Float64Array | undefined, row: number): Change {
  return { before: before?.[row] ?? Number.NaN, after: after?.[row] ?? Number.NaN };
}

function axisChange(before: IndexResult, after: IndexResult, row: number): AxisChange {
  return { shown: changeAt(before.shown, after.shown, row), score: changeAt(before.score, after.score, row) };
}

type Touches = ReadonlyMap<string, readonly TouchedLeaf[]>;

const keyOf = ({ axis, place, row }: TouchedLeaf): string => JSON.stringify([axis, place, row]);

function touchesOf({ touched }: Situation): Touches {
  const touches = new Map<string, TouchedLeaf[]>();
  for (const touch of touched) touches.set(keyOf(touch), [...(touches.get(keyOf(touch)) ?? []), touch]);
  return touches;
}

/** Nothing changes between two situations at this leaf, and the same is to be said about both. */
function isSame(before: Touches, after: Touches, touch: TouchedLeaf): boolean {
  const told = (touches: Touches): string =>
    JSON.stringify((touches.get(keyOf(touch)) ?? []).map(({ rawChange, note }) => [rawChange, note]));
  return told(before) === told(after);
}

function leafChange(
  before: Situation,
  after: Situation,
  { axis, place, row }: TouchedLeaf,
  noted: readonly TouchedLeaf[],
): LeafChange {
  const [had, has] = [before.balance[axis], after.balance[axis]];
  const [was, is] = [had.leaves[place], has.leaves[place]];
  if (was === undefined || is === undefined) throw new Error(`axis ${axis} has no leaf ${place}`);
  const part = (result: IndexResult): number =>
    explainArea(result, row).contributions[place]?.contribution ?? Number.NaN;
  return {
    axis,
    leaf: was.leaf,
    path: was.path,
    raw: changeAt(was.raw, is.raw, row),
    normalised: changeAt(was.normalised, is.normalised, row),
    contribution: { before: part(had), after: part(has) },
    notes: [...new Set(noted.flatMap(({ note }) => note ?? []))],
  };
}

/**
 * What going from one list of projects to another does to every area: the leaves touched, both axes and the field. Both
 * lists are measured on the scale of the present situation (`situationWith`), so a sketch can be set against the present
 * as well as against everything that is planned.
 */
export function ledgerOf(
  present: Present,
  beforeProjects: readonly Project[],
  afterProjects: readonly Project[],
): Result<Ledger> {
  const before = situationWith(present, beforeProjects);
  if (!before.ok) return before;
  const after = situationWith(present, afterProjects);
  if (!after.ok) return after;
  const had = touchesOf(before.value);
  const has = touchesOf(after.value);
  const places = new Map([...before.value.touched, ...after.value.touched].map((touch) => [keyOf(touch), touch]));
  const changed = [...places.values()].filter((touch) => !isSame(had, has, touch));
  const changesOf = (row: number): readonly LeafChange[] =>
    changed
      .filter((touch) => touch.row === row)
      .map((touch) =>
        leafChange(before.value, after.value, touch, [
          ...(had.get(keyOf(touch)) ?? []),
          ...(has.get(keyOf(touch)) ?? []),
        ]),
      );
  const rows = [...new Set(changed.map(({ row }) => row))].sort((a, b) => a - b);
  const field = ({ balance }: Situation, row: number): BalanceField | null =>
    balanceFields[balance.field[row] ?? balanceFields.length] ?? null;
  const areas = rows.map((row): AreaChange => {
    const area = present.areas[row];
    if (area === undefined) throw new Error(`no area ${row}`);
    const axis = (name: Axis): AxisChange => axisChange(before.value.balance[name], after.value.balance[name], row);
    return {
      row,
      code: area.code,
      capacity: axis('capacity'),
      load: axis('load'),
      field: { before: field(before.value, row), after: field(after.value, row) },
      leaves: changesOf(row),
    };
  });
  return succeed({ before: before.value, after: after.value, areas });
}

/**
 * The ledger step by step: each project on top of those before it, as what is planned piles up. The order is that of the
 * list; the last situation is that of all together.
 */
export function stackOf(present: Present, steps: readonly (readonly Project[])[]): Result<readonly Ledger[]> {
  const ledgers: Ledger[] = [];
  let projects: readonly Project[] = present.counted;
  for (const step of steps) {
    const next = [...projects, ...step];
    const ledger = ledgerOf(present, projects, next);
    if (!ledger.ok) return ledger;
    ledgers.push(ledger.value);
    projects = next;
  }
  return succeed(ledgers);
}
