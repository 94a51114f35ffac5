import type { StructureElement } from 'pdfkit';
import type { Block } from './document.ts';
import { type ColumnDemand, columnWidths } from './pdfColumns.ts';
import { type Flow, ink, type LineStyle } from './pdfFlow.ts';
import type { TypeLine, Weight } from './pdfType.ts';

export type TableBlock = Extract<Block, { readonly kind: 'table' }> & {
  /** `last`: cells of the last column stand under the rest of their row, over the whole width of the page */
  readonly below?: 'last';
};

/** tried one after the other until no word has to break */
const sizes = [9, 8.5, 8, 7.5, 7, 6.5, 6] as const;
const padding = { x: 4, y: 2.5 } as const;
/** of what stands under a row, points */
const indent = 10;

type Row = readonly string[];

interface Layout {
  readonly style: LineStyle;
  /** points, padding included */
  readonly widths: readonly number[];
}

/** `isWide`: the columns fill the page, also when they need less. */
function layoutOf({ type, width }: Flow, header: Row, rows: readonly Row[], isWide: boolean): Layout {
  const columns = Math.max(header.length, ...rows.map((row) => row.length));
  const demands = Array.from({ length: columns }, (_, at): ColumnDemand => {
    const weightOf = (row: number): Weight => (row === 0 || at === 0 ? 'bold' : 'regular');
    const cells = [header, ...rows].map((row, place) => [row[at] ?? '', weightOf(place)] as const);
    return {
      // long addresses and words may break
      least: Math.min(12, Math.max(...cells.map(([text, weight]) => type.widestPiece(text, weight)))),
      most: Math.max(...cells.map(([text, weight]) => type.width(text, weight))),
    };
  });
  const least = demands.reduce((sum, demand) => sum + demand.least, 0);
  const roomFor = (size: number): number => width - columns * 2 * padding.x - size * 0.01 * columns;
  const size = sizes.find((each) => least * each <= roomFor(each)) ?? sizes[sizes.length - 1] ?? 6;
  const room = roomFor(size) / size;
  // a hair wider, so that what was measured fits
  const widths = columnWidths(demands, room).map((each) => (each + 0.01) * size + 2 * padding.x);
  const spread = isWide ? width / sumOf(widths) : 1;
  return {
    style: { size, leading: size * 1.3, colour: ink.text },
    widths: widths.map((each) => each * spread),
  };
}

/**
 * A table over as many pages as it takes, tagged with headings of columns and of rows; on a new page the heading is
 * repeated for the eye alone. A row stays together unless it is higher than a page. `scope` of the first cell of a row:
 * the row.
 */
export function drawTable(flow: Flow, parent: StructureElement, table: TableBlock): void {
  const isBelow = table.below === 'last';
  const beside = (row: Row): Row => (isBelow ? row.slice(0, -1) : row);
  const layout = layoutOf(flow, beside(table.header), table.rows.map(beside), isBelow);
  const { style, widths } = layout;
  const linesOf = (text: string, weight: Weight, width: number): readonly TypeLine[] =>
    flow.type.lines(text, weight, (width - 2 * padding.x) / style.size + 1e-6);
  // nothing to say takes no line
  const belowOf = (text: string, weight: Weight): readonly TypeLine[] =>
    text === '' ? [] : linesOf(text, weight, flow.width - indent);
  const cellsOf = (row: Row, weightAt: (at: number) => Weight): Cells => ({
    beside: widths.map((width, at) => linesOf(row[at] ?? '', weightAt(at), width)),
    below: isBelow ? belowOf(row.at(-1) ?? '', weightAt(row.length - 1)) : null,
  });
  const header = cellsOf(table.header, () => 'bold');
  const headerHeight = table.header.length === 0 ? 0 : heightOf(header, style);
  const rows = table.rows.map((row) => cellsOf(row, (at) => (at === 0 ? 'bold' : 'regular')));
  const [first] = rows;
  const caption = table.caption === '' ? 0 : style.leading * 1.8;
  flow.need(caption + headerHeight + (first === undefined ? 0 : Math.min(heightOf(first, style), flow.height / 3)));

  flow.element(parent, 'Table', {}, (own) => {
    if (table.caption !== '') {
      flow.element(own, 'Caption', {}, (element) => {
        flow.text(element, 'Caption', {
          text: table.caption,
          weight: 'bold',
          style: { ...style, size: 9, leading: 13 },
        });
      });
      flow.y += 2;
    }
    const drawHeader = (draw: (at: number, inside: () => void) => void): void => {
      flow.artifact(() => flow.doc.rect(flow.left, flow.y, sumOf(widths), headerHeight).fill(ink.fill));
      drawCells(flow, layout, table.numeric, header, draw);
      flow.y += headerHeight;
      rule(flow, layout, 1, ink.line);
    };
    if (headerHeight > 0) {
      flow.element(own, 'THead', {}, (head) =>
        flow.element(head, 'TR', {}, (row) => {
          drawHeader((_, inside) =>
            flow.element(row, 'TH', { scope: 'Column' }, (cell) => flow.content(cell, 'TH', inside)),
          );
        }),
      );
    }
    const again = (): void => {
      flow.newPage();
      if (headerHeight > 0) drawHeader((_, inside) => flow.artifact(inside));
    };
    flow.element(own, 'TBody', {}, (body) => {
      for (const cells of rows) drawRow(flow, layout, table.numeric, body, cells, again);
    });
  });
}

interface Cells {
  readonly beside: readonly (readonly TypeLine[])[];
  /** under the others; null = no such column */
  readonly below: readonly TypeLine[] | null;
}

const isEmpty = ({ beside, below }: Cells): boolean =>
  (below ?? []).length === 0 && beside.every((lines) => lines.length === 0);

function heightOf({ beside, below }: Cells, { leading }: LineStyle): number {
  const lower = (below ?? []).length;
  const upper = Math.max(lower > 0 ? 0 : 1, ...beside.map((lines) => lines.length));
  return (upper + lower) * leading + 2 * padding.y;
}

/** The first `count` lines of a row and what is left of it; what stands below begins where the longest cell ends. */
function cut({ beside, below }: Cells, count: number): readonly [part: Cells, rest: Cells] {
  const upper = Math.max(0, ...beside.map((lines) => lines.length));
  const lower = Math.max(0, count - upper);
  return [
    { beside: beside.map((lines) => lines.slice(0, count)), below: below?.slice(0, lower) ?? null },
    { beside: beside.map((lines) => lines.slice(count)), below: below?.slice(lower) ?? null },
  ];
}

function drawRow(
  flow: Flow,
  layout: Layout,
  numeric: readonly number[],
  body: StructureElement,
  cells: Cells,
  again: () => void,
): void {
  const { style } = layout;
  flow.element(body, 'TR', {}, (row) => {
    const count = cells.beside.length + (cells.below === null ? 0 : 1);
    const elements = Array.from({ length: count }, (_, at) => {
      const element = at === 0 ? flow.doc.struct('TH', { scope: 'Row' }) : flow.doc.struct('TD');
      row.add(element);
      return element;
    });
    let rest = cells;
    let started = false;
    while (!started || !isEmpty(rest)) {
      started = true;
      const height = heightOf(rest, style);
      // a row that would fit on a page of its own is not cut; a higher one takes what there is
      if (height > flow.room() && (height <= flow.height * 0.8 || flow.room() < 4 * style.leading)) again();
      const fitting = Math.max(1, Math.floor((flow.room() - 2 * padding.y) / style.leading + 1e-6));
      const [part, left] = cut(rest, fitting);
      rest = left;
      drawCells(flow, layout, numeric, part, (at, inside) => {
        const element = elements[at];
        if (element !== undefined) flow.content(element, at === 0 ? 'TH' : 'TD', inside);
      });
      flow.y += heightOf(part, style);
      rule(flow, layout, 0.5, ink.faint);
    }
    for (const element of elements) element.end();
  });
}

function drawCells(
  flow: Flow,
  { style, widths }: Layout,
  numeric: readonly number[],
  { beside, below }: Cells,
  draw: (at: number, inside: () => void) => void,
): void {
  const top = flow.y + padding.y;
  let x = flow.left;
  for (const [at, lines] of beside.entries()) {
    const width = widths[at] ?? 0;
    const from = x;
    draw(at, () => {
      for (const [place, line] of lines.entries()) {
        const space = numeric.includes(at) ? width - 2 * padding.x - line.width * style.size : 0;
        flow.line(line, from + padding.x + space, top + place * style.leading, style);
      }
    });
    x += width;
  }
  if (below === null) return;
  const first = Math.max(0, ...beside.map((lines) => lines.length));
  draw(beside.length, () => {
    for (const [place, line] of below.entries()) {
      flow.line(line, flow.left + padding.x + indent, top + (first + place) * style.leading, style);
    }
  });
}

function rule(flow: Flow, { widths }: Layout, thickness: number, colour: string): void {
  flow.artifact(() => {
    flow.doc
      .lineWidth(thickness)
      .moveTo(flow.left, flow.y)
      .lineTo(flow.left + sumOf(widths), flow.y)
      .stroke(colour);
  });
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
