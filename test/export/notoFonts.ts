import { pdfFontsOnDisk } from '../../scripts/site/fontsNode.ts';

/** The fonts the site uses for a PDF. */
export const notoFonts = pdfFontsOnDisk();
