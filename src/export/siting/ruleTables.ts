import { demandText, measureLabel, measureUnit } from '../../text/measureWords.ts';
import { sitingExportText as text } from '../../text/sitingExport.ts';
import { valueWords } from '../../text/valueWords.ts';
import { figureColumn, proseColumn, type Table, textColumn } from '../table.ts';
import type { DecisionSheet } from './decisionSheet.ts';

const { column } = text;

const sharesOf = (weights: readonly number[]): readonly number[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (total > 0 ? weight / total : Number.NaN));
};

/** What each criterion looks at and how it becomes points. */
export function criteriaTable({ siting, names }: DecisionSheet): Table {
  return {
    name: text.sheet.criteria,
    columns: [
      textColumn(column.criterion, 32),
      textColumn(column.measure, 40),
      textColumn(column.unit, 14),
      proseColumn(column.valueFunction),
      proseColumn(column.why),
      proseColumn(column.source, 32),
      textColumn(column.status, 24),
    ],
    rows: siting.criteria.map(({ label, measure, value, reason, source, status }) => [
      label,
      measureLabel(measure, names),
      measureUnit(measure, names),
      valueWords(value, measure, names),
      reason ?? null,
      source ?? null,
      text.status[status],
    ]),
  };
}

/** Weights as they count now, and as they were sealed where that differs. */
export function weightsTable({ siting, changes, seal }: DecisionSheet): Table {
  const shares = sharesOf(siting.criteria.map(({ weight }) => weight));
  return {
    name: text.sheet.weights,
    columns: [
      textColumn(column.criterion, 32),
      figureColumn(column.weight, 'plain'),
      figureColumn(column.part, 'share'),
      ...(seal === null ? [] : [figureColumn(column.sealedWeight, 'plain'), figureColumn(column.sealedPart, 'share')]),
    ],
    rows: siting.criteria.map(({ id, label, weight }, at) => {
      const own = [label, weight, shares[at] ?? null];
      if (seal === null) return own;
      const changed = changes.find((change) => change.kind === 'weight' && change.criterion.id === id);
      const isNew = changes.some((change) => change.kind === 'criterion_added' && change.criterion.id === id);
      if (changed?.kind === 'weight') return [...own, changed.from, changed.fromShare];
      // its own weight is as it was; what part of the whole that was is only known where the whole did not change
      const isWhole = !changes.some(({ kind }) => ['weight', 'criterion_added', 'criterion_removed'].includes(kind));
      return [...own, isNew ? null : weight, isNew || !isWhole ? null : (shares[at] ?? null)];
    }),
  };
}

/** What each rule demands and what it does to the list. */
export function rulesTable({ siting, matrix, names }: DecisionSheet): Table {
  return {
    name: text.sheet.rules,
    columns: [
      textColumn(column.rule, 32),
      textColumn(column.holds, 18),
      proseColumn(column.demands),
      figureColumn(column.fails, 'whole'),
      figureColumn(column.failsAlone, 'whole'),
      figureColumn(column.untested, 'whole'),
      proseColumn(column.why),
      proseColumn(column.source, 32),
      textColumn(column.status, 24),
    ],
    rows: siting.rules.map((rule) => {
      const count = matrix.rules.find((each) => each.rule.id === rule.id);
      return [
        rule.label,
        text.holds[rule.holds],
        rule.demands.map((demand) => demandText(demand, names)).join('; '),
        count?.fails ?? null,
        count?.failsAlone ?? null,
        count?.unknown ?? null,
        rule.reason ?? null,
        rule.source ?? null,
        text.status[rule.status],
      ];
    }),
  };
}
