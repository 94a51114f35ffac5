import PptxGenJS from 'pptxgenjs';
import { slideText } from '../text/together.ts';
import { slideColours, slideFont, writeBody } from './pptxBody.ts';
import { bodyTop, noteSize, type Slide, slideSize, titleSize } from './pptxSlides.ts';
import { settledZip } from './pptxZip.ts';

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
const { width, height, margin, footer } = slideSize;
const bodyWidth = width - 2 * margin;
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
      { line: { x: margin, y: footer + 0.05, w: bodyWidth, h: 0, line: { color: rule, width: 1 } } },
    ],
    slideNumber: {
      x: width - margin - 0.6,
      y: footer + 0.15,
      w: 0.6,
      h: 0.35,
      fontFace: font,
      fontSize: 12,
      color: ink,
      align: 'right',
    },
  });
  for (const slide of slides) writeSlide(deck, slide, isInvented);
  const written = await deck.write({ outputType: 'uint8array', compression: false });
  if (!(written instanceof Uint8Array)) throw new Error('the presentation was not written as bytes');
  return settledZip(written, madeAt);
}

function writeSlide(
  deck: PptxGenJS,
  { title, note, body, speaker, sources, reference }: Slide,
  isInvented: boolean,
): void {
  const page = deck.addSlide({ masterName: master });
  page.addText([{ text: title, options: { fontSize: titleSize(title) } }], { placeholder: 'titel', lang: 'nl-NL' });
  const words = { fontFace: font, color: ink, lang: 'nl-NL', margin: 0, valign: 'top' } as const;
  const top = bodyTop(note);
  if (note !== '') {
    page.addText(note, { ...words, x: margin, y: 1.3, w: bodyWidth, h: top - 1.35, fontSize: noteSize(note) });
  }
  writeBody(page, body, { x: margin, y: top, w: bodyWidth, h: footer - top - 0.1 });
  const line = [
    ...(reference === undefined ? [] : [reference]),
    ...(sources.length === 0 ? [] : [slideText.sources(sources)]),
    ...(body.kind === 'bars' ? missingLine(body) : []),
  ].join(' · ');
  if (line !== '') page.addText(line, { ...words, x: margin, y: footer + 0.12, w: 9.3, h: 0.45, fontSize: 12 });
  if (isInvented) {
    page.addText(slideText.invented, {
      ...words,
      x: 10,
      y: footer + 0.12,
      w: 2.1,
      h: 0.36,
      fontSize: 14,
      bold: true,
      align: 'center',
      valign: 'middle',
      line: { color: ink, width: 1 },
    });
  }
  if (speaker !== '') page.addNotes(speaker);
}

function missingLine({ categories, series }: Extract<Slide['body'], { kind: 'bars' }>): readonly string[] {
  const without = categories.filter((_, at) => series.every(({ values }) => (values[at] ?? null) === null));
  return without.length === 0 ? [] : [slideText.withoutValue(without)];
}
