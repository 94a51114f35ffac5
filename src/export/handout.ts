import type { PdfFonts } from '../domain/pdfFonts.ts';
import { sessionFilesText } from '../text/record.ts';
import { slideText } from '../text/together.ts';
import { heading, paragraph } from './document.ts';
import { type PdfBlock, type PdfPage, pdfOf } from './pdf.ts';
import type { ShownScene, SlideBody } from './pptxSlides.ts';

export interface Handout {
  readonly title: string;
  readonly size: PdfPage['size'];
  /** at the foot of every page: organisation, date, and that figures are invented where they are */
  readonly footer: string;
  /** ISO 8601, UTC */
  readonly madeAt: string;
  readonly scenes: readonly ShownScene[];
}

const figure = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });

/** Scenes one under another as blocks: number and title, what it shows, what was said with it, question and sources. */
export function handoutBlocks(scenes: readonly ShownScene[]): readonly PdfBlock[] {
  return scenes.flatMap(({ scene, body, sources, reference }, at): readonly PdfBlock[] => {
    const { title, audienceNote, question } = scene;
    const isQuestion = scene.show === 'vraag';
    const asked = question === undefined || isQuestion ? [] : [paragraph(sessionFilesText.question(question))];
    // a picture holds what its figures are relative to and whose they are
    const isTold = body.kind === 'picture' || isQuestion;
    const told = [
      ...(reference === undefined ? [] : [reference]),
      ...(sources.length === 0 ? [] : [slideText.sources(sources)]),
    ].join(' ');
    return [
      heading(2, `${at + 1}. ${title}`),
      ...bodyBlocks(body, title, audienceNote),
      // a picture keeps its note with it
      ...(audienceNote === '' || body.kind === 'picture' ? [] : [paragraph(audienceNote)]),
      ...asked,
      ...(isTold || told === '' ? [] : [paragraph(told)]),
    ];
  });
}

function bodyBlocks(body: SlideBody, caption: string, note: string): readonly PdfBlock[] {
  switch (body.kind) {
    case 'words':
      return body.paragraphs.map(paragraph);
    case 'picture':
      return [{ kind: 'picture', png: body.png, alt: body.alt, caption: note }];
    case 'table':
      return [{ kind: 'table', caption, header: body.header, rows: body.rows, numeric: body.numeric }];
    case 'bars':
      return [
        {
          ...{ kind: 'table', caption: `${caption} (${body.unit})` },
          header: ['', ...body.series.map(({ name }) => name)],
          rows: body.categories.map((name, at) => [
            name,
            ...body.series.map(({ values }) => {
              const value = values[at] ?? null;
              return value === null ? '–' : figure.format(value);
            }),
          ]),
          numeric: body.series.map((_, at) => at + 1),
        },
      ];
    case 'scatter':
      return [
        {
          ...{ kind: 'table', caption },
          header: ['', body.across, body.up],
          rows: body.points.map(({ label, x, y }) => [label, figure.format(x), figure.format(y)]),
          numeric: [1, 2],
        },
      ];
  }
}

/** The scenes on paper, tagged, upright on A4 or A3. The same scenes and fonts give the same bytes. */
export function handoutPdf({ title, size, footer, madeAt, scenes }: Handout, fonts: PdfFonts): Promise<Uint8Array> {
  return pdfOf(
    {
      ...{ title, footer, madeAt, page: { size, layout: 'portrait' } },
      blocks: handoutBlocks(scenes),
      pageWords: sessionFilesText.page,
    },
    fonts,
  );
}
