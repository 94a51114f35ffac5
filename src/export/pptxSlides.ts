import { slideText } from '../text/together.ts';
import { cleanText } from './cleanText.ts';
import { footTop } from './pptxFoot.ts';
import { bodyWidth, leastPoints, textHeight } from './pptxSizes.ts';
import type { ShownScene, Slide, SlideBody } from './slide.ts';
import { filledColumns } from './textColumns.ts';

/** Where the body begins: under the title and the note. */
export function bodyTop(note: string): number {
  return 1.3 + (note === '' ? 0 : textHeight(note, bodyWidth, noteSize(note)) + 0.15);
}

/** Points: a title on two lines gets smaller letters. */
export function titleSize(title: string): number {
  return title.length > 55 ? 24 : 30;
}

/** Points: a long note gets smaller letters. */
export function noteSize(note: string): number {
  return note.length > 260 ? leastPoints : 20;
}

export const tableSize = { points: leastPoints, padding: 0.08 } as const;
/** bars with their names that fit on one slide */
const mostBars = 9;

/** Inches of each column. */
export function slideColumns(table: Extract<SlideBody, { kind: 'table' }>): readonly number[] {
  return filledColumns(table, { room: bodyWidth, letter: (tableSize.points * 0.55) / 72, padding: 0.2 });
}

/**
 * Scenes as slides, in their order. A question to the room gets a slide of its own after its scene; a table that does
 * not fit goes on with its header on a next slide. Control characters go.
 */
export function slidesOf(scenes: readonly ShownScene[]): readonly Slide[] {
  return scenes.flatMap(({ scene, body, sources, reference, link }) => {
    const told = body.kind === 'bars' || body.kind === 'scatter' ? (body.told ?? []).join('\n') : '';
    const speaker = [scene.speakerNote, told, ...(link === null ? [] : [slideText.link(link)])].filter(
      (each) => each !== '',
    );
    const slide: Slide = {
      title: cleanText(scene.title),
      note: cleanText(scene.audienceNote),
      body,
      speaker: cleanText(speaker.join('\n\n')),
      sources: sources.map(cleanText),
      ...(reference === undefined ? {} : { reference: cleanText(reference) }),
    };
    const pages = body.kind === 'table' ? paged(slide, body) : body.kind === 'bars' ? pagedBars(slide, body) : [slide];
    if (scene.question === undefined) return pages;
    const asked: Slide = {
      title: slideText.question,
      note: '',
      body: { kind: 'words', paragraphs: [cleanText(scene.question)] },
      speaker: slide.speaker,
      sources: [],
    };
    // a scene that is a question already shows it
    return scene.show === 'vraag' ? [{ ...slide, body: asked.body }] : [...pages, asked];
  });
}

/** The same slide once for each body, with its place in the title. */
function slidesWith(slide: Slide, bodies: readonly SlideBody[]): readonly Slide[] {
  return bodies.map((body, at) => ({
    ...slide,
    title: bodies.length === 1 ? slide.title : slideText.page(slide.title, at + 1, bodies.length),
    body,
  }));
}

/** Rows go on as long as they fit, and are divided so that no slide has one row alone. */
function paged(slide: Slide, table: Extract<SlideBody, { kind: 'table' }>): readonly Slide[] {
  const widths = slideColumns(table);
  const heightOf = (row: readonly string[]): number =>
    tableSize.padding +
    Math.max(...row.map((text, at) => textHeight(text, (widths[at] ?? bodyWidth) - 0.2, tableSize.points)));
  const room = footTop(slide) - 0.1 - bodyTop(slide.note) - heightOf(table.header);
  const heights = table.rows.map(heightOf);
  const dividedAt = (limit: number): readonly (readonly string[])[][] => {
    const pages: (readonly string[])[][] = [[]];
    let used = 0;
    for (const [at, row] of table.rows.entries()) {
      const height = heights[at] ?? limit;
      if (used + height > limit && pages.at(-1)?.length !== 0) {
        pages.push([]);
        used = 0;
      }
      pages.at(-1)?.push(row);
      used += height;
    }
    return pages;
  };
  const fewest = dividedAt(room);
  const all = heights.reduce((sum, height) => sum + height, 0);
  const even = dividedAt(Math.min(room, all / fewest.length + Math.max(...heights, 0)));
  const pages = even.length === fewest.length ? even : fewest;
  return slidesWith(
    slide,
    pages.map((rows) => ({ ...table, rows, widths })),
  );
}

/** Bars in their order; a slide rather begins with a new part than in the middle of one. */
function pagedBars(slide: Slide, bars: Extract<SlideBody, { kind: 'bars' }>): readonly Slide[] {
  const { categories, series } = bars;
  const bodies: SlideBody[] = [];
  const begins = (at: number): boolean => bars.gathered !== true || (series[0]?.values[at] ?? null) !== null;
  for (let from = 0; from < categories.length || from === 0; ) {
    let to = Math.min(categories.length, from + mostBars);
    const part = Array.from({ length: to - from - 1 }, (_, back) => to - back).find(begins);
    if (to < categories.length && part !== undefined && part - from > mostBars / 2) to = part;
    bodies.push({
      ...bars,
      categories: categories.slice(from, to),
      series: series.map(({ name, values }) => ({ name, values: values.slice(from, to) })),
    });
    from = Math.max(to, from + 1);
  }
  return slidesWith(slide, bodies);
}
