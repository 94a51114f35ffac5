import type { Dataset } from '../../domain/dataset.ts';
import type { IndexLeaf } from '../../domain/indexSpec.ts';
import type { Indicator } from '../../domain/indicator.ts';
import type { AreaExplanation, Contribution, IndexResult } from '../../model/indexResult.ts';
import { groupsOf } from '../../model/specTree.ts';
import { chosenColumn, filledColumns } from '../../state/columns.ts';
import { type Figure, figureAt } from './figures.ts';

/** One leaf of an index for one area, ready to be put into words. NaN = unknown throughout. */
export interface ContributionRow {
  readonly leaf: IndexLeaf;
  /** from the data, or from the catalogue when the data lack it; null = known to neither */
  readonly indicator: Indicator | null;
  /** null = the data hold no figure of it for any area */
  readonly figure: Figure | null;
  /** reference mean, in the unit of the figure */
  readonly mean: number;
  /** value − mean */
  readonly difference: number;
  /** (value − mean) / s, before orientation */
  readonly z: number;
  /** after treatment, normalisation and orientation */
  readonly normalised: number;
  /** share (0–1) of the whole index when nothing is missing; 0 = does not count */
  readonly share: number;
  /** share (0–1) after renormalising over what this area has */
  readonly weightHere: number;
  /** points on the shown scale; NaN where nothing is contributed or contributions do not add up */
  readonly points: number;
  readonly counts: boolean;
}

export interface ContributionGroup {
  readonly id: string;
  /** labels of the groups above, from aspect to theme */
  readonly label: string;
  readonly rows: readonly ContributionRow[];
}

export interface ContributionTable {
  readonly groups: readonly ContributionGroup[];
  /** score on the shown scale */
  readonly shown: number;
  /** sum of the points: shown − 100 for z-scores; NaN when contributions do not add up */
  readonly points: number;
  /** largest absolute points of a leaf, for the length of the bars */
  readonly largest: number;
}

function rowOf(
  contribution: Contribution,
  result: IndexResult,
  dataset: Dataset,
  catalogue: readonly Indicator[],
  row: number,
): ContributionRow {
  const { leaf, reference, year, value, normalised, effectiveWeight } = contribution;
  const named = (entry: Indicator) => entry.id === leaf.indicator;
  const indicator = dataset.indicators.find(named) ?? catalogue.find(named) ?? null;
  const column = chosenColumn(filledColumns(dataset, leaf.indicator), year);
  const scale = result.spec.normalisation.kind === 'z_score' ? 10 : 1;
  const difference = value - reference.mean;
  return {
    leaf,
    indicator,
    figure: indicator === null || column === null ? null : figureAt(indicator, column, row),
    mean: reference.mean,
    difference,
    z: reference.sd === 0 ? difference * 0 : difference / reference.sd,
    normalised,
    share: result.leaves.find((candidate) => candidate.leaf === leaf)?.share ?? Number.NaN,
    weightHere: effectiveWeight,
    points: effectiveWeight > 0 ? contribution.contribution * scale : Number.NaN,
    counts: leaf.orientation !== 0 && leaf.weight > 0,
  };
}

/** All leaves of an index for one area, grouped by the groups of its tree, with points that add up to the shown score. */
export function contributionTable(
  explanation: AreaExplanation,
  result: IndexResult,
  dataset: Dataset,
  catalogue: readonly Indicator[],
  row: number,
): ContributionTable {
  const labels = new Map(groupsOf(result.spec.root).map((group) => [group.id, group.label]));
  const groups = new Map<string, { label: string; rows: ContributionRow[] }>();
  for (const contribution of explanation.contributions) {
    const path = contribution.path.length > 1 ? contribution.path.slice(1) : contribution.path;
    const id = path.join('/');
    const group = groups.get(id) ?? { label: path.map((node) => labels.get(node) ?? node).join(' › '), rows: [] };
    group.rows.push(rowOf(contribution, result, dataset, catalogue, row));
    groups.set(id, group);
  }
  const rows = [...groups.values()].flatMap((group) => group.rows);
  const counted = rows.map((entry) => entry.points).filter((points) => !Number.isNaN(points));
  return {
    groups: [...groups].map(([id, group]) => ({ id, ...group })),
    shown: explanation.shown,
    points: counted.length === 0 ? Number.NaN : counted.reduce((sum, points) => sum + points, 0),
    largest: Math.max(0, ...counted.map(Math.abs)),
  };
}
