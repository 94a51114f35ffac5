import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PdfFonts } from '../../src/domain/pdfFonts.ts';

const read = (name: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, '../../node_modules/@fontsource', `${name}-normal.woff`));

/** The fonts the site uses for a PDF. */
export const notoFonts: PdfFonts = {
  regular: [
    'noto-sans/files/noto-sans-latin-400',
    'noto-sans/files/noto-sans-latin-ext-400',
    'noto-sans-math/files/noto-sans-math-latin-400',
  ].map(read),
  bold: ['noto-sans/files/noto-sans-latin-700', 'noto-sans/files/noto-sans-latin-ext-700'].map(read),
};
