import {
  matrixLines,
  missingKindLines,
  placeLines,
  type RemarkNames,
  ruleLines,
  tippingLine,
} from '../../src/export/siting/remarks.ts';
import type { Surroundings } from '../../src/model/siteMeasures.ts';
import { describeMeasure } from '../../src/text/siting.ts';
import type { Outcome } from './report.ts';

/** What a reader of the matrix must know beside it, one Dutch line each. */
export function remarksOn(outcome: Outcome, surroundings: Surroundings): string[] {
  const { matrix, siting } = outcome;
  const candidates = [...outcome.sites.values()];
  const names: RemarkNames = {
    site: (id) => outcome.sites.get(id)?.candidate.site.name ?? id,
    measure: describeMeasure,
  };
  const tipping = tippingLine(matrix, names.site);
  return [
    ...(outcome.invented === true ? ['De gegevens van deze gemeente zijn fictief.'] : []),
    ...placeLines(candidates),
    ...missingKindLines(siting, surroundings, (kind) => kind),
    ...ruleLines(matrix),
    ...matrixLines(matrix, names),
    ...(tipping === null ? [] : [tipping.sentence]),
  ];
}
