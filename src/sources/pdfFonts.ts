import latin from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff?url';
import boldLatin from '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff?url';
import latinExtended from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff?url';
import boldLatinExtended from '@fontsource/noto-sans/files/noto-sans-latin-ext-700-normal.woff?url';
import symbols from '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff?url';
import { fail, type Result, succeed } from '../domain/failure.ts';
import type { PdfFonts } from '../domain/pdfFonts.ts';

/**
 * Noto Sans for a PDF, from the site itself: about 450 kB, to be asked when a PDF is made and not before. As WOFF,
 * because parts of letters get lost when a PDF takes its subset from WOFF2.
 */
export async function readPdfFonts(): Promise<Result<PdfFonts>> {
  try {
    const [regular, bold] = await Promise.all([
      Promise.all([latin, latinExtended, symbols].map(readFont)),
      Promise.all([boldLatin, boldLatinExtended].map(readFont)),
    ]);
    return succeed({ regular, bold });
  } catch (cause) {
    return fail(
      'fetch_failed',
      'De letters voor de PDF zijn niet op te halen. Controleer de verbinding en probeer het opnieuw.',
      {},
      cause,
    );
  }
}

async function readFont(address: string): Promise<Uint8Array> {
  const response = await fetch(new URL(address, document.baseURI));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
