import { slideText } from '../text/together.ts';
import { leastPoints, slideSize, textHeight } from './pptxSizes.ts';
import type { Slide, SlideBody } from './slide.ts';

/** Inches: what the figures are and whose, whether they are invented, and the number of the slide, side by side. */
export const foot = {
  words: { x: slideSize.margin, w: 8.9 },
  invented: { x: 9.6, w: 2.5, h: 0.42 },
  number: { x: slideSize.width - slideSize.margin - 0.6, w: 0.6 },
  /** free under the last line */
  edge: 0.2,
} as const;
const leastHeight = 0.5;

type Told = Pick<Slide, 'body' | 'sources' | 'reference'>;

/** What a score is relative to, whose the figures are, and which bars are missing; '' when there is nothing to say. */
export function footLine({ body, sources, reference }: Told): string {
  return [
    ...(reference === undefined ? [] : [reference]),
    ...(sources.length === 0 ? [] : [slideText.sources(sources)]),
    ...(body.kind === 'bars' ? missingLine(body) : []),
  ].join(' · ');
}

/** Inches from the top where the foot begins: higher up for a longer text. */
export function footTop(slide: Told): number {
  const line = footLine(slide);
  const height = line === '' ? 0 : textHeight(line, foot.words.w, leastPoints);
  return slideSize.height - foot.edge - Math.max(leastHeight, height) - 0.1;
}

function missingLine({ categories, series }: Extract<SlideBody, { kind: 'bars' }>): readonly string[] {
  const without = categories.filter((_, at) => series.every(({ values }) => (values[at] ?? null) === null));
  return without.length === 0 ? [] : [slideText.withoutValue(without)];
}
