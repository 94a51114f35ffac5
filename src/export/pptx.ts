import PptxGenJS from 'pptxgenjs';
import { slideText } from '../text/together.ts';
import { type Box, slideColours, slideFont, writeBody } from './pptxBody.ts';
import { foot, footLine, footTop } from './pptxFoot.ts';
import { type LabelPlace, namedPoints } from './pptxLabels.ts';
import { bodyWidth, leastPoints, slideSize } from './pptxSizes.ts';
import { bodyTop, noteSize, titleSize } from './pptxSlides.ts';
import { settledZip } from './pptxZip.ts';
import type { Slide } from './slide.ts';

export interface Deck {
  readonly title: string;
  /** the municipality or organisation it is from */
  readonly organisation: string;
  /** ISO 8601, UTC; the same deck gives the same bytes */
  readonly madeAt: string;
  /** every slide then says so, also after it is copied to another presentation */
  readonly isInvented: boolean;
  readonly slides: readonly Slide[];
}

export const pptxMediaType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

const { ink, heading, rule } = slideColours;
const font = slideFont;
const { width, height, margin } = slideSize;
const master = 'Wijkbalans';

/**
 * A presentation of 16:9 for PowerPoint and LibreOffice: titles are titles (outline and screen readers), tables and
 * charts are native and can be changed, pictures have a text beside them, what the speaker says is in the notes.
 * Nothing is fetched.
 */
export async function deckFile({
  title,
  organisation,
  madeAt,
  isInvented,
  slides,
}: Deck): Promise<Uint8Array<ArrayBuffer>> {
  const deck = new PptxGenJS();
  deck.title = title;
  deck.subject = title;
  deck.author = organisation;
  deck.company = organisation;
  deck.theme = { headFontFace: font, bodyFontFace: font };
  deck.defineLayout({ name: master, width, height });
  deck.layout = master;
  deck.defineSlideMaster({
    title: master,
    background: { color: 'FFFFFF' },
    objects: [
      {
        placeholder: {
          options: {
            name: 'titel',
            type: 'title',
            x: margin,
            y: 0.35,
            w: bodyWidth,
            h: 0.9,
            fontFace: font,
            fontSize: 30,
            bold: true,
            color: heading,
            align: 'left',
            valign: 'middle',
            margin: 0,
          },
          text: '',
        },
      },
    ],
    slideNumber: {
      ...foot.number,
      y: height - foot.edge - 0.42,
      h: 0.42,
      fontFace: font,
      fontSize: leastPoints,
      color: ink,
      align: 'right',
    },
  });
  // in the order in which charts are added
  const places: (readonly LabelPlace[])[] = [];
  for (const slide of slides) {
    writeSlide(deck, slide, isInvented);
    const { body } = slide;
    if (body.kind === 'bars') places.push([]);
    if (body.kind === 'scatter') places.push(namedPoints(body, bodyBox(slide)).map(({ place }) => place));
  }
  const written = await deck.write({ outputType: 'uint8array', compression: false });
  if (!(written instanceof Uint8Array)) throw new Error('the presentation was not written as bytes');
  return settledZip(written, madeAt, places);
}

function bodyBox(slide: Slide): Box {
  const top = bodyTop(slide.note);
  return { x: margin, y: top, w: bodyWidth, h: footTop(slide) - top - 0.1 };
}

function writeSlide(deck: PptxGenJS, slide: Slide, isInvented: boolean): void {
  const { title, note, body, speaker } = slide;
  const page = deck.addSlide({ masterName: master });
  page.addText([{ text: title, options: { fontSize: titleSize(title) } }], { placeholder: 'titel', lang: 'nl-NL' });
  const words = { fontFace: font, color: ink, lang: 'nl-NL', margin: 0, valign: 'top' } as const;
  const top = bodyTop(note);
  if (note !== '') {
    page.addText(note, { ...words, x: margin, y: 1.3, w: bodyWidth, h: top - 1.35, fontSize: noteSize(note) });
  }
  writeBody(page, body, bodyBox(slide));
  const below = footTop(slide);
  page.addShape('line', { x: margin, y: below, w: bodyWidth, h: 0, line: { color: rule, width: 1 } });
  const line = footLine(slide);
  if (line !== '') {
    page.addText(line, {
      ...words,
      ...foot.words,
      y: below + 0.1,
      h: height - foot.edge - below - 0.1,
      fontSize: leastPoints,
    });
  }
  if (isInvented) {
    page.addText(slideText.invented, {
      ...words,
      ...foot.invented,
      y: height - foot.edge - foot.invented.h,
      fontSize: leastPoints,
      bold: true,
      align: 'center',
      valign: 'middle',
      line: { color: ink, width: 1 },
    });
  }
  if (speaker !== '') page.addNotes(speaker);
}
