import { type Classification, classify } from '../model/classify.ts';
import { classifyChange } from '../model/classifyChange.ts';
import type { Balance } from '../model/indexResult.ts';
import type { MeasureValues } from './measure.ts';
import { bivariate, changeColour, sequential } from './palette.ts';
import type { Legend, LegendClass } from './shown.ts';
import type { Classing } from './viewState.ts';

/** A legend and the class of each area, index into `legend.classes`, −1 = no value. */
export interface ClassedMeasure {
  readonly legend: Legend;
  readonly classOf: Int16Array;
}

function countMissing(classOf: Int16Array): number {
  return classOf.reduce((count, place) => (place < 0 ? count + 1 : count), 0);
}

/** Classes of a measure, low to high, coloured light to dark; of changes on either side of zero, in two colours. */
export function classesOf({ measure, values }: MeasureValues, { method, count, bounds }: Classing): ClassedMeasure {
  if (measure.comparedYear !== null) {
    const changes = classifyChange(values, method, count, bounds);
    return coloured(changes, changes.tones.map(changeColour));
  }
  if (measure.id === 'dekking') return fixedClasses(values, coverageEdges);
  if (measure.id === 'zekerheid') return fixedClasses(values, surenessEdges);
  const classified = classify(values, method, count, bounds);
  return coloured(classified, sequential[classified.counts.length] ?? []);
}

/** Per cent: the last class is complete. Fixed, because equal numbers of areas would part 98 from 100 and join 14 to 98. */
const coverageEdges = [0, 50, 75, 90, 100, 100] as const;

/** Per cent: below half an area is more often elsewhere than in its field; from 95 it hardly ever is. */
const surenessEdges = [0, 50, 75, 95, 100] as const;

function fixedClasses(values: Float64Array, edges: readonly number[]): ClassedMeasure {
  const classified = classify(values, 'manual', edges.length - 1, edges.slice(1, -1));
  return coloured({ ...classified, edges }, sequential[classified.counts.length] ?? []);
}

function coloured({ edges, classOf, counts, problem }: Classification, colours: readonly string[]): ClassedMeasure {
  const classes = counts.map((members, place): LegendClass => {
    const [lower, upper, colour] = [edges[place], edges[place + 1], colours[place]];
    if (lower === undefined || upper === undefined || colour === undefined) {
      throw new Error(`no bounds or colour for class ${place + 1} of ${counts.length}`);
    }
    return { lower, upper, colour, count: members };
  });
  return { legend: { kind: 'classes', classes, noValueCount: countMissing(classOf), problem }, classOf };
}

/** The 3×3 of the balance. Its nine classes have no bounds of their own (NaN): those are per axis, in `Balance`. */
export function balanceCells(balance: Balance | null, areas: number): ClassedMeasure {
  const classOf = new Int16Array(areas).fill(-1);
  const counts = new Array<number>(bivariate.length).fill(0);
  balance?.cell.forEach((cell, row) => {
    const count = counts[cell];
    if (count === undefined) return;
    classOf[row] = cell;
    counts[cell] = count + 1;
  });
  const classes = bivariate.map((colour, cell): LegendClass => {
    return { lower: Number.NaN, upper: Number.NaN, colour, count: counts[cell] ?? Number.NaN };
  });
  return { legend: { kind: 'bivariate', classes, noValueCount: countMissing(classOf), problem: null }, classOf };
}
