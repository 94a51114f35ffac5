import type { SiteMeasure } from '../../../domain/siting.ts';
import { type Candidate, measureProblem, type Surroundings } from '../../../model/siteMeasures.ts';
import type { MeasureOptions } from '../../../state/measureOptions.ts';
import { attributeLabel, type MeasureNames } from '../../../text/measureWords.ts';
import { rulesText } from '../../../text/siteRules.ts';

interface Known {
  readonly surroundings: Surroundings;
  readonly candidates: readonly Candidate[];
  readonly isBlind: boolean;
}

/** Why a measure says nothing about any site, in one sentence with what does exist; undefined when it can be read. */
export function measureProblemText(
  measure: SiteMeasure,
  { surroundings, candidates, isBlind }: Known,
  { facilityKinds }: MeasureNames,
  { attributes, questions }: MeasureOptions,
): string | undefined {
  const { unknownMeasure: say } = rulesText;
  // while sites stay unnamed their own fields are known by name alone
  if (measure.kind === 'attribute' && isBlind && attributes.includes(measure.attribute)) return undefined;
  if (measure.kind === 'judgement') {
    return questions.includes(measure.question) ? undefined : say.judgement(measure.question);
  }
  const problem = measureProblem(measure, surroundings, candidates);
  if (problem === null) return undefined;
  switch (measure.kind) {
    case 'attribute':
      return say.attribute(measure.attribute, attributes.map(attributeLabel));
    case 'distance':
    case 'nearness':
      return say.facility(facilityKinds.map(({ label }) => label));
    case 'indicator':
    case 'index':
    case 'places':
      return say.figure(measure.level);
    case 'concentration':
      return undefined;
  }
}
