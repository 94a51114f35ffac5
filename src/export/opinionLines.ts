import { agreementClass, type Concordance } from '../model/concordance.ts';
import type { OpinionRemark } from '../model/groupOpinion.ts';
import type { RoundOpinion } from '../model/roundOpinion.ts';
import { outcomeText } from '../text/ballots.ts';
import { agreementWords, formatAgreement, formatPoints, opinionText } from '../text/together.ts';

/** What the ballots on a question come to, with the names of groups and criteria. */
export interface NamedOpinion {
  readonly result: RoundOpinion;
  readonly groupName: (id: string) => string;
  readonly criterionName: (at: number) => string;
}

function remarkLine(remark: OpinionRemark, { groupName, criterionName }: NamedOpinion): string {
  switch (remark.kind) {
    case 'no_ballots':
      return opinionText.noBallots;
    case 'one_group':
      return opinionText.oneGroup(groupName(remark.group));
    case 'group_without_answers':
      return opinionText.groupWithoutAnswers(groupName(remark.group));
    case 'medians_zero':
      return opinionText.mediansZero(remark.group === null ? null : groupName(remark.group));
    case 'criterion_without_answers':
      return opinionText.criteriaWithoutAnswers([criterionName(remark.criterion)]);
  }
}

function agreementLine(found: Concordance | null, say: (words: string, w: string) => string): readonly string[] {
  if (found === null) return [];
  const agreement = agreementClass(found.w);
  const words = agreement === null ? outcomeText.noOrder : say(agreementWords[agreement], formatAgreement(found.w));
  return [found.leftOut === 0 ? words : `${words} ${opinionText.leftOut(found.leftOut)}`];
}

/** What stands in the way of a comparison, or is missing; each in one sentence. */
export function remarkLines(outcome: NamedOpinion): readonly string[] {
  const { opinion, uncounted, contradicting } = outcome.result;
  const { remarks } = opinion;
  const silent = remarks.flatMap((remark) =>
    remark.kind === 'group_without_answers' ? [outcome.groupName(remark.group)] : [],
  );
  const blank = remarks.flatMap((remark) =>
    remark.kind === 'criterion_without_answers' ? [outcome.criterionName(remark.criterion)] : [],
  );
  // with many groups or criteria a sentence each would fill the screen
  const isTogether = silent.length > 1;
  const said = remarks.filter(
    ({ kind }) => kind !== 'criterion_without_answers' && (!isTogether || kind !== 'group_without_answers'),
  );
  return [
    ...said.map((remark) => remarkLine(remark, outcome)),
    ...(blank.length > 0 ? [opinionText.criteriaWithoutAnswers(blank)] : []),
    ...(isTogether && opinion.groups.length > silent.length ? [outcomeText.silentGroups(silent)] : []),
    ...(uncounted > 0 ? [outcomeText.uncounted(uncounted)] : []),
    ...(contradicting > 0 ? [outcomeText.contradicting(contradicting)] : []),
  ];
}

/** How far the room agrees and what divides it; empty while there is nothing to compare. */
export function agreementLines({ result: { opinion }, criterionName }: NamedOpinion): readonly string[] {
  const { betweenGroups, betweenBallots, dividing, dividingGroups, groups } = opinion;
  const ballots = groups.reduce((sum, group) => sum + group.ballots, 0);
  const names = (criteria: readonly number[]): string[] => criteria.map(criterionName);
  const several = groups.filter((group) => group.ballots > 0).length > 1;
  return [
    ...agreementLine(betweenGroups, outcomeText.betweenGroups),
    // with one ballot a group the two are the same
    ...(ballots > groups.filter((group) => group.ballots > 0).length
      ? agreementLine(betweenBallots, outcomeText.betweenBallots)
      : []),
    ...(ballots < 2
      ? []
      : [
          dividing === null
            ? opinionText.nothingDivides
            : opinionText.dividing(names(dividing.criteria), Math.round(dividing.range * 1000) / 10),
        ]),
    ...(several
      ? [
          dividingGroups === null
            ? outcomeText.sameGroups
            : outcomeText.dividingGroups(names(dividingGroups.criteria), formatPoints(dividingGroups.range)),
        ]
      : []),
  ];
}
