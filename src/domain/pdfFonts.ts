/**
 * Font files for a PDF, WOFF or TrueType. The first of a list that has a character draws it: Latin first, then Latin
 * extended, then symbols.
 */
export interface PdfFonts {
  readonly regular: readonly Uint8Array[];
  readonly bold: readonly Uint8Array[];
}
