import type { PdfFonts } from '../../domain/pdfFonts.ts';
import { paperText } from '../../text/decision.ts';
import { type PdfPage, pdfOf } from '../pdf.ts';
import { type DecisionContent, decisionBlocks } from './decisionBlocks.ts';
import type { DecisionSheet } from './decisionSheet.ts';
import { provenanceLine } from './words.ts';

/** What a PDF holds beside the sheet. */
export interface DecisionPdfOptions extends DecisionContent {
  readonly page: PdfPage;
}

/**
 * The decision on paper, tagged and readable in grey: what was asked, the shortlist with reasons, every site with score
 * and place, the rejected ones with their reasons, how sure the order is, the tipping point, the effect, the seal and what
 * changed since, sources and method. The same sheet, options and fonts give the same bytes. Throws when the map is no PNG.
 */
export async function decisionPdf(
  sheet: DecisionSheet,
  { page, map }: DecisionPdfOptions,
  fonts: PdfFonts,
): Promise<Uint8Array> {
  return pdfOf(
    {
      title: sheet.title,
      blocks: decisionBlocks(sheet, { map }),
      page,
      footer: provenanceLine(sheet),
      pageWords: paperText.page,
      madeAt: sheet.madeAt,
    },
    fonts,
  );
}
