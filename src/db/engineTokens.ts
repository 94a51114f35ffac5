import type { SqlToken } from './connection.ts';
import { tokenKinds } from './connection.ts';

/** DuckDB's tokens are the byte offsets where each begins and its kind; comments it leaves out. */
export function readTokens(
  sql: string,
  { offsets, types }: { readonly offsets: ArrayLike<number>; readonly types: ArrayLike<number> },
): readonly SqlToken[] {
  const bytes = new TextEncoder().encode(sql);
  const decoder = new TextDecoder();
  return Array.from(offsets, (offset, index) => {
    const text = decoder.decode(bytes.subarray(offset, offsets[index + 1] ?? bytes.length));
    const kind = tokenKinds[types[index] ?? -1] ?? 'identifier';
    // what stands between two tokens is blanks and comments, which are no part of an operator
    return { offset, kind, text: kind === 'operator' ? text.slice(0, 1) : withoutComment(text) };
  });
}

function withoutComment(text: string): string {
  return /^\w+/.exec(text)?.[0] ?? text.trim();
}
