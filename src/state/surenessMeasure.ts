import { areaLevels } from '../domain/area.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { FieldSureness } from '../model/fieldSureness.ts';
import type { IndexResult } from '../model/indexResult.ts';
import type { SurenessState } from './sureness.ts';

/** Sureness as a measure of its own: something about the outcome, nothing about the people. */
export const surenessIndicator: Indicator = {
  id: 'zekerheid',
  label: 'Zekerheid van het veld',
  unit: 'procent',
  kind: 'share',
  base: null,
  nature: 'register',
  theme: 'index',
  source: 'berekend',
  definition:
    'In hoeveel van de 100 uitgerekende wegingen het gebied in hetzelfde veld van de balans blijft als nu. Elke weging heeft andere gewichten. Dit zegt iets over de uitkomst, niet over het gebied.',
  levels: [...areaLevels],
};

/**
 * The fields that may be shown beside these results: of an answer about these very results, or about the same areas while
 * the answer about these results is at work. Null when nobody asked, or another recipe, level or municipality is on screen.
 */
export function surenessShown(
  sureness: SurenessState | undefined,
  results: ReadonlyMap<string, IndexResult>,
): FieldSureness | null {
  const answer = sureness?.answer ?? null;
  if (sureness === undefined || answer === null || answer.ranks === null) return null;
  const isAtWork = sureness.part !== null;
  const fits = answer.question.of.every((asked) => {
    const present = results.get(asked.spec.id);
    return present === asked || (isAtWork && present?.codes === asked.codes);
  });
  return fits ? answer.ranks.fields : null;
}

/** Per area the per cent (0–100) of the weightings in which it stays in its field; NaN where it is not placed. */
export function surenessOfAreas({ stays }: FieldSureness): Float64Array {
  return stays.map((share) => 100 * share);
}
