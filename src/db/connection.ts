import type { Answer } from '../domain/answer.ts';

/** One column of rows to insert. Missing numbers are NaN, missing texts ''; the SQL that follows makes them NULL. */
export type InsertColumn =
  | { readonly name: string; readonly kind: 'text'; readonly values: readonly string[] }
  | { readonly name: string; readonly kind: 'double'; readonly values: Float64Array }
  | { readonly name: string; readonly kind: 'integer'; readonly values: Int32Array };

/** What a query answered, by column. */
export interface ResultTable {
  readonly length: number;
  /** NULL is not allowed here: the query says what stands for it (NaN, −1, …) */
  numbers(column: string): ArrayLike<number>;
  texts(column: string): readonly (string | null)[];
}

/** Kinds of DuckDB's own tokens, in its numbering. */
export const tokenKinds = ['identifier', 'number', 'text', 'operator', 'keyword', 'comment'] as const;
export type TokenKind = (typeof tokenKinds)[number];

export interface SqlToken {
  readonly kind: TokenKind;
  readonly text: string;
  /** byte offset in the UTF-8 text */
  readonly offset: number;
}

/** The engine as the database needs it. Every method rejects with DuckDB's own message. */
export interface Connection {
  run(sql: string): Promise<void>;
  query(sql: string): Promise<ResultTable>;
  /** creates a table with these columns and rows */
  insert(table: string, columns: readonly InsertColumn[]): Promise<void>;
  tokens(sql: string): Promise<readonly SqlToken[]>;
  /** exactly one statement, prepared; reads at most `limit` rows and says whether there were more */
  ask(sql: string, limit: number): Promise<Answer>;
  close(): Promise<void>;
}
