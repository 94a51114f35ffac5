import type { SqlToken } from './connection.ts';

const allowed = ['SELECT', 'WITH', 'DESCRIBE', 'SHOW', 'SUMMARIZE', 'VALUES'] as const;

/** Functions and statements that reach outside the tables; the engine refuses them too, in less plain words. */
const reachesOutside = /^(read_\w+|\w+_scan|parquet_\w+|glob|sniff_csv|getenv|query|query_table)$/i;

/** Why a text is not one question that only reads (a Dutch sentence); null when it is. */
export function statementRule(tokens: readonly SqlToken[]): string | null {
  const words = tokens.filter((token) => token.kind !== 'comment');
  const first = words.find((token) => token.text !== '(');
  if (first === undefined) return 'Er staat nog geen vraag.';
  const end = words.findIndex((token) => token.text === ';');
  if (end !== -1 && end < words.length - 1) return 'Stel één vraag tegelijk: na de puntkomma staat nog iets.';
  if (!allowed.some((word) => word === first.text.toUpperCase())) {
    return `Hier kun je alleen vragen stellen: begin met ${allowed.slice(0, -1).join(', ')} of ${allowed.at(-1)}.`;
  }
  const outside = words.find((token, index) => reachesOutside.test(token.text) && words[index + 1]?.text === '(');
  return outside === undefined
    ? null
    : `${outside.text} leest buiten de gegevens van deze gemeente en is hier niet beschikbaar.`;
}

/** Byte offset of the closing semicolon, if there is one. */
export function closingSemicolon(tokens: readonly SqlToken[]): number | null {
  return tokens.find((token) => token.text === ';' && token.kind === 'operator')?.offset ?? null;
}
