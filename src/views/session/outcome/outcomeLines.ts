import { agreementClass, type Concordance } from '../../../model/concordance.ts';
import type { OpinionRemark } from '../../../model/groupOpinion.ts';
import { outcomeText } from '../../../text/ballots.ts';
import { agreementWords, formatAgreement, formatPoints, opinionText } from '../../../text/together.ts';
import type { Outcome } from './useOutcome.ts';

function remarkLine(remark: OpinionRemark, { groupName, criterionName }: Outcome): string {
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
      return opinionText.criterionWithoutAnswers(criterionName(remark.criterion));
  }
}

function agreementLine(found: Concordance | null, say: (words: string, w: string) => string): readonly string[] {
  if (found === null) return [];
  const agreement = agreementClass(found.w);
  const words = agreement === null ? outcomeText.noOrder : say(agreementWords[agreement], formatAgreement(found.w));
  return [found.leftOut === 0 ? words : `${words} ${opinionText.leftOut(found.leftOut)}`];
}

/** What stands in the way of a comparison, or is missing; each in one sentence. */
export function remarkLines(outcome: Outcome): readonly string[] {
  const { opinion, uncounted, contradicting } = outcome.result;
  const silent = opinion.remarks.flatMap((remark) =>
    remark.kind === 'group_without_answers' ? [outcome.groupName(remark.group)] : [],
  );
  // with many groups a sentence each would fill the screen
  const isTogether = silent.length > 1;
  const said = opinion.remarks.filter(({ kind }) => !isTogether || kind !== 'group_without_answers');
  return [
    ...said.map((remark) => remarkLine(remark, outcome)),
    ...(isTogether && opinion.groups.length > silent.length ? [outcomeText.silentGroups(silent)] : []),
    ...(uncounted > 0 ? [outcomeText.uncounted(uncounted)] : []),
    ...(contradicting > 0 ? [outcomeText.contradicting(contradicting)] : []),
  ];
}

/** How far the room agrees and what divides it; empty while there is nothing to compare. */
export function agreementLines({ result: { opinion }, criterionName }: Outcome): readonly string[] {
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
