import type { Arc } from './wheelLayout.ts';

export interface ArcLabel {
  readonly lines: readonly string[];
  /** middle of the text */
  readonly x: number;
  readonly y: number;
}

/** mean width of a character and height of a line, in times the size of the type; on the wide side for Noto Sans */
const characterWidth = 0.58;
export const lineHeight = 1.2;
/** room kept free along the edges of a part, px; a short mark may come closer than a name */
const [padding, tight] = [3, 1];
const shortMark = 3;

/** A text in `count` lines of about equal length, broken between words; null when it has too few words. */
function inLines(text: string, count: number): readonly string[] | null {
  const words = text.split(/\s+/);
  if (words.length < count) return null;
  if (count === 1) return [text];
  let best: readonly string[] | null = null;
  for (let first = 1; first <= words.length - count + 1; first += 1) {
    const rest = inLines(words.slice(first).join(' '), count - 1);
    if (rest === null) continue;
    const lines = [words.slice(0, first).join(' '), ...rest];
    if (best === null || longest(lines) < longest(best)) best = lines;
  }
  return best;
}

function longest(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => line.length));
}

/** Whether a box around the middle of a ring part lies wholly inside it. */
function boxFits(
  { start, end, inner, outer }: Arc,
  radius: number,
  width: number,
  height: number,
  free: number,
): boolean {
  const angle = (start + end) / 2;
  const [x, y] = [radius * Math.sin(angle), radius * Math.cos(angle)];
  const half = (end - start) / 2;
  // the nearest point of the box to the centre of the wheel may lie on an edge, not only in a corner
  const near = Math.hypot(Math.max(0, Math.abs(x) - width / 2), Math.max(0, Math.abs(y) - height / 2));
  if (near < inner + free) return false;
  return [-1, 1].every((side) =>
    [-1, 1].every((end) => {
      const corner = { x: x + (side * width) / 2, y: y + (end * height) / 2 };
      const distance = Math.hypot(corner.x, corner.y);
      if (distance > outer - free) return false;
      const turn = Math.abs(((Math.atan2(corner.x, corner.y) - angle + 3 * Math.PI) % (2 * Math.PI)) - Math.PI);
      return half >= Math.PI - 1e-9 || (turn < half && distance * Math.sin(Math.min(half - turn, Math.PI / 2)) > free);
    }),
  );
}

/**
 * Where a text fits level inside a ring part, in one to three lines; null where it does not. `type`: size in px.
 * Widths are estimated from the number of characters.
 */
export function fitLabel(arc: Arc, text: string, type: number, middle: number): ArcLabel | null {
  const angle = (arc.start + arc.end) / 2;
  for (const count of [1, 2, 3]) {
    const lines = inLines(text, count);
    if (lines === null) continue;
    const [width, height] = [longest(lines) * characterWidth * type, lines.length * lineHeight * type];
    const thick = arc.outer - arc.inner;
    // outwards there is more room along the ring
    for (const part of [0.5, 0.6, 0.7, 0.8]) {
      const radius = arc.inner + thick * part;
      if (boxFits(arc, radius, width, height, text.length <= shortMark ? tight : padding)) {
        return { lines, x: middle + radius * Math.sin(angle), y: middle - radius * Math.cos(angle) };
      }
    }
  }
  return null;
}

/** A box behind a label, so that it stands out from a hatch. */
export function plateOf({ lines, x, y }: ArcLabel, type: number): DOMRectInit {
  const width = (longest(lines) * characterWidth + 0.4) * type;
  const height = lines.length * lineHeight * type;
  return { x: x - width / 2, y: y - height / 2, width, height };
}
