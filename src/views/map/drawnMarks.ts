import { groupText } from './arrangeMarks.ts';
import { markShape } from './glyphs.ts';
import type { AtlasPicture } from './markAtlas.ts';
import type { PlaceMark } from './port.ts';

/** px across: smaller while all marks stand in a small part of the screen, else they hide the town they are about */
export const markSizes = { largest: markShape.box, smallest: 19, perSpan: 1 / 16 } as const;

/** Size of the marks at these places on the canvas, px; a few marks never crowd. */
export function markSize(points: readonly { readonly x: number; readonly y: number }[]): number {
  if (points.length <= 4) return markSizes.largest;
  const across = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  const span = Math.max(across(points.map(({ x }) => x)), across(points.map(({ y }) => y)));
  return Math.round(Math.min(markSizes.largest, Math.max(markSizes.smallest, span * markSizes.perSpan)));
}

/** A disc stands for projects or for a mixture, a diamond for candidate sites alone. */
export function pictureOf(marks: readonly PlaceMark[]): AtlasPicture {
  const [first] = marks;
  if (marks.length > 1 || first === undefined) {
    const allSites = marks.every(({ kind }) => kind === 'sites');
    return { kind: allSites ? 'sites' : 'group', text: groupText(marks.length) };
  }
  if (first.kind === 'complexes') return { kind: 'complex' };
  if (first.kind === 'sites') {
    if (first.sign === undefined) return { kind: 'site' };
    return first.sign.kind === 'rejected'
      ? { kind: 'site_out' }
      : { kind: 'site_chosen', text: `${first.sign.number}` };
  }
  const { glyph, style, colour } = first;
  return { kind: 'mark', glyph, style, colour, ...(first.pale === true ? { pale: true } : {}) };
}
