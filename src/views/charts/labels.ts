import type { Frame } from './scatterLayout.ts';

/** A point that wants its name beside it. */
export interface LabelRequest {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface PlacedLabel {
  readonly id: string;
  readonly text: string;
  /** start of the text and its baseline, in pixels */
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const lineHeight = 18;
/** mean width of a letter of Noto Sans at 14 px; a little wide, so that names never touch */
const letterWidth = 7.6;

function boxOf(label: PlacedLabel): Frame {
  return {
    left: label.x,
    top: label.y - lineHeight + 4,
    right: label.x + label.width,
    bottom: label.y + 4,
  };
}

const overlap = (a: Frame, b: Frame) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

interface Spot {
  readonly x: number;
  readonly y: number;
}

const covers = (box: Frame, spot: Spot) =>
  spot.x > box.left && spot.x < box.right && spot.y > box.top && spot.y < box.bottom;

/**
 * Puts each name right of, left of, above, below or at a corner of its point: of the places inside the frame and free of names already
 * placed, the one that covers the fewest `spots` (other points), the first of equals. Earlier requests go first. A name
 * with no free place goes above its point, moved inside the frame, because an asked-for name must never be lost.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  frame: Frame,
  spots: readonly Spot[] = [],
): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const request of requests) {
    const width = request.text.length * letterWidth;
    const reach = request.radius + 8;
    const at = (x: number, y: number): PlacedLabel => ({ id: request.id, text: request.text, x, y, width });
    const middle = Math.max(frame.left, Math.min(request.x - width / 2, frame.right - width));
    const [right, left] = [request.x + reach, request.x - reach - width];
    const [above, below] = [request.y - reach, request.y + reach + lineHeight - 4];
    const candidates = [
      at(right, request.y + 5),
      at(left, request.y + 5),
      at(middle, above),
      at(middle, below),
      at(right, above),
      at(right, below),
      at(left, above),
      at(left, below),
    ];
    const covered = (label: PlacedLabel) => spots.filter((spot) => covers(boxOf(label), spot)).length;
    const free = candidates.filter((candidate) => {
      const box = boxOf(candidate);
      const inside =
        box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
      return inside && !placed.some((other) => overlap(box, boxOf(other)));
    });
    const [best] = free.toSorted((a, b) => covered(a) - covered(b));
    placed.push(best ?? at(middle, Math.max(frame.top + lineHeight, above)));
  }
  return placed;
}
