import { scaleLinear } from 'd3-scale';
import { type Bin, binsOf, classCounts } from './histogram.ts';
import type { Tick } from './scatterLayout.ts';

/** More areas than this are drawn as bars instead of one dot each. */
const mostDots = 120;
const side = 8;
const foot = 24;
/** room above the marks for the mean and the flags */
export const headroom = 40;

/** One area as a dot in the stack of its bin. */
export interface Dot {
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** index into the colours, −1 = none */
  readonly class: number;
}

/** The areas of one class in one bin. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly class: number;
}

/** All in CSS pixels from the left top corner of the chart. */
export interface DistributionLayout {
  readonly height: number;
  /** y of the axis */
  readonly base: number;
  readonly dots: readonly Dot[];
  readonly bars: readonly Bar[];
  readonly ticks: readonly Tick[];
  /** place of a value along the axis */
  readonly at: (value: number) => number;
}

function dotsOf(bin: Bin, middle: number, base: number, step: number, classOf: Int16Array): Dot[] {
  return bin.rows.map((row, index) => ({
    row,
    x: middle,
    y: base - step * (index + 0.5),
    radius: step / 2 - 0.5,
    class: classOf[row] ?? -1,
  }));
}

function barsOf(bin: Bin, left: number, width: number, base: number, step: number, classOf: Int16Array): Bar[] {
  let top = base;
  return [...classCounts(bin, classOf)].map(([index, count]) => {
    top -= count * step;
    return { x: left + 0.5, y: top, width: Math.max(1, width - 1), height: count * step, class: index };
  });
}

/**
 * Stacks of dots, one per area, or stacked bars when there are many areas; each dot and each part of a bar belongs to one
 * class. Areas without a value are left out. The axis also holds the reference where it is known (not NaN).
 */
export function layoutDistribution(
  values: Float64Array,
  classOf: Int16Array,
  reference: number,
  width: number,
): DistributionLayout {
  const bins = binsOf(values, Math.max(8, Math.round(width / 14)));
  const known = Number.isNaN(reference) ? [] : [reference];
  const low = Math.min(bins[0]?.lower ?? 0, ...known);
  const high = Math.max(bins.at(-1)?.upper ?? 1, ...known);
  const x = scaleLinear([low, high], [side, width - side]);
  const tallest = Math.max(1, ...bins.map((bin) => bin.rows.length));
  const asDots = values.length <= mostDots;
  const narrowest = Math.min(...bins.map((bin) => x(bin.upper) - x(bin.lower)));
  const step = asDots ? Math.max(6, Math.min(13, narrowest, 110 / tallest)) : 90 / tallest;
  const base = headroom + Math.max(40, step * tallest) + 2;
  const across = (bin: Bin) => x(bin.upper) - x(bin.lower);
  return {
    height: base + foot,
    base,
    dots: asDots ? bins.flatMap((bin) => dotsOf(bin, x(bin.lower) + across(bin) / 2, base, step, classOf)) : [],
    bars: asDots ? [] : bins.flatMap((bin) => barsOf(bin, x(bin.lower), across(bin), base, step, classOf)),
    ticks: x.ticks(Math.max(2, Math.floor(width / 80))).map((value) => ({ value, at: x(value) })),
    at: x,
  };
}
