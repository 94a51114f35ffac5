import type { AreaCode } from '../../../domain/area.ts';
import type { Indicator } from '../../../domain/indicator.ts';
import type { BalanceField } from '../../../model/indexResult.ts';
import { type AreaChange, type AxisChange, isLeftOut, type LeafChange } from '../../../model/ledger.ts';
import type { ProjectEffect } from '../../../state/projectEffect.ts';
import { effectText } from '../../../text/effect.ts';
import { fieldText, formatDecimal, hiddenChange } from '../../../text/nl.ts';

const collator = new Intl.Collator('nl', { numeric: true });

/** One axis of one area in words, as read aloud and as seen. */
export interface AxisWords {
  readonly seen: string;
  readonly aloud: string;
  /** with its sign; empty when nothing changes or nothing is known */
  readonly difference: string;
}

export interface LeafRow {
  readonly key: string;
  readonly label: string;
  readonly axis: string;
  readonly raw: string;
  readonly contribution: string;
  readonly notes: readonly string[];
}

export interface EffectRow {
  readonly code: AreaCode;
  readonly row: number;
  readonly name: string;
  /** a chosen project lies in it */
  readonly isOwn: boolean;
  readonly capacity: AxisWords;
  readonly load: AxisWords;
  readonly field: string;
  readonly leaves: readonly LeafRow[];
}

/** Both values of an axis on the shown scale; what has no score says so, and what becomes unknown too. */
export function axisWords({ shown: { before, after } }: AxisChange): AxisWords {
  const { noScore, toUnknown, same, change, changeAloud, difference } = effectText.table;
  if (Number.isNaN(before)) return { seen: noScore, aloud: noScore, difference: '' };
  if (Number.isNaN(after)) {
    const words = `${formatDecimal(before, 1)}, ${toUnknown}`;
    return { seen: words, aloud: words, difference: '' };
  }
  const hidden = before === after ? same : hiddenChange(before, after);
  if (hidden !== null) {
    const words = `${formatDecimal(after, 1)} (${hidden})`;
    return { seen: words, aloud: words, difference: '' };
  }
  return { seen: change(before, after), aloud: changeAloud(before, after), difference: difference(before, after) };
}

function fieldName(field: BalanceField | null): string {
  return field === null ? effectText.table.unplaced : fieldText[field].name;
}

/** Points of a z-score on the shown scale are ten times the contribution. */
function leafRow(change: LeafChange, indicator: Indicator | null, perPoint: number): LeafRow {
  const { axis, leaf, path, raw, contribution, notes } = change;
  return {
    key: JSON.stringify([axis, path, leaf.indicator]),
    label: indicator?.label ?? leaf.indicator,
    axis: effectText.axis[axis],
    raw: effectText.figureChange(raw.before, raw.after, indicator?.unit ?? 'score'),
    contribution: effectText.contributionChange(perPoint * contribution.before, perPoint * contribution.after),
    notes: [
      ...notes.map((note) => effectText.notes[note]),
      ...(isLeftOut(change) ? [effectText.leaf.leftOut(effectText.axis[axis])] : []),
    ],
  };
}

/** Areas a chosen project touches, those it lies in first, then by name. */
export function effectRows(
  effect: ProjectEffect,
  changes: readonly AreaChange[],
  indicators: ReadonlyMap<string, Indicator>,
): readonly EffectRow[] {
  const { present, chosen, areaOf } = effect;
  const own = new Set(chosen.map((project) => areaOf(project)));
  const perPoint = {
    capacity: present.balance.capacity.spec.normalisation.kind === 'z_score' ? 10 : 1,
    load: present.balance.load.spec.normalisation.kind === 'z_score' ? 10 : 1,
  };
  return changes
    .map(
      ({ code, row, capacity, load, field, leaves }): EffectRow => ({
        code,
        row,
        name: present.areas[row]?.name ?? code,
        isOwn: own.has(code),
        capacity: axisWords(capacity),
        load: axisWords(load),
        field: effectText.table.fieldChange(fieldName(field.before), fieldName(field.after)),
        leaves: leaves.map((leaf) => leafRow(leaf, indicators.get(leaf.leaf.indicator) ?? null, perPoint[leaf.axis])),
      }),
    )
    .toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn) || collator.compare(a.name, b.name));
}
