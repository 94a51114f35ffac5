/** A text in blocks, written once and rendered as HTML, as Markdown and on the screen. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** a sum that a calculator can redo */
  | { readonly kind: 'formula'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** columns with numbers, counted from 0 */
      readonly numeric: readonly number[];
    }
  | { readonly kind: 'fields'; readonly fields: readonly (readonly [name: string, text: string])[] };

export interface TextDocument {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export const heading = (level: 2 | 3 | 4, text: string): Block => ({ kind: 'heading', level, text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const formula = (text: string): Block => ({ kind: 'formula', text });
