import type { Dataset } from '../../domain/dataset.ts';
import type { IndexSpec, Weighing } from '../../domain/indexSpec.ts';
import {
  type AreaChange,
  type Cause,
  changedClasses,
  changedFields,
  classChange,
  fieldChange,
} from '../../model/whatChanged.ts';
import { memoise } from '../../state/memoise.ts';
import type { Shown } from '../../state/shown.ts';
import { changeText } from '../../text/weigh.ts';

/** Areas that are somewhere else than before, by name. */
export interface Changes {
  /** in another field of the balance; empty for a recipe that is no axis */
  readonly fields: readonly number[];
  /** in another class of the recipe */
  readonly classes: readonly number[];
}

const collator = new Intl.Collator('nl');

function byName(rows: readonly number[], { areas }: Dataset): readonly number[] {
  return rows.toSorted((a, b) => collator.compare(areas[a]?.name ?? '', areas[b]?.name ?? ''));
}

/** Null while nothing is changed. A recipe that was not there at the start has no classes to compare with. */
export const changesOf = memoise((shown: Shown, spec: IndexSpec, weighing: Weighing): Changes | null => {
  const { start, balance, dataset, indices } = shown;
  if (start === null) return null;
  const isAxis = spec.id === weighing.capacity || spec.id === weighing.load;
  const [before, after] = [start.indices.get(spec.id), indices.get(spec.id)];
  const fields = isAxis && start.balance !== null && balance !== null ? changedFields(start.balance, balance) : [];
  const classes = before === undefined || after === undefined || before === after ? [] : changedClasses(before, after);
  return { fields: byName(fields, dataset), classes: byName(classes, dataset) };
}, 2);

/** Number of areas that change at all. */
export function countChanged({ fields, classes }: Changes): number {
  return new Set([...fields, ...classes]).size;
}

type Labels = (indicator: string) => string;

function because(cause: Cause, labelOf: Labels): string {
  if (cause === null) return '';
  if (cause.kind === 'threshold') return changeText.becauseThreshold;
  return changeText.because(cause.kind === 'group' ? cause.label : labelOf(cause.indicator));
}

function told<T>(change: AreaChange<T>, name: string, word: (place: T) => string, labelOf: Labels): string {
  const { from, to, cause } = change;
  const why = because(cause, labelOf);
  if (to === null) return changeText.loses(name, from === null ? '' : word(from));
  return from === null ? changeText.gets(name, word(to), why) : changeText.goes(name, word(from), word(to), why);
}

/** One sentence per area, for the rows given. */
export function fieldSentences(shown: Shown, rows: readonly number[], labelOf: Labels): readonly string[] {
  const { start, balance, dataset } = shown;
  const before = start?.balance ?? null;
  if (before === null || balance === null) return [];
  return rows.map((row) =>
    told(fieldChange(before, balance, row), dataset.areas[row]?.name ?? '', changeText.field, labelOf),
  );
}

export function classSentences(
  shown: Shown,
  recipe: string,
  rows: readonly number[],
  labelOf: Labels,
): readonly string[] {
  const [before, after] = [shown.start?.indices.get(recipe), shown.indices.get(recipe)];
  if (before === undefined || after === undefined) return [];
  const isStandard = after.spec.normalisation.kind === 'z_score' && before.spec.normalisation.kind === 'z_score';
  const word = (place: number): string => `“${changeText.classOf(place, isStandard)}”`;
  return rows.map((row) => told(classChange(before, after, row), shown.dataset.areas[row]?.name ?? '', word, labelOf));
}
