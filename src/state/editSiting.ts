import type { SitingChoice } from '../domain/placeWork.ts';
import type { Criterion, Demand, RawValue, Rule, SiteMeasure, Siting, ValueFunction } from '../domain/siting.ts';
import type { EasedDemand } from '../model/relaxation.ts';
import { wordOf } from '../model/valueFunction.ts';

interface Named {
  readonly id: string;
  readonly label: string;
}

/** What is settled, without the municipality it is about. */
export function choiceOf({ concept, rules, criteria, method, shortlist }: Siting): SitingChoice {
  return { concept, rules, criteria, method, shortlist };
}

/** `start`, or `start_2`, `start_3` … when that one is taken. */
export function freshId(taken: readonly string[], start: string): string {
  let id = start;
  for (let count = 2; taken.includes(id); count += 1) id = `${start}_${count}`;
  return id;
}

interface Adoptable extends Named {
  readonly reason?: string | undefined;
  readonly source?: string | undefined;
  readonly status: 'voorbeeld' | 'vastgesteld';
}

/** What a rule or criterion asks, without how it is called and where it comes from. */
function askedBy({ label, reason, source, status, ...asked }: Adoptable): string {
  return JSON.stringify(asked);
}

/** In the place of the one with its id. What was adopted and now asks something else is an example again. */
export function withChanged<T extends Adoptable>(list: readonly T[], changed: T): T[] {
  return list.map((each) => {
    if (each.id !== changed.id) return each;
    const isOther = each.status === 'vastgesteld' && askedBy(each) !== askedBy(changed);
    return isOther ? { ...changed, status: 'voorbeeld' } : changed;
  });
}

/** One place up (−1) or down (1); the same order at an end. */
export function moved<T extends Named>(list: readonly T[], id: string, step: -1 | 1): T[] {
  const at = list.findIndex((each) => each.id === id);
  const [one, other] = [list[at], list[at + step]];
  if (one === undefined || other === undefined) return [...list];
  return list.with(at, other).with(at + step, one);
}

/** A copy behind the original, with an id of its own. */
export function duplicated<T extends Named>(list: readonly T[], id: string, labelOf: (label: string) => string): T[] {
  const ids = list.map((each) => each.id);
  return list.flatMap((each) =>
    each.id === id ? [each, { ...each, id: freshId(ids, each.id), label: labelOf(each.label) }] : [each],
  );
}

/** A rule with the given demands eased. Null when nothing of it is left: then the rule itself has to go. */
export function withEased(rule: Rule, eased: readonly EasedDemand[]): Rule | null {
  const demands = rule.demands.flatMap((demand): Demand[] => {
    const easing = eased.find((each) => each.demand === demand);
    if (easing === undefined) return [demand];
    if (easing.kind === 'limit') {
      return demand.is === 'at_least' || demand.is === 'at_most' ? [{ ...demand, limit: easing.to }] : [demand];
    }
    if (demand.is === 'one_of') return [{ ...demand, words: [...demand.words, easing.word] }];
    if (demand.is !== 'none_of') return [demand];
    const words = demand.words.filter((word) => wordOf(word) !== easing.word);
    return words.length === 0 ? [] : [{ ...demand, words }];
  });
  return demands.length === 0 ? null : { ...rule, demands };
}

/** What sites have for one measure: numbers from low to high, words in order of the alphabet, and how many nothing. */
export interface MeasureValues {
  readonly numbers: readonly number[];
  readonly words: readonly string[];
  readonly unknown: number;
}

export function valuesOf(
  measure: SiteMeasure,
  sites: readonly { read(measure: SiteMeasure): RawValue }[],
): MeasureValues {
  const raws = sites.map((site) => site.read(measure));
  const words = raws.flatMap((raw) => (typeof raw === 'number' ? [] : (wordOf(raw) ?? [])));
  return {
    numbers: raws.filter((raw): raw is number => typeof raw === 'number').sort((a, b) => a - b),
    words: [...new Set(words)].sort((a, b) => a.localeCompare(b, 'nl')),
    unknown: raws.filter((raw) => raw === null).length,
  };
}

const yesNo = ['ja', 'nee'];
/** words of the fields of a site that are no numbers; an open list is empty */
const fieldWords: Readonly<Record<string, readonly string[]>> = {
  owner: [],
  zoning: [],
  partners: [],
  note: [],
  permanence: ['permanent', 'tijdelijk'],
  low_stimulus: yesNo,
  green_blue_network: yesNo,
};

/** Words a measure can have; null when it is a number. What no site has yet is told by the field itself. */
export function wordsOf(measure: SiteMeasure, { numbers, words }: MeasureValues): readonly string[] | null {
  if (measure.kind !== 'attribute' && measure.kind !== 'judgement') return null;
  const field = measure.kind === 'attribute' ? fieldWords[measure.attribute] : undefined;
  if (field === undefined) return words.length > 0 && numbers.length === 0 ? words : null;
  return [...new Set([...field, ...words])];
}

/** Smaller is better where one has to go there, or where there is something already. */
function isBetterLow({ kind }: SiteMeasure): boolean {
  return kind === 'distance' || kind === 'nearness' || kind === 'concentration' || kind === 'places';
}

/** A demand on another measure: it keeps its direction where it can, and starts in the middle of what sites have. */
export function demandOn(measure: SiteMeasure, values: MeasureValues, before: Demand | null): Demand {
  const words = wordsOf(measure, values);
  if (words !== null) {
    const is = before?.is === 'none_of' ? 'none_of' : 'one_of';
    return { is, measure, words: [words[0] ?? 'ja'] };
  }
  const direction = isBetterLow(measure) ? 'at_most' : 'at_least';
  const is = before?.is === 'at_least' || before?.is === 'at_most' ? before.is : direction;
  const middle = values.numbers[Math.floor(values.numbers.length / 2)];
  return { is, measure, limit: middle === undefined ? 1 : tidy(middle) };
}

/** Rounded to two digits that count, for a number to begin with. */
function tidy(value: number): number {
  return value === 0 || isYear(value) ? value : Number(value.toPrecision(2));
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2200;
}

/** A value function of a kind to begin with, over what sites have. */
export function startValue(kind: ValueFunction['kind'], measure: SiteMeasure, values: MeasureValues): ValueFunction {
  const lowest = tidy(values.numbers[0] ?? 0);
  const last = tidy(values.numbers.at(-1) ?? 100);
  const highest = last > lowest ? last : lowest + 1;
  const part = (share: number): number => Number((lowest + share * (highest - lowest)).toPrecision(4));
  switch (kind) {
    case 'linear':
      return isBetterLow(measure) ? { kind, worst: highest, best: lowest } : { kind, worst: lowest, best: highest };
    case 'optimum':
      return { kind, low: lowest, from: part(0.3), to: part(0.7), high: highest };
    case 'step':
      return { kind, below: 0, steps: [{ from: part(0.5), value: 1 }] };
    case 'options': {
      const words = wordsOf(measure, values) ?? [];
      const named = words.length === 0 ? yesNo : words;
      const end = Math.max(1, named.length - 1);
      return { kind, values: Object.fromEntries(named.map((word, at) => [word, Number((1 - at / end).toFixed(2))])) };
    }
  }
}

/** A criterion on another measure; its value function begins anew where that cannot be read from the new measure. */
export function criterionOn(criterion: Criterion, measure: SiteMeasure, values: MeasureValues): Criterion {
  const kind = wordsOf(measure, values) === null ? 'linear' : 'options';
  const isSameKind = (kind === 'options') === (criterion.value.kind === 'options');
  const isSameMeasure = measure.kind === criterion.measure.kind && measure.kind === 'nearness';
  const value = isSameKind && isSameMeasure ? criterion.value : startValue(kind, measure, values);
  return { ...criterion, measure, value };
}
