import { leastPoints, textHeight } from './pptxSizes.ts';
import type { SlideBody } from './slide.ts';

/** Beside its point: right, left, above, below (ECMA-376 ST_DLblPos). */
export type LabelPlace = 'r' | 'l' | 't' | 'b';
type Scatter = Extract<SlideBody, { kind: 'scatter' }>;

export interface NamedPoint {
  readonly label: string;
  readonly place: LabelPlace;
}

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Inches that axes with their words and figures take of a chart, and the reach of a point. */
const [besideAxis, belowAxis, reach] = [1.1, 1, 0.1];
const places: readonly LabelPlace[] = ['r', 'l', 't', 'b'];

/** Ends of an axis: fives around all figures and what they are measured against. */
export function axisEnds(figures: readonly number[], cross: number | undefined): readonly [number, number] {
  const all = cross === undefined ? figures : [...figures, cross];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  if (!Number.isFinite(least)) return [0, 10];
  return [Math.floor((least - 2) / 5) * 5, Math.ceil((most + 2) / 5) * 5];
}

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

function labelBox(x: number, y: number, text: string, place: LabelPlace): Rectangle {
  const [w, h] = [(text.length * leastPoints * 0.52) / 72, textHeight('', 1, leastPoints)];
  switch (place) {
    case 'r':
      return { x: x + reach, y: y - h / 2, w, h };
    case 'l':
      return { x: x - reach - w, y: y - h / 2, w, h };
    case 't':
      return { x: x - w / 2, y: y - reach - h, w, h };
    case 'b':
      return { x: x - w / 2, y: y + reach, w, h };
  }
}

/**
 * Where the name of each point of a chart of that many inches stands, so that no name covers another or a point. A name
 * without room is left out (''), and is told elsewhere.
 */
export function namedPoints(
  { points, cross }: Pick<Scatter, 'points' | 'cross'>,
  chart: { readonly w: number; readonly h: number },
): readonly NamedPoint[] {
  const plot = { x: 0, y: 0, w: chart.w - besideAxis, h: chart.h - belowAxis };
  const across = axisEnds(
    points.map(({ x }) => x),
    cross?.x,
  );
  const up = axisEnds(
    points.map(({ y }) => y),
    cross?.y,
  );
  const spots = points.map(({ x, y }) => ({
    x: ((x - across[0]) / (across[1] - across[0])) * plot.w,
    y: (1 - (y - up[0]) / (up[1] - up[0])) * plot.h,
  }));
  const taken: Rectangle[] = spots.map(({ x, y }) => ({ x: x - reach, y: y - reach, w: 2 * reach, h: 2 * reach }));
  const made: NamedPoint[] = points.map(() => ({ label: '', place: 'r' }));
  // a long name leaves fewer others room
  const order = [...points.entries()].sort(([, a], [, b]) => a.label.length - b.label.length);
  for (const [at, { label }] of order) {
    const spot = spots[at];
    if (label === '' || spot === undefined) continue;
    const free = places.find((place) => {
      const box = labelBox(spot.x, spot.y, label, place);
      const inside = box.x >= 0 && box.y >= 0 && box.x + box.w <= plot.w && box.y + box.h <= plot.h;
      return inside && !taken.some((other, own) => own !== at && overlap(box, other));
    });
    if (free === undefined) continue;
    taken.push(labelBox(spot.x, spot.y, label, free));
    made[at] = { label, place: free };
  }
  return made;
}
