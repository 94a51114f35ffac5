import PDFDocument, { type Outline, type StructureElement } from 'pdfkit';
import { toBytes } from 'pdfkit/output';
import type { PdfFonts } from '../domain/pdfFonts.ts';
import { cleanText } from './cleanText.ts';
import type { Block } from './document.ts';
import { type Flow, ink, type LineStyle, startFlow, writeFooters } from './pdfFlow.ts';
import { drawPicture, type PictureBlock, pictureSize } from './pdfPicture.ts';
import { drawTable, type TableBlock } from './pdfTable.ts';
import { typesetter } from './pdfType.ts';

export interface PdfPage {
  readonly size: 'A4' | 'A3';
  readonly layout: 'portrait' | 'landscape';
}

/** What a PDF has beside the blocks of any text. */
export type PdfBlock =
  | Block
  | TableBlock
  | PictureBlock
  | { readonly kind: 'link'; readonly text: string; readonly address: string }
  | { readonly kind: 'new_page' };

export interface PdfText {
  readonly title: string;
  readonly blocks: readonly PdfBlock[];
  readonly page: PdfPage;
  /** at the foot of every page, before its number */
  readonly footer: string;
  readonly pageWords: (page: number, pages: number) => string;
  /** ISO 8601; the same text and fonts give the same bytes */
  readonly madeAt: string;
}

const body: LineStyle = { size: 10, leading: 14.5, colour: ink.text };
const headings = {
  1: { size: 20, leading: 27, colour: ink.heading },
  2: { size: 14, leading: 19, colour: ink.heading },
  3: { size: 11.5, leading: 16, colour: ink.heading },
  4: { size: 10, leading: 14.5, colour: ink.heading },
} as const satisfies Readonly<Record<number, LineStyle>>;
const gap = 8;

/**
 * A text as PDF 1.7: A4 or A3, tagged for screen readers (headings, paragraphs, lists, tables with their headings,
 * pictures with words, links), in Dutch, with a title, bookmarks, page numbers and its own subset of the fonts. Throws
 * when a font or a picture is none.
 */
export async function pdfOf(text: PdfText, fonts: PdfFonts): Promise<Uint8Array> {
  const doc = new PDFDocument({
    ...text.page,
    margin: 0,
    font: null,
    lang: 'nl',
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    pdfVersion: '1.7',
    info: {
      Title: cleanText(text.title),
      Subject: cleanText(text.footer),
      Creator: 'Wijkbalans',
      CreationDate: new Date(text.madeAt),
    },
  });
  const bytes = toBytes(doc);
  const type = typesetter(fonts);
  for (const [name, font] of type.fonts) doc.registerFont(name, font);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const flow = startFlow(doc, type);
  const bookmarks = createBookmarks(flow);
  drawHeading(flow, root, 1, text.title, bookmarks);
  for (const [at, block] of text.blocks.entries()) {
    const next = text.blocks[at + 1];
    // a picture stays with its heading
    if (block.kind === 'heading' && next?.kind === 'picture') {
      flow.need(Math.min(flow.height, pictureSize(flow, next).whole + headingSpace(block.level)));
    }
    drawBlock(flow, root, block, bookmarks);
  }
  root.end();
  writeFooters(flow, text.footer, text.pageWords);
  doc.end();
  return bytes;
}

type Level = keyof typeof headings;
type Bookmarks = (level: Level, title: string) => void;

/** Each heading under the nearest one above it that is of a higher level. */
function createBookmarks(flow: Flow): Bookmarks {
  const open: { readonly level: number; readonly item: Outline }[] = [];
  return (level, title) => {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1)?.item ?? flow.doc.outline;
    const place = { left: flow.doc.page.width, top: flow.y };
    open.push({ level, item: parent.addItem(cleanText(title), { expanded: level === 1, ...place }) });
  };
}

const spaceAbove = (level: Level): number => (level === 1 ? 0 : level === 2 ? 12 : 6);

/** What a heading of one line takes, with the space around it. */
const headingSpace = (level: Level): number => spaceAbove(level) + headings[level].leading + gap;

function drawHeading(flow: Flow, parent: StructureElement, level: Level, text: string, bookmarks: Bookmarks): void {
  const style = headings[level];
  flow.y += spaceAbove(level);
  // never the last thing on a page
  flow.need(style.leading + 5 * body.leading);
  bookmarks(level, text);
  flow.element(parent, `H${level}`, {}, (own) => flow.text(own, `H${level}`, { text, weight: 'bold', style }));
  flow.y += level === 1 ? gap : gap / 2;
}

function drawBlock(flow: Flow, parent: StructureElement, block: PdfBlock, bookmarks: Bookmarks): void {
  switch (block.kind) {
    case 'heading':
      drawHeading(flow, parent, block.level, block.text, bookmarks);
      return;
    case 'paragraph':
      flow.element(parent, 'P', {}, (own) => flow.text(own, 'P', { text: block.text, weight: 'regular', style: body }));
      break;
    case 'formula':
      flow.element(parent, 'P', {}, (own) =>
        flow.text(own, 'P', { text: block.text, weight: 'regular', style: body, indent: 12 }),
      );
      break;
    case 'list':
      drawList(flow, parent, block.items);
      break;
    case 'table':
      drawTable(flow, parent, block);
      break;
    case 'fields': {
      const rows = block.fields.map(([name, value]) => [name, value]);
      drawTable(flow, parent, { kind: 'table', caption: '', header: [], rows, numeric: [] });
      break;
    }
    case 'picture':
      drawPicture(flow, parent, block);
      break;
    case 'link':
      drawLink(flow, parent, block);
      break;
    case 'new_page':
      flow.newPage();
      return;
  }
  flow.y += gap;
}

function drawList(flow: Flow, parent: StructureElement, items: readonly string[]): void {
  const indent = 14;
  flow.element(parent, 'L', {}, (list) => {
    for (const text of items) {
      flow.need(body.leading);
      flow.element(list, 'LI', {}, (item) => {
        flow.element(item, 'Lbl', {}, (label) => {
          const { y } = flow;
          flow.content(label, 'Lbl', () => {
            for (const dot of flow.type.lines('•', 'regular', indent)) flow.line(dot, flow.left + 3, y, body);
          });
        });
        flow.element(item, 'LBody', {}, (own) =>
          flow.text(own, 'LBody', { text, weight: 'regular', style: body, indent }),
        );
      });
      flow.y += 2;
    }
  });
}

/** An address that can be followed; on paper its text is what there is to read. */
function drawLink(
  flow: Flow,
  parent: StructureElement,
  { text, address }: Extract<PdfBlock, { readonly kind: 'link' }>,
): void {
  const lines = flow.type.lines(text, 'regular', flow.width / body.size);
  flow.need(Math.min(flow.height, lines.length * body.leading));
  flow.element(parent, 'P', {}, (paragraph) => {
    for (const line of lines) {
      flow.need(body.leading);
      flow.element(paragraph, 'Link', {}, (own) => {
        flow.content(own, 'Link', () => flow.line(line, flow.left, flow.y, { ...body, colour: ink.heading }));
        flow.doc.link(flow.left, flow.y, line.width * body.size, body.leading, address, {
          structParent: own,
          // a primitive would become a name
          Contents: Object(cleanText(text)),
        });
      });
      flow.y += body.leading;
    }
  });
}
