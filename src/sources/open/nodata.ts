import type { Missing } from '../../domain/dataset.ts';

const notPublishedYet = -99995;
const hidden = -99997;
const lowestFigure = -90000;

/**
 * Why a number of the CBS map services is no figure; null when it is one. -99997 hides a figure (privacy), -99995 is
 * not published yet, -99999 and -99999999 (older years) are unknown: neither of the last three was measured here.
 */
export function nodataNumber(value: number): Missing | null {
  if (value === hidden) return 'suppressed';
  if (value === notPublishedYet || value < lowestFigure) return 'not_measured';
  return null;
}

/** Marks with which CBS, RIVM and the police hide a figure in text files. */
const hiddenMarks = new Set(['.', 'x', '-', 'null', 'NA', '*']);

export function isHiddenMark(text: string): boolean {
  return hiddenMarks.has(text);
}
