/** A cell of an answer: what SQL gives, narrowed to what a table on screen can show. */
export type Cell = string | number | boolean | null;

/** What the SQL console gets back. */
export interface Answer {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly Cell[])[];
  /** true when more rows exist than were returned */
  readonly truncated: boolean;
}
