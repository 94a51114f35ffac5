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

/**
 * Puts each name right of, left of, above or below its point: the first of these that stays inside the frame and free of
 * names already placed. Earlier requests go first. A name with no free place is moved inside the frame at its first place,
 * because an asked-for name must never be lost.
 */
export function placeLabels(requests: readonly LabelRequest[], frame: Frame): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const request of requests) {
    const width = request.text.length * letterWidth;
    const reach = request.radius + 5;
    const at = (x: number, y: number): PlacedLabel => ({ id: request.id, text: request.text, x, y, width });
    const candidates = [
      at(request.x + reach, request.y + 5),
      at(request.x - reach - width, request.y + 5),
      at(request.x - width / 2, request.y - reach),
      at(request.x - width / 2, request.y + reach + lineHeight - 4),
    ];
    const free = candidates.find((candidate) => {
      const box = boxOf(candidate);
      const inside =
        box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
      return inside && !placed.some((other) => overlap(box, boxOf(other)));
    });
    const above = at(
      Math.max(frame.left, Math.min(request.x - width / 2, frame.right - width)),
      Math.max(frame.top + lineHeight, request.y - reach),
    );
    placed.push(free ?? above);
  }
  return placed;
}
