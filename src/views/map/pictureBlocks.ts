import type { MarkStyle } from './glyphs.ts';

/** What stands before a line of the legend. */
export type PictureSign =
  | { readonly kind: 'swatch'; readonly colour: string | null }
  | { readonly kind: 'mark'; readonly glyph: number; readonly style: MarkStyle; readonly colour: string }
  | { readonly kind: 'site' | 'site_out' | 'complex' }
  | { readonly kind: 'site_chosen'; readonly text: string }
  | { readonly kind: 'facility'; readonly facilityKind: string }
  | { readonly kind: 'none' };

export interface PictureRow {
  readonly sign: PictureSign;
  readonly text: string;
  /** number of areas or places; empty where it does not apply */
  readonly count: string;
}

/** Nine cells, 3·load + capacity, each with the number of areas. */
export interface PictureSquare {
  readonly cells: readonly { readonly colour: string; readonly count: number }[];
}

/** A part of the legend that stays together. */
export interface PictureBlock {
  readonly heading: string;
  readonly square: PictureSquare | null;
  readonly rows: readonly PictureRow[];
  readonly notes: readonly string[];
}
