/** A mark's place on screen, px. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** One thing to draw: a mark moved aside for its neighbours, or a disc for many marks on one spot. */
export interface PlacedMark extends ScreenPoint {
  /** indices into the points given; more than one for a disc */
  readonly members: readonly number[];
  /** where it really is, the mean for a disc */
  readonly origin: ScreenPoint;
}

/** marks within half a spacing of each other are merged when there are more than this */
const mergeAbove = 7;
const rounds = 40;
/** px a mark may stand from where it belongs */
const maxShift = 60;
/** above this number every pair would have to be compared too often for one frame */
const spreadLimit = 400;

function mean(points: readonly ScreenPoint[], members: readonly number[]): ScreenPoint {
  let [x, y, count] = [0, 0, 0];
  for (const index of members) {
    const point = points[index];
    if (point === undefined) continue;
    x += point.x;
    y += point.y;
    count += 1;
  }
  return { x: x / count, y: y / count };
}

/** Groups by the first mark met within `reach` px, looked up in a grid of cells that wide. */
function nearGroups(points: readonly ScreenPoint[], reach: number): readonly (readonly number[])[] {
  const groups: { leader: ScreenPoint; members: number[] }[] = [];
  const cells = new Map<string, typeof groups>();
  points.forEach((point, index) => {
    const [column, row] = [Math.floor(point.x / reach), Math.floor(point.y / reach)];
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const near = cells
          .get(`${column + dx} ${row + dy}`)
          ?.find(({ leader }) => Math.hypot(leader.x - point.x, leader.y - point.y) <= reach);
        if (near === undefined) continue;
        near.members.push(index);
        return;
      }
    }
    const group = { leader: point, members: [index] };
    groups.push(group);
    const key = `${column} ${row}`;
    cells.set(key, [...(cells.get(key) ?? []), group]);
  });
  return groups.map(({ members }) => members);
}

/** Pushes pairs apart that stand closer than `spacing`, again and again; the same input gives the same picture. */
function spread(placed: { x: number; y: number; origin: ScreenPoint }[], spacing: number): void {
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    for (let i = 0; i < placed.length; i++) {
      for (let j = i + 1; j < placed.length; j++) {
        const [a, b] = [placed[i], placed[j]];
        if (a === undefined || b === undefined) continue;
        const distance = Math.hypot(b.x - a.x, b.y - a.y);
        if (distance >= spacing - 0.5) continue;
        // marks on the very same spot part in a direction that depends on their order alone
        const angle = distance > 0.01 ? Math.atan2(b.y - a.y, b.x - a.x) : 2.4 * j;
        const push = (spacing - distance) / 2;
        a.x -= push * Math.cos(angle);
        a.y -= push * Math.sin(angle);
        b.x += push * Math.cos(angle);
        b.y += push * Math.sin(angle);
        moved = true;
      }
    }
    for (const mark of placed) {
      const shift = Math.hypot(mark.x - mark.origin.x, mark.y - mark.origin.y);
      if (shift <= maxShift) continue;
      mark.x = mark.origin.x + ((mark.x - mark.origin.x) * maxShift) / shift;
      mark.y = mark.origin.y + ((mark.y - mark.origin.y) * maxShift) / shift;
    }
    if (!moved) return;
  }
}

/**
 * Places marks so that none hides another: many on one spot become one disc, the rest step aside, at most 60 px.
 * `spacing` is the distance in px between centres at which two marks no longer cover each other's glyph.
 * With more than 400 marks in view every overlap becomes a disc and nothing is moved.
 * Every point given is a member of exactly one result.
 */
export function arrangeMarks(points: readonly ScreenPoint[], spacing: number): readonly PlacedMark[] {
  const crowded = points.length > spreadLimit;
  const groups = nearGroups(points, crowded ? spacing * 1.5 : spacing / 2);
  const members = groups.flatMap((group) =>
    group.length > (crowded ? 1 : mergeAbove) ? [group] : group.map((index) => [index]),
  );
  const placed = members.map((indices) => {
    const origin = mean(points, indices);
    return { x: origin.x, y: origin.y, origin, members: indices };
  });
  if (!crowded) spread(placed, spacing);
  return placed;
}

/**
 * `arrangeMarks` for points of several kinds: together while there are few, so that they step aside for each other; with
 * more than 400 each kind by itself, so that a disc stands for one kind and the few are not swallowed by the many.
 */
export function arrangeKinds(
  points: readonly ScreenPoint[],
  kinds: readonly string[],
  spacing: number,
): readonly PlacedMark[] {
  if (points.length <= spreadLimit) return arrangeMarks(points, spacing);
  return [...new Set(kinds)].flatMap((kind) => {
    const own = points.flatMap((point, index) => (kinds[index] === kind ? [{ point, index }] : []));
    const placed = arrangeMarks(
      own.map(({ point }) => point),
      spacing,
    );
    return placed.map((mark) => ({ ...mark, members: mark.members.flatMap((at) => own[at]?.index ?? []) }));
  });
}

/** Text of a disc: exact up to 20, then rounded down, so that a few pictures serve any number. */
export function groupText(count: number): string {
  const step = [1000, 500, 200, 100, 50, 20].find((bound) => count > bound);
  return step === undefined ? String(count) : `${step}+`;
}
