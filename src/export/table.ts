import type { Unit } from '../domain/indicator.ts';

/**
 * How a figure is written; the figure itself keeps full precision. `whole`: thousands with a separator. `share`: 0–1 as
 * per cent. `plain`: as few decimals as it has. A unit: as figures of that unit are published.
 */
export type FigureFormat = 'whole' | 'one' | 'two' | 'plain' | 'share' | Unit;

/**
 * `text`: codes and words, of which a zero in front stays. `prose`: sentences, on more lines. `figure`: a number, or a
 * word where there is one. `date`: ISO 8601, only its day. `link`: an address.
 */
export type ColumnKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'prose' }
  | { readonly kind: 'figure'; readonly format: FigureFormat }
  | { readonly kind: 'date' }
  | { readonly kind: 'link' };

export type Column = ColumnKind & {
  readonly header: string;
  /** in characters; by kind and header when absent */
  readonly width?: number;
  /** what the column holds, shown with its heading */
  readonly note?: string;
};

/** `null` and NaN are missing: an empty cell, never 0. */
export type TableCell = string | number | boolean | null;

/** A figure with a format of its own, in a column that holds figures of several kinds. */
export interface OwnFigure {
  readonly figure: number;
  readonly format: FigureFormat;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (TableCell | OwnFigure)[])[];
}

export const textColumn = (header: string, width?: number): Column => ({
  kind: 'text',
  header,
  ...(width === undefined ? {} : { width }),
});

export const proseColumn = (header: string, width = 60): Column => ({ kind: 'prose', header, width });

export const figureColumn = (header: string, format: FigureFormat, note?: string): Column => ({
  kind: 'figure',
  header,
  format,
  ...(note === undefined ? {} : { note }),
});
