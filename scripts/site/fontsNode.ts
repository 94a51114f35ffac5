import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PdfFonts } from '../../src/domain/pdfFonts.ts';

/** The fonts of `src/sources/pdfFonts.ts`, from where they are installed. */
export function pdfFontsOnDisk(): PdfFonts {
  const { resolve } = createRequire(import.meta.url);
  const read = (name: string): Uint8Array => readFileSync(resolve(`@fontsource/${name}-normal.woff`));
  return {
    regular: [
      'noto-sans/files/noto-sans-latin-400',
      'noto-sans/files/noto-sans-latin-ext-400',
      'noto-sans-math/files/noto-sans-math-latin-400',
    ].map(read),
    bold: ['noto-sans/files/noto-sans-latin-700', 'noto-sans/files/noto-sans-latin-ext-700'].map(read),
  };
}
