import type PDFDocument from 'pdfkit';
import type { StructureElement, StructureOptions } from 'pdfkit';
import type { TypeLine, Typesetter, Weight } from './pdfType.ts';

/** 17 mm */
const margin = 48;
const footerHeight = 24;

export const ink = { text: '#14282d', heading: '#083b43', line: '#8fa3a6', faint: '#d5dddf', fill: '#edf2f2' } as const;

export interface LineStyle {
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
}

/** Where words and pictures go on the pages of one document, from top to bottom. Lengths in points. */
export interface Flow {
  readonly doc: PDFDocument;
  readonly type: Typesetter;
  readonly left: number;
  readonly width: number;
  /** of a page that is empty */
  readonly height: number;
  /** top of what comes next; falls back to the top of the page on a new one */
  y: number;
  /** height left on this page */
  room(): number;
  newPage(): void;
  /** Goes to a new page when so much does not fit any more. */
  need(height: number): void;
  /** An element of the structure, filled by `fill` and then closed. */
  element(
    parent: StructureElement,
    tag: string,
    options: StructureOptions,
    fill: (own: StructureElement) => void,
  ): void;
  /** Content of an element on this page. */
  content(element: StructureElement, tag: string, draw: () => void): void;
  /** Lines, borders and what is repeated: not read aloud. */
  artifact(draw: () => void): void;
  /** One line of type with its top at `y`. */
  line(line: TypeLine, x: number, y: number, style: LineStyle): void;
  /** A text in lines over as many pages as it takes. */
  text(element: StructureElement, tag: string, words: FlowText): void;
}

export interface FlowText {
  readonly text: string;
  readonly weight: Weight;
  readonly style: LineStyle;
  /** from the left margin */
  readonly indent?: number;
}

export function startFlow(doc: PDFDocument, type: Typesetter): Flow {
  const top = margin;
  let bottom = 0;
  const flow: Flow = {
    doc,
    type,
    left: margin,
    get width() {
      return doc.page.width - 2 * margin;
    },
    get height() {
      return bottom - top;
    },
    y: top,
    room: () => bottom - flow.y,
    newPage: () => {
      doc.addPage();
      bottom = doc.page.height - margin - footerHeight;
      flow.y = top;
    },
    need: (height) => {
      if (height > flow.room() && flow.y > top) flow.newPage();
    },
    element: (parent, tag, options, fill) => {
      const own = doc.struct(tag, options);
      parent.add(own);
      fill(own);
      own.end();
    },
    content: (element, tag, draw) => {
      const content = doc.markStructureContent(tag);
      draw();
      doc.endMarkedContent();
      element.add(content);
    },
    artifact: (draw) => {
      doc.markContent('Artifact', { type: 'Layout' });
      draw();
      doc.endMarkedContent();
    },
    line: (line, x, y, style) => {
      // Noto Sans: 1.07 em above the baseline and 0.29 below it
      const baseline = y + (style.leading - 1.36 * style.size) / 2 + 1.07 * style.size;
      let at = x;
      for (const run of line.runs) {
        doc.font(run.font).fontSize(style.size).fillColor(style.colour);
        doc.text(run.text, at, baseline, { lineBreak: false, baseline: 'alphabetic' });
        at += run.width * style.size;
      }
    },
    text: (element, tag, { text, weight, style, indent = 0 }) => {
      const lines = type.lines(text, weight, (flow.width - indent) / style.size);
      for (let from = 0; from < lines.length; ) {
        flow.need(style.leading);
        const fitting = Math.max(1, Math.floor(flow.room() / style.leading + 1e-6));
        const part = lines.slice(from, from + fitting);
        flow.content(element, tag, () => {
          for (const [at, line] of part.entries()) {
            flow.line(line, flow.left + indent, flow.y + at * style.leading, style);
          }
        });
        flow.y += part.length * style.leading;
        from += part.length;
      }
    },
  };
  flow.newPage();
  return flow;
}

/** Writes a footer on every page once their number is known. */
export function writeFooters(flow: Flow, text: string, pageWords: (page: number, pages: number) => string): void {
  const { doc, type, left, width } = flow;
  const style: LineStyle = { size: 8, leading: 11, colour: ink.text };
  const { start, count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(start + page);
    const [number] = type.lines(pageWords(page + 1, count), 'regular', Number.POSITIVE_INFINITY);
    const numberWidth = number?.width ?? 0;
    const [words] = type.lines(text, 'regular', width / style.size - numberWidth - 2);
    const y = doc.page.height - margin - style.leading;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc
      .lineWidth(0.5)
      .moveTo(left, y - 3)
      .lineTo(left + width, y - 3)
      .stroke(ink.line);
    if (words !== undefined) flow.line(words, left, y, style);
    if (number !== undefined) flow.line(number, left + width - numberWidth * style.size, y, style);
    doc.endMarkedContent();
  }
}
