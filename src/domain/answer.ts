/** A cell of an answer: what SQL gives, narrowed to what a table on screen can show. */
export type Cell = string | number | boolean | null;

/** What the SQL console gets back. */
export interface Answer {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly Cell[])[];
  /** true when more rows exist than were returned */
  readonly truncated: boolean;
}

/** A table or view the console may be asked about, described in Dutch for people who know their figures but not our tables. */
export interface AskableTable {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly { readonly name: string; readonly description: string }[];
}

export interface AskableExample {
  readonly label: string;
  readonly sql: string;
}

/** What the console shows beside the question field. */
export interface Askable {
  readonly tables: readonly AskableTable[];
  readonly examples: readonly AskableExample[];
}
