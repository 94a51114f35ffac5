import type { Dataset } from '../../domain/dataset.ts';
import type { Balance, IndexResult, LeafResult } from '../../model/indexResult.ts';
import { chosenColumn, filledColumns } from '../../state/columns.ts';
import { type Figure, figureAt, isOwnFigure } from './figures.ts';

/** How one counted figure of an area stands against the reference mean. */
export interface Standing {
  readonly axis: 'capacity' | 'load';
  readonly figure: Figure;
  /** reference mean, in the unit of the figure */
  readonly mean: number;
  /** (value − mean) / s of the reference population, not oriented */
  readonly z: number;
  /** z turned so that more is more favourable: for draagkracht along the orientation of the leaf, for draaglast against it */
  readonly favour: number;
}

/** Nearer to the mean than this (in s) is called average: neither a strength nor a task. Same bound as the words. */
export const nearMean = 0.5;

function standingOf(
  axis: Standing['axis'],
  result: IndexResult,
  leaf: LeafResult,
  dataset: Dataset,
  row: number,
): Standing | null {
  const { indicator: id, orientation } = leaf.leaf;
  const reference = leaf.reference[result.group[row] ?? -1];
  const indicator = dataset.indicators.find((candidate) => candidate.id === id);
  if (leaf.share === 0 || leaf.year === null || reference === undefined || indicator === undefined) return null;
  const column = chosenColumn(filledColumns(dataset, id), leaf.year);
  if (column === null) return null;
  const figure = figureAt(indicator, column, row);
  if (!isOwnFigure(figure) || !(reference.sd > 0)) return null;
  const z = (figure.value - reference.mean) / reference.sd;
  return { axis, figure, mean: reference.mean, z, favour: (axis === 'capacity' ? 1 : -1) * orientation * z };
}

/**
 * Every counted leaf of both axes with a figure of the area itself. Left out: missing and borrowed figures, leaves that do
 * not count, constant columns, and estimates whose 95 % margins contain the mean (not distinguishable from it). An
 * indicator used on both axes is taken from the first.
 */
export function standingsOf(balance: Balance, dataset: Dataset, row: number): readonly Standing[] {
  const seen = new Set<string>();
  return (['capacity', 'load'] as const).flatMap((axis) =>
    balance[axis].leaves.flatMap((leaf) => {
      const standing = standingOf(axis, balance[axis], leaf, dataset, row);
      if (standing === null || seen.has(standing.figure.indicator.id)) return [];
      seen.add(standing.figure.indicator.id);
      const { margins } = standing.figure;
      const unclear = margins !== null && margins.low <= standing.mean && standing.mean <= margins.high;
      return unclear ? [] : [standing];
    }),
  );
}

function strongest(standings: readonly Standing[], count: number, weight: (standing: Standing) => number): Standing[] {
  const chosen: Standing[] = [];
  const ordered = standings
    .filter((standing) => weight(standing) > nearMean)
    .toSorted((a, b) => weight(b) - weight(a) || a.figure.indicator.id.localeCompare(b.figure.indicator.id));
  for (const standing of ordered) {
    const { id, overlaps = [] } = standing.figure.indicator;
    const double = chosen.some(({ figure }) => {
      return overlaps.includes(figure.indicator.id) || (figure.indicator.overlaps ?? []).includes(id);
    });
    if (chosen.length < count && !double) chosen.push(standing);
  }
  return chosen;
}

/**
 * The most favourable figures of an area, strongest first; of indicators that (partly) measure the same thing only the
 * strongest is named. Few or none when the area lies near the mean.
 */
export function strengthsOf(standings: readonly Standing[], count: number): readonly Standing[] {
  return strongest(standings, count, (standing) => standing.favour);
}

/** The least favourable figures of an area, by the same rules as `strengthsOf`. */
export function attentionOf(standings: readonly Standing[], count: number): readonly Standing[] {
  return strongest(standings, count, (standing) => -standing.favour);
}
