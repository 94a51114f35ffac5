import type { IndexGroup, IndexSpec } from '../domain/indexSpec.ts';
import { isLeaf } from '../domain/indexSpec.ts';
import type { Indicator, IndicatorId } from '../domain/indicator.ts';

/** Two counted leaves that (partly) measure the same thing, as the catalogue declares it. */
export interface Overlap {
  readonly first: IndicatorId;
  readonly second: IndicatorId;
  /**
   * true when both sit in one group whose counted members all overlap with each other, so that they share the
   * weight of one subject; false when they add up as if they were independent
   */
  readonly asOne: boolean;
}

interface CountedLeaf {
  readonly indicator: IndicatorId;
  readonly group: IndexGroup;
}

/**
 * Overlapping pairs among the leaves of an index that count (orientation not 0, nothing switched off and no weight 0 on their path), in the
 * order of the tree. A pair is declared when either entry of the catalogue names the other; an indicator that is in
 * the tree twice overlaps with itself. Indicators outside the catalogue overlap with nothing. Symmetric, no errors.
 */
export function overlapsOf(spec: IndexSpec, indicators: readonly Indicator[]): readonly Overlap[] {
  const declared = declaredPairs(indicators);
  const leaves = countedLeaves(spec.root);
  return leaves.flatMap((one, index) =>
    leaves
      .slice(index + 1)
      .filter((other) => overlap(declared, one.indicator, other.indicator))
      .map((other) => ({
        first: one.indicator,
        second: other.indicator,
        asOne: one.group === other.group && isOneSubject(declared, one.group),
      })),
  );
}

/**
 * Overlapping pairs of which one leaf counts in `first` and the other in `second`. Such a pair ties two axes together:
 * they may be shown beside each other, never added up.
 */
export function overlapsBetween(
  first: IndexSpec,
  second: IndexSpec,
  indicators: readonly Indicator[],
): readonly { readonly first: IndicatorId; readonly second: IndicatorId }[] {
  const declared = declaredPairs(indicators);
  const others = countedLeaves(second.root);
  return countedLeaves(first.root).flatMap((one) =>
    others
      .filter((other) => overlap(declared, one.indicator, other.indicator))
      .map((other) => ({ first: one.indicator, second: other.indicator })),
  );
}

function declaredPairs(indicators: readonly Indicator[]): ReadonlySet<string> {
  return new Set(
    indicators.flatMap(({ id, overlaps = [] }) => overlaps.flatMap((other) => [pair(id, other), pair(other, id)])),
  );
}

function overlap(declared: ReadonlySet<string>, one: IndicatorId, other: IndicatorId): boolean {
  return one === other || declared.has(pair(one, other));
}

function pair(one: IndicatorId, other: IndicatorId): string {
  return JSON.stringify([one, other]);
}

function countedLeaves(group: IndexGroup): readonly CountedLeaf[] {
  return group.children
    .filter((child) => child.weight > 0 && child.off !== true)
    .flatMap((child) => {
      if (!isLeaf(child)) return countedLeaves(child);
      return child.orientation === 0 ? [] : [{ indicator: child.indicator, group }];
    });
}

function isOneSubject(declared: ReadonlySet<string>, group: IndexGroup): boolean {
  const members = group.children.filter(
    (child) => child.weight > 0 && child.off !== true && !(isLeaf(child) && child.orientation === 0),
  );
  const leaves = members.filter(isLeaf);
  return (
    leaves.length === members.length &&
    leaves.every((one, index) =>
      leaves.slice(index + 1).every((other) => overlap(declared, one.indicator, other.indicator)),
    )
  );
}
