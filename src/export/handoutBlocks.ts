import { sessionFilesText } from '../text/record.ts';
import { slideText } from '../text/together.ts';
import { type Block, heading, paragraph } from './document.ts';
import type { PictureBlock } from './pdfPicture.ts';
import type { ShownScene, SlideBody } from './slide.ts';

type HandoutBlock = Block | PictureBlock;

const tenths = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const figure = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });

/** Scenes one under another as blocks: number and title, what it shows, what was said with it, question and sources. */
export function handoutBlocks(scenes: readonly ShownScene[], level: 2 | 3 = 2): readonly HandoutBlock[] {
  return scenes.flatMap(({ scene, body, sources, reference }, at): readonly HandoutBlock[] => {
    const { title, audienceNote, question } = scene;
    const isQuestion = scene.show === 'vraag';
    const asked = question === undefined || isQuestion ? [] : [paragraph(sessionFilesText.question(question))];
    // a picture holds what its figures are relative to and whose they are
    const isTold = body.kind === 'picture' || isQuestion;
    // a table has it above its figures
    const isAbove = body.kind !== 'words';
    const told = [
      ...(reference === undefined || isAbove ? [] : [reference]),
      ...(sources.length === 0 ? [] : [slideText.sources(sources)]),
    ].join(' ');
    return [
      heading(level, `${at + 1}. ${title}`),
      // a picture keeps its note with it
      ...(audienceNote === '' || body.kind === 'picture' ? [] : [paragraph(audienceNote)]),
      ...bodyBlocks(body, reference ?? title, audienceNote),
      ...asked,
      ...(isTold || told === '' ? [] : [paragraph(told)]),
    ];
  });
}

function bodyBlocks(body: SlideBody, caption: string, note: string): readonly HandoutBlock[] {
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
          rows: body.points.map(({ label, x, y }) => [label, tenths.format(x), tenths.format(y)]),
          numeric: [1, 2],
        },
      ];
  }
}
