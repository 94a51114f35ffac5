import {
  matrixLines,
  missingKindLines,
  placeLines,
  type RemarkNames,
  ruleLines,
  tippingLine,
} from '../../src/export/siting/remarks.ts';
import type { Surroundings } from '../../src/model/siteMeasures.ts';
import type { Outcome } from './report.ts';

/** What a reader of the matrix must know beside it, one Dutch line each. */
export function remarksOn(outcome: Outcome, surroundings: Surroundings): string[] {
  const { matrix, siting } = outcome;
  const candidates = [...outcome.sites.values()];
  const names: RemarkNames = {
    site: (id) => outcome.sites.get(id)?.candidate.site.name ?? id,
    measures: outcome.names,
  };
  const kindOf = (kind: string): string => outcome.names.facilityKinds.find(({ id }) => id === kind)?.label ?? kind;
  const tipping = tippingLine(matrix, names.site);
  return [
    ...(outcome.invented === true ? ['De gegevens van deze gemeente zijn fictief.'] : []),
    ...placeLines(candidates),
    ...missingKindLines(siting, surroundings, kindOf),
    ...ruleLines(matrix),
    ...matrixLines(matrix, names),
    ...(tipping === null ? [] : [tipping.sentence]),
  ];
}
