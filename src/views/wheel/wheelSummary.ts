import { zClasses } from '../../model/classifyZ.ts';
import type { WheelNode } from '../../model/wheel.ts';
import { wheelParts } from '../../model/wheel.ts';
import { wheelText } from '../../text/wheel.ts';
import type { WheelPart } from './wheelParts.ts';

/** most figures named in one sentence */
const named = 3;
const average = zClasses.indexOf('gemiddeld');

function strengthOf({ class: standing, contribution, share }: WheelNode): number {
  if (standing === null || standing === 'gemiddeld') return 0;
  const steps = zClasses.indexOf(standing) - average;
  return Number.isNaN(contribution) ? steps * share : contribution;
}

function strongest(parts: readonly WheelPart[], side: 1 | -1): readonly string[] {
  return parts
    .filter(({ node }) => node.kind === 'figure' && node.status === 'scored' && side * strengthOf(node) > 0)
    .toSorted((a, b) => side * (strengthOf(b.node) - strengthOf(a.node)) || a.name.localeCompare(b.name, 'nl'))
    .slice(0, named)
    .map(({ name }) => name);
}

export interface Summarised {
  readonly area: string;
  readonly index: string;
  readonly reference: string;
  /** on the shown scale */
  readonly score: number;
  /** whether a high score is what one hopes for; of a load it is not. Decides what is named first */
  readonly highIsFavourable: boolean;
  /** why there is no score, '' where there is one */
  readonly unscored: string;
}

/** An area on an index in a few sentences: score and relative to what, what favours it first, then the rest, coverage. */
export function wheelSummary(
  wheel: WheelNode,
  words: ReadonlyMap<string, WheelPart>,
  { area, index, reference, score, highIsFavourable, unscored }: Summarised,
): readonly string[] {
  const { summary } = wheelText;
  const counted = wheelParts(wheel).filter(({ kind, share }) => kind === 'figure' && share > 0);
  const present = counted.filter(({ status }) => status === 'scored').length;
  const coverage = summary.coverage(present, counted.length);
  if (wheel.class === null) return [summary.unscored(area, index, unscored), coverage];
  const parts = [...words.values()];
  const [up, down] = [strongest(parts, 1), strongest(parts, -1)];
  const lifting = up.length === 0 ? [] : [summary.up(up)];
  const lowering = down.length === 0 ? [] : [summary.down(down)];
  const sides = highIsFavourable ? [...lifting, ...lowering] : [...lowering, ...lifting];
  return [
    summary.scored(area, index, score, wheelText.group[wheel.class], reference),
    ...(sides.length === 0 ? [summary.even] : sides),
    ...((highIsFavourable ? down : up).length === 0 ? [] : [summary.sufficient]),
    coverage,
  ];
}

/** In which figures two wheels differ most, by classes; at least one class. */
export function differenceSummary(
  one: { readonly area: string; readonly words: ReadonlyMap<string, WheelPart> },
  other: { readonly area: string; readonly words: ReadonlyMap<string, WheelPart> },
): string {
  const step = (part: WheelPart | undefined): number => {
    const standing = part?.node.class ?? null;
    return standing === null ? Number.NaN : zClasses.indexOf(standing);
  };
  const differing = [...one.words]
    .map(([id, part]) => ({ part, difference: Math.abs(step(part) - step(other.words.get(id))) }))
    .filter(({ part, difference }) => part.node.kind === 'figure' && difference > 0)
    .toSorted(
      (a, b) =>
        b.difference - a.difference ||
        b.part.node.share - a.part.node.share ||
        a.part.name.localeCompare(b.part.name, 'nl'),
    );
  return wheelText.summary.compared(
    one.area,
    other.area,
    differing.slice(0, named).map(({ part }) => part.name),
  );
}
