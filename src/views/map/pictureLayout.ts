import { mapPictureText } from '../../text/mapPicture.ts';
import { exploreText, formatCount } from '../../text/nl.ts';
import type { PictureBlock, PictureSquare } from './pictureBlocks.ts';
import type { PictureContent } from './pictureContent.ts';
import { type Box, inks, type MeasureText, PictureColumn, type PictureItem } from './pictureFlow.ts';
import type { PictureSize } from './pictureSizes.ts';
import { wholeScale } from './pictureSizes.ts';

/** Where everything stands, in CSS px from the top left; times `scale` in pixels of the file. */
export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly map: Box;
  readonly items: readonly PictureItem[];
}

const type = { title: 24, body: 15, heading: 16, note: 12.5 } as const;
const gap = 20;
const legendWidth = 264;
/** least width of a column of the legend under the map */
const columnWidth = 220;
/** CSS px across that a narrow screen is set as, so that the legend has two columns */
const narrowest = 520;
const cell = 46;
/** share of the picture that the map keeps at least, of its height or its width */
const leastMap = 0.42;
/**
 * A legend that does not fit is set smaller, then in two columns beside the map, then smaller still; a screen may grow
 * instead. Type of 15 is 11 pt on A4, and 7 pt at the last step.
 */
const waysOnScreen = [
  { step: 1, columns: 1 },
  { step: 0.92, columns: 1 },
  { step: 0.84, columns: 1 },
  { step: 0.76, columns: 1 },
  { step: 0.76, columns: 2 },
] as const;
const ways = [...waysOnScreen, { step: 0.68, columns: 2 }, { step: 0.6, columns: 2 }] as const;
const thirds = [exploreText.low, exploreText.middle, exploreText.high] as const;

function square(column: PictureColumn, { cells }: PictureSquare): void {
  const left = column.x + 84;
  const top = column.y + 22;
  thirds.forEach((word, at) => {
    column.put(word, left + (at + 0.5) * cell, top - 11, type.note, 400, inks.plain, 'center');
    column.put(word, left - 6, top + (2.5 - at) * cell, type.note, 400, inks.plain, 'right');
  });
  cells.forEach(({ colour, count }, at) => {
    const [load, capacity] = [Math.floor(at / 3), at % 3];
    const box = { x: left + capacity * cell, y: top + (2 - load) * cell, width: cell, height: cell };
    column.items.push({ kind: 'cell', colour, text: formatCount(count), box });
  });
  const under = top + 3 * cell + 13;
  column.put(`${exploreText.capacityAxis} →`, left + 1.5 * cell, under, type.body, 600, inks.plain, 'center');
  column.put(`${exploreText.loadAxis} →`, column.x + 12, top + 1.5 * cell, type.body, 600, inks.plain, 'center', true);
  column.y = under + 18;
}

function fill(column: PictureColumn, block: PictureBlock): void {
  if (block.heading !== '') {
    column.text(block.heading, type.heading, 600);
    column.space(4);
  }
  if (block.square !== null) square(column, block.square);
  for (const { sign, text, count } of block.rows) column.row(sign, text, count, type.body);
  for (const note of block.notes) {
    column.space(2);
    column.text(note, type.note, 400, inks.subtle);
  }
  column.space(14);
}

/** Blocks in columns beside each other, each in the column that is least full; gives the height used. */
function fillColumns(blocks: readonly PictureBlock[], columns: readonly PictureColumn[]): number {
  for (const block of blocks) {
    const least = columns.reduce((a, b) => (b.y < a.y ? b : a));
    fill(least, block);
  }
  return Math.max(...columns.map(({ y }) => y));
}

interface Attempt {
  readonly layout: Omit<PictureLayout, 'scale'>;
  readonly fits: boolean;
}

interface Sheet {
  /** CSS px */
  readonly width: number;
  readonly height: number;
  readonly grows: boolean;
  /** of the legend where it stands beside the map */
  readonly columns: number;
}

function arrange(content: PictureContent, measure: MeasureText, sheet: Sheet): Attempt {
  const { width, height: least, grows } = sheet;
  const margin = width < 600 ? 14 : 28;
  const inner = width - 2 * margin;
  const head = new PictureColumn(measure, margin, margin - 6, inner);
  head.text(content.title, type.title, 600);
  head.text(content.subtitle, type.body, 600);
  if (content.invented !== '') head.text(content.invented, type.body, 600, '#4d3f06');
  head.text(content.reference, type.body);
  head.space(12);

  const foot = new PictureColumn(measure, margin, 0, inner);
  for (const note of content.notes) foot.text(note, type.note, 400, inks.subtle);

  const beside = width >= 700 && width > least;
  const columns = beside ? sheet.columns : Math.max(1, Math.floor((inner + gap) / (columnWidth + gap)));
  const wide = beside ? legendWidth : (inner - (columns - 1) * gap) / columns;
  const besideWidth = columns * legendWidth + (columns - 1) * gap;
  const legendLeft = beside ? margin + inner - besideWidth : margin;
  const legend = Array.from(
    { length: columns },
    (_, at) => new PictureColumn(measure, legendLeft + at * (wide + gap), 0, wide),
  );
  const legendHeight = fillColumns(content.blocks, legend);

  const fixed = head.y + foot.y + 10 + margin;
  const leastMapHeight = beside ? legendHeight : Math.min(leastMap * least, 0.9 * inner);
  const needed = fixed + leastMapHeight + (beside ? 0 : legendHeight + gap);
  const height = grows ? Math.max(least, Math.ceil(needed)) : least;
  const mapHeight = height - fixed - (beside ? 0 : legendHeight + gap);
  const map = {
    x: margin,
    y: head.y,
    width: beside ? inner - besideWidth - gap : inner,
    height: Math.max(1, Math.floor(mapHeight)),
  };
  const legendTop = beside ? head.y : head.y + map.height + gap;
  const down = (items: readonly PictureItem[], by: number): PictureItem[] =>
    items.map((item) =>
      item.kind === 'text' ? { ...item, y: item.y + by } : { ...item, box: { ...item.box, y: item.box.y + by } },
    );
  const items = [
    ...head.items,
    ...legend.flatMap((column) => down(column.items, legendTop)),
    ...down(foot.items, height - margin - foot.y),
  ];
  const fits = height >= needed && map.width >= leastMap * width && mapHeight >= 80;
  return { layout: { width, height, map, items }, fits };
}

/** Fewer lines of projects and facilities, and how many were left out. */
function shortened(content: PictureContent, most: number): PictureContent {
  const blocks = content.blocks.map((block): PictureBlock => {
    const isOfAreas = block.square !== null || block.rows.some(({ sign }) => sign.kind === 'swatch');
    const left = block.rows.length - most;
    if (isOfAreas || left <= 0) return block;
    return { ...block, rows: block.rows.slice(0, most), notes: [mapPictureText.more(left), ...block.notes] };
  });
  return { ...content, blocks };
}

/**
 * Title, map, legend and sources on a picture of this size: legend beside the map on a wide picture, under it on a
 * narrow one. What does not fit is set smaller; then a picture that may grow becomes higher, and on any other the lists
 * of places are shortened. Null when even that is not enough. `measure` gives widths in CSS px.
 */
export function layOutPicture(content: PictureContent, size: PictureSize, measure: MeasureText): PictureLayout | null {
  const attempt = (words: PictureContent, step: number, columns: number, grows: boolean): PictureLayout | null => {
    const scale = wholeScale(size.scale * step);
    const sheet = { width: size.width / scale, height: size.height / scale, grows, columns };
    const { layout, fits } = arrange(words, measure, sheet);
    return fits ? { ...layout, scale } : null;
  };
  for (const most of size.grows ? [Number.POSITIVE_INFINITY] : [Number.POSITIVE_INFINITY, 8, 4]) {
    const words = shortened(content, most);
    for (const { step, columns } of size.grows ? waysOnScreen : ways) {
      const layout = attempt(words, step, columns, false);
      if (layout !== null) return layout;
    }
  }
  return size.grows ? attempt(content, Math.min(1, size.width / size.scale / narrowest), 1, true) : null;
}

/** Only the map, for a page that has its own words and legend. */
export function layOutBare(size: PictureSize): PictureLayout {
  const [width, height] = [size.width / size.scale, size.height / size.scale];
  return { width, height, scale: size.scale, map: { x: 0, y: 0, width, height }, items: [] };
}
