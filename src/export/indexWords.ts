import type { IndexSpec } from '../domain/indexSpec.ts';
import { formatExact } from '../text/method.ts';
import { methodText } from '../text/methodPage.ts';

/** The rules of a recipe as sentences, in the order in which they are carried out. */
export function rulesOf(spec: IndexSpec): readonly string[] {
  const { steps } = methodText;
  const { treatment, normalisation, reference, aggregation, minCoverage, minInhabitants } = spec;
  const standard = normalisation.kind === 'z_score';
  return [
    treatment.kind === 'none' ? steps.treatment.none() : '',
    treatment.kind === 'winsorise' ? steps.treatment.winsorise(treatment) : '',
    treatment.kind === 'skew_kurtosis' ? steps.treatment.skew_kurtosis(treatment) : '',
    normalisation.kind === 'norm' ? '' : steps.reference[reference.population],
    standard ? steps.weighting[reference.weighting] : '',
    normalisation.kind === 'min_max' ? steps.normalisation.min_max(normalisation) : '',
    normalisation.kind === 'min_max' ? '' : steps.normalisation[normalisation.kind](),
    steps.turned[normalisation.kind],
    steps.missing(`${formatExact(Math.round(minCoverage * 1000) / 10)} %`),
    steps.aggregation[aggregation],
    steps.small(minInhabitants),
    standard ? steps.shown : steps.shownPlain,
  ].filter((sentence) => sentence !== '');
}
