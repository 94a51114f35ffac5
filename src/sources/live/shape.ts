import type { Result } from '../../domain/failure.ts';
import { fail } from '../../domain/failure.ts';

const longestFound = 80;

/** An answer in another shape than described: what was expected, and what came. `where` names service and table. */
export function otherShape(where: string, expected: string, found: unknown): Result<never> {
  return fail('contract_broken', `${where}: verwacht ${expected}, gevonden ${described(found)}.`);
}

/** A value in a few words, for a sentence. */
export function described(value: unknown): string {
  if (value === null) return 'niets';
  if (Array.isArray(value)) return `een lijst van ${value.length}`;
  if (typeof value === 'object') {
    const keys = Object.keys(value);
    return keys.length === 0 ? 'een leeg antwoord' : `een antwoord met ${shortened(keys.join(', '))}`;
  }
  return `"${shortened(String(value))}"`;
}

export function shortened(text: string): string {
  return text.length > longestFound ? `${text.slice(0, longestFound)}…` : text;
}
