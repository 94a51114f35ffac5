import type { StructureElement } from 'pdfkit';
import type { Block } from './document.ts';
import { type ColumnDemand, columnWidths } from './pdfColumns.ts';
import { type Flow, ink, type LineStyle } from './pdfFlow.ts';
import type { TypeLine, Weight } from './pdfType.ts';

export type TableBlock = Extract<Block, { readonly kind: 'table' }>;

/** tried one after the other until no word has to break */
const sizes = [9, 8.5, 8, 7.5, 7, 6.5, 6] as const;
const padding = { x: 4, y: 2.5 } as const;

interface Layout {
  readonly style: LineStyle;
  /** points, padding included */
  readonly widths: readonly number[];
}

function layoutOf({ type, width }: Flow, { header, rows }: TableBlock): Layout {
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
  return {
    style: { size, leading: size * 1.3, colour: ink.text },
    // a hair wider, so that what was measured fits
    widths: columnWidths(demands, room).map((each) => (each + 0.01) * size + 2 * padding.x),
  };
}

/**
 * A table over as many pages as it takes, tagged with headings of columns and of rows; on a new page the heading is
 * repeated for the eye alone. A row stays together unless it is higher than a page. `scope` of the first cell of a row:
 * the row.
 */
export function drawTable(flow: Flow, parent: StructureElement, table: TableBlock): void {
  const layout = layoutOf(flow, table);
  const { style, widths } = layout;
  const linesOf = (cells: readonly string[], weightAt: (at: number) => Weight): Cells =>
    widths.map((width, at) =>
      flow.type.lines(cells[at] ?? '', weightAt(at), (width - 2 * padding.x) / style.size + 1e-6),
    );
  const header = linesOf(table.header, () => 'bold');
  const headerHeight = table.header.length === 0 ? 0 : heightOf(header, style);
  const rows = table.rows.map((cells) => linesOf(cells, (at) => (at === 0 ? 'bold' : 'regular')));
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

type Cells = readonly (readonly TypeLine[])[];

function heightOf(cells: Cells, { leading }: LineStyle): number {
  return Math.max(1, ...cells.map((lines) => lines.length)) * leading + 2 * padding.y;
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
    const elements = cells.map((_, at) => {
      const element = at === 0 ? flow.doc.struct('TH', { scope: 'Row' }) : flow.doc.struct('TD');
      row.add(element);
      return element;
    });
    let rest = cells;
    let started = false;
    while (!started || rest.some((lines) => lines.length > 0)) {
      started = true;
      const height = heightOf(rest, style);
      // a row that would fit on a page of its own is not cut; a higher one takes what there is
      if (height > flow.room() && (height <= flow.height * 0.8 || flow.room() < 4 * style.leading)) again();
      const fitting = Math.max(1, Math.floor((flow.room() - 2 * padding.y) / style.leading + 1e-6));
      const part = rest.map((lines) => lines.slice(0, fitting));
      rest = rest.map((lines) => lines.slice(fitting));
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
  cells: Cells,
  draw: (at: number, inside: () => void) => void,
): void {
  let x = flow.left;
  for (const [at, lines] of cells.entries()) {
    const width = widths[at] ?? 0;
    const from = x;
    draw(at, () => {
      for (const [place, line] of lines.entries()) {
        const space = numeric.includes(at) ? width - 2 * padding.x - line.width * style.size : 0;
        flow.line(line, from + padding.x + space, flow.y + padding.y + place * style.leading, style);
      }
    });
    x += width;
  }
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
