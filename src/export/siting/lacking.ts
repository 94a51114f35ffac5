import { paperText as text } from '../../text/decision.ts';
import { listOf } from '../../text/nl.ts';
import type { DecisionSheet } from './decisionSheet.ts';
import { criterionNames, missingReason } from './siteFields.ts';
import type { Standing } from './standings.ts';

/** What sites lack, on paper: what all of them lack is named once. */
export interface Lacking {
  /** a line per reason; empty for fewer than two sites */
  readonly everywhere: readonly string[];
  /** what one site lacks beyond that, in one text; '' = nothing */
  readonly beyond: (standing: Standing) => string;
}

/** Criteria of one reason, or rules, that lack something. */
interface Lack {
  readonly what: string;
  /** null = a rule that cannot be tested */
  readonly reason: string | null;
}

/** Rules that cannot be tested and criteria without a value, of these sites. */
export function lackingOf(sheet: DecisionSheet, standings: readonly Standing[]): Lacking {
  const names = criterionNames(sheet);
  const lacksOf = (standing: Standing): readonly Lack[] => [
    ...standing.open.map(({ rule }) => ({ what: rule.label, reason: null })),
    ...names.flatMap((what, at) => {
      const reason = missingReason(sheet, standing, at);
      return reason === '' ? [] : [{ what, reason }];
    }),
  ];
  const all = standings.map(lacksOf);
  const [first = []] = all;
  const shared = all.length < 2 ? [] : first.filter((lack) => all.every((lacks) => lacks.some(isSame(lack))));
  return {
    everywhere: linesOf(shared),
    beyond: (standing) => linesOf(lacksOf(standing).filter((lack) => !shared.some(isSame(lack)))).join(' '),
  };
}

const isSame =
  (one: Lack) =>
  (other: Lack): boolean =>
    one.what === other.what && one.reason === other.reason;

function linesOf(lacks: readonly Lack[]): readonly string[] {
  return [...new Set(lacks.map(({ reason }) => reason))].map((reason) => {
    const whats = lacks.filter((lack) => lack.reason === reason).map(({ what }) => what);
    return reason === null ? text.openRules(whats) : text.lacks(listOf(whats), reason);
  });
}
