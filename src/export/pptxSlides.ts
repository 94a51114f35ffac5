import type { Scene } from '../domain/scene.ts';
import { slideText } from '../text/together.ts';
import { cleanText } from './cleanText.ts';
import { filledColumns } from './textColumns.ts';

/** A colour of a map with what it stands for. */
export interface LegendEntry {
  /** `#rrggbb` */
  readonly colour: string;
  readonly label: string;
}

export type SlideBody =
  | { readonly kind: 'words'; readonly paragraphs: readonly string[] }
  | {
      readonly kind: 'picture';
      readonly png: Uint8Array;
      /** pixels */
      readonly width: number;
      readonly height: number;
      /** what the picture shows, for who does not see it */
      readonly alt: string;
      readonly legend: readonly LegendEntry[];
      /** above the legend; absent = none */
      readonly legendTitle?: string;
      /** below the legend; absent = none */
      readonly legendNote?: string;
      /** nine colours, 3·load + capacity, drawn as a square between its two axes; absent = none */
      readonly square?: { readonly colours: readonly string[]; readonly across: string; readonly up: string };
    }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** columns with numbers, counted from 0 */
      readonly numeric: readonly number[];
      /** inches; by its texts when absent */
      readonly widths?: readonly number[];
    }
  | {
      readonly kind: 'bars';
      readonly unit: string;
      readonly categories: readonly string[];
      /** one value per category; null = missing, which gives no bar */
      readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
      readonly alt: string;
    }
  | {
      readonly kind: 'scatter';
      readonly across: string;
      readonly up: string;
      readonly points: readonly { readonly label: string; readonly x: number; readonly y: number }[];
      readonly alt: string;
    };

/** One slide as the writer takes it. */
export interface Slide {
  readonly title: string;
  /** under the title; may be empty */
  readonly note: string;
  readonly body: SlideBody;
  /** only the speaker sees it */
  readonly speaker: string;
  /** sources with their years */
  readonly sources: readonly string[];
  /** what the figures are relative to; absent = nothing to say */
  readonly reference?: string;
}

/** A scene with what it shows: made where the figures are known, hidden figures left out. */
export interface ShownScene {
  readonly scene: Scene;
  readonly body: SlideBody;
  readonly sources: readonly string[];
  /** what the figures are relative to; absent = nothing to say */
  readonly reference?: string;
  /** the link that rebuilds the view; null = none goes along */
  readonly link: string | null;
}

/** Inches of a slide of 16:9 and of what stands on it. */
export const slideSize = { width: 13.333, height: 7.5, margin: 0.5, footer: 6.85 } as const;
const bodyWidth = slideSize.width - 2 * slideSize.margin;

/** Height in inches of a text: lines by the mean width of a letter, half of its size. */
export function textHeight(text: string, width: number, points: number): number {
  const perLine = Math.max(1, Math.floor((width * 72) / (points * 0.5)));
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return (lines * points * 1.2) / 72;
}

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
  return note.length > 260 ? 16 : 20;
}

export const tableSize = { points: 14, padding: 0.08 } as const;

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
    const speaker = [scene.speakerNote, ...(link === null ? [] : [slideText.link(link)])].filter((each) => each !== '');
    const slide: Slide = {
      title: cleanText(scene.title),
      note: cleanText(scene.audienceNote),
      body,
      speaker: cleanText(speaker.join('\n\n')),
      sources: sources.map(cleanText),
      ...(reference === undefined ? {} : { reference: cleanText(reference) }),
    };
    const pages = body.kind === 'table' ? paged(slide, body) : [slide];
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

function paged(slide: Slide, table: Extract<SlideBody, { kind: 'table' }>): readonly Slide[] {
  const widths = slideColumns(table);
  const heightOf = (row: readonly string[]): number =>
    tableSize.padding +
    Math.max(...row.map((text, at) => textHeight(text, (widths[at] ?? bodyWidth) - 0.2, tableSize.points)));
  const room = slideSize.footer - bodyTop(slide.note) - heightOf(table.header);
  const pages: (readonly string[])[][] = [[]];
  let used = 0;
  for (const row of table.rows) {
    const height = heightOf(row);
    if (used + height > room && pages.at(-1)?.length !== 0) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(row);
    used += height;
  }
  return pages.map((rows, at) => ({
    ...slide,
    title: pages.length === 1 ? slide.title : slideText.page(slide.title, at + 1, pages.length),
    body: { ...table, rows, widths },
  }));
}
