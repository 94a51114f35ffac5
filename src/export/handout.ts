import type { PdfFonts } from '../domain/pdfFonts.ts';
import { sessionFilesText } from '../text/record.ts';
import { handoutBlocks } from './handoutBlocks.ts';
import { type PdfPage, pdfOf } from './pdf.ts';
import type { ShownScene } from './slide.ts';

export interface Handout {
  readonly title: string;
  readonly size: PdfPage['size'];
  /** at the foot of every page: organisation, date, and that figures are invented where they are */
  readonly footer: string;
  /** ISO 8601, UTC */
  readonly madeAt: string;
  readonly scenes: readonly ShownScene[];
}

/** The scenes on paper, tagged, on A4 or A3 across. The same scenes and fonts give the same bytes. */
export function handoutPdf({ title, size, footer, madeAt, scenes }: Handout, fonts: PdfFonts): Promise<Uint8Array> {
  return pdfOf(
    {
      ...{ title, footer, madeAt, page: { size, layout: 'landscape' } },
      blocks: handoutBlocks(scenes),
      pageWords: sessionFilesText.page,
    },
    fonts,
  );
}
