/** Inches of a slide of 16:9 and the edge that stays free. */
export const slideSize = { width: 13.333, height: 7.5, margin: 0.5 } as const;
export const bodyWidth = slideSize.width - 2 * slideSize.margin;

/** Smallest type on a slide in points, sources included: a room reads it from the last row. */
export const leastPoints = 18;

/** Height in inches of a text: lines by the mean width of a letter, half of its size. */
export function textHeight(text: string, width: number, points: number): number {
  const perLine = Math.max(1, Math.floor((width * 72) / (points * 0.5)));
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return (lines * points * 1.2) / 72;
}
