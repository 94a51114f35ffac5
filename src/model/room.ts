import { type Result, succeed } from '../domain/failure.ts';
import type { Concept, Project } from '../domain/place.ts';
import { containsPoint } from './geometry.ts';
import type { RawNote } from './projectChanges.ts';
import { type Present, type Situation, situationWith } from './situation.ts';

/**
 * Until when places fit. `load`: draaglast, on its shown scale, stays below `limit` (a score at the threshold is high).
 * `concentration`: places per 1,000 inhabitants, weighed by intensity, go no higher than `limit`. `places`: places for
 * vragers in the area itself go no higher than `limit`, whatever their intensity.
 */
export interface RoomLimit {
  readonly kind: 'load' | 'concentration' | 'places';
  readonly limit: number;
}

/** Where, and as what, the places would come. */
export interface RoomQuestion {
  readonly row: number;
  readonly concept: Concept;
  readonly lon: number;
  readonly lat: number;
  /** facilities it brings, which may make room of themselves on the other axis only */
  readonly brings: readonly string[];
  /** projects that are there already: the present ones, or with all that is planned */
  readonly projects: readonly Project[];
  readonly until: RoomLimit;
}

/**
 * `room`: `places` fit, and one more does not; `at` and `next` are the figure with them and with one more, the proof.
 * `full`: already at or above the limit without a single place, by `over`.
 * `endless`: no number of places reaches the limit: the area or the index is not touched, the leaf does not count, or the
 * scale ends before it. `unknown`: a figure that is needed is missing, or the scale has no unit.
 */
export type Room =
  | {
      readonly kind: 'room';
      readonly places: number;
      readonly solved: 'line' | 'search';
      readonly at: number;
      readonly next: number;
    }
  | { readonly kind: 'full'; readonly now: number; readonly over: number }
  | {
      readonly kind: 'endless';
      readonly now: number;
      readonly why: 'not_touched' | 'not_counted' | 'end_of_scale';
    }
  | { readonly kind: 'unknown'; readonly why: 'no_figure' | RawNote | 'no_spread' };

/** no wijk takes more places than this; beyond it the limit counts as never reached */
const mostPlaces = 1_000_000;
const sketchId = 'room-question';

/** Places for vragers in one area; NaN when a project in it does not say how many. */
export function placesInArea(present: Present, row: number, projects: readonly Project[]): number {
  const code = present.areas[row]?.code;
  const geometry = present.boundaries.features.find(({ properties }) => properties.code === code)?.geometry;
  const isInside = (project: Project): boolean =>
    geometry === undefined ? project.area === code : containsPoint(geometry, project);
  return projects.filter(isInside).reduce((total, { placesVragers }) => total + (placesVragers ?? Number.NaN), 0);
}

function figureIn(present: Present, { balance }: Situation, { row, until }: RoomQuestion): number {
  if (until.kind === 'load') return balance.load.shown[row] ?? Number.NaN;
  const { concentrationIndicator } = present.settings;
  const leaves = [...balance.load.leaves, ...balance.capacity.leaves];
  return leaves.find(({ leaf }) => leaf.indicator === concentrationIndicator)?.raw[row] ?? Number.NaN;
}

/** The concept itself at the place asked about, with so many places and no dragers. */
function sketchOf({ concept, lon, lat, brings }: RoomQuestion, places: number): Project {
  return {
    id: sketchId,
    name: concept.label,
    concept: concept.id,
    status: 'idee',
    lon,
    lat,
    area: null,
    placesVragers: places,
    placesDragers: 0,
    yearFrom: null,
    yearTo: null,
    brings: [...brings],
    note: '',
  };
}

/** The figure of the limit with `places` more; the same numbers the ledger gives. */
function figureWith(present: Present, question: RoomQuestion, places: number): Result<number> {
  const projects = places === 0 ? question.projects : [...question.projects, sketchOf(question, places)];
  if (question.until.kind === 'places') return succeed(placesInArea(present, question.row, projects));
  const situation = situationWith(present, projects);
  return situation.ok ? succeed(figureIn(present, situation.value, question)) : situation;
}

/** Whether the figure runs in a straight line with the number of places: then two points say it all. */
function isStraight({ balance }: Present, { row, until }: RoomQuestion): boolean {
  if (until.kind !== 'load') return true;
  const { spec, leaves, group } = balance.load;
  const linear = spec.normalisation.kind === 'z_score' || spec.normalisation.kind === 'min_max';
  const logged = leaves.some(({ treatment }) => treatment[group[row] ?? -1]?.kind === 'log');
  return linear && !logged && spec.aggregation === 'arithmetic';
}

/** Why not even the largest number of places tells where the limit lies. */
function withoutEnd(present: Present, question: RoomQuestion, now: number): Result<Room> {
  if (question.until.kind === 'places') return succeed({ kind: 'endless', now, why: 'not_touched' });
  const situation = situationWith(present, [...question.projects, sketchOf(question, mostPlaces)]);
  if (!situation.ok) return situation;
  const touched = situation.value.touched.filter(({ axis, row }) => axis === 'load' && row === question.row);
  const note = touched.find((touch) => touch.note !== null)?.note ?? null;
  if (note === 'end_of_scale') return succeed({ kind: 'endless', now, why: note });
  if (note !== null) return succeed({ kind: 'unknown', why: note });
  return succeed({ kind: 'endless', now, why: touched.length === 0 ? 'not_touched' : 'not_counted' });
}

/**
 * How many places of a concept fit in an area until a limit is reached. The figure rises with the number of places; on a
 * straight line places = (limit − now) / (figure with 1,000 places − now) · 1000, rounded down, otherwise it is found by
 * halving. Either way the answer is proved by the ledger's own figures: `at` is within the limit and `next` is not.
 * Fails only where `situationWith` does.
 */
export function roomFor(present: Present, question: RoomQuestion): Result<Room> {
  const { until } = question;
  const fits = (figure: number): boolean => (until.kind === 'load' ? figure < until.limit : figure <= until.limit);
  const start = figureWith(present, question, 0);
  if (!start.ok) return start;
  const now = start.value;
  if (Number.isNaN(now) || Number.isNaN(until.limit)) return succeed({ kind: 'unknown', why: 'no_figure' });
  if (!fits(now)) return succeed({ kind: 'full', now, over: now - until.limit });
  const most = figureWith(present, question, mostPlaces);
  if (!most.ok) return most;
  if (Number.isNaN(most.value) || fits(most.value)) return withoutEnd(present, question, now);

  let low = 0;
  let high = mostPlaces;
  const straight = isStraight(present, question);
  if (straight) {
    const slope = (most.value - now) / mostPlaces;
    const guess = Math.floor((until.limit - now) / slope);
    // rounding puts the guess one off at most, and a limit that is met exactly another one
    [low, high] = [Math.max(0, guess - 2), Math.min(mostPlaces, guess + 2)];
  }
  const figures = new Map<number, number>([
    [0, now],
    [mostPlaces, most.value],
  ]);
  const fitsAt = (places: number): Result<boolean> => {
    const known = figures.get(places);
    if (known !== undefined) return succeed(fits(known));
    const figure = figureWith(present, question, places);
    if (!figure.ok) return figure;
    figures.set(places, figure.value);
    return succeed(fits(figure.value));
  };
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const held = fitsAt(middle);
    if (!held.ok) return held;
    if (held.value) low = middle;
    else high = middle;
  }
  for (const places of [low, high]) {
    const held = fitsAt(places);
    if (!held.ok) return held;
    if (held.value !== (places === low)) throw new Error(`room: ${places} places do not bracket the limit`);
  }
  return succeed({
    kind: 'room',
    places: low,
    solved: straight ? 'line' : 'search',
    at: figures.get(low) ?? Number.NaN,
    next: figures.get(high) ?? Number.NaN,
  });
}
