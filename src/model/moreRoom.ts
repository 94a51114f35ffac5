import type { IndexLeaf } from '../domain/indexSpec.ts';
import { explainArea } from './explainArea.ts';
import { frozenScale } from './frozenScale.ts';
import type { Situation } from './situation.ts';

/** How far one leaf of draaglast would have to move, all else equal, to bring the score down to a limit. */
export interface RoomMaker {
  readonly leaf: IndexLeaf;
  /** raw value now, and the one at which the score stands at the limit */
  readonly from: number;
  readonly to: number;
  /** `to − from`, in the unit of the indicator */
  readonly change: number;
  /** whether `to` lies within what occurs in the reference group of the area in this situation */
  readonly occurs: boolean;
}

/**
 * What would make room: per leaf of draaglast that counts in an area, the change that takes the shown score from where
 * it is down to `limit`; smallest share of what occurs first. change = (limit − shown) / (10 · weight · slope) for
 * z-scores, without the 10 for `min_max`; weight is the leaf's effective weight in the area, slope that of its scale.
 * Null where no such line exists: other normalisations or aggregations, or an area without a score. An empty list = the
 * score is at or below the limit already.
 */
export function roomMakers({ balance }: Situation, row: number, limit: number): readonly RoomMaker[] | null {
  const { load } = balance;
  const shown = load.shown[row] ?? Number.NaN;
  const { normalisation, aggregation } = load.spec;
  const straight = normalisation.kind === 'z_score' || normalisation.kind === 'min_max';
  if (!straight || aggregation !== 'arithmetic' || Number.isNaN(shown)) return null;
  if (shown <= limit) return [];
  const unit = normalisation.kind === 'z_score' ? 10 : 1;
  return explainArea(load, row)
    .contributions.flatMap(({ leaf, value, effectiveWeight }, place) => {
      const result = load.leaves[place];
      if (result === undefined || !(effectiveWeight > 0)) return [];
      const slope = frozenScale(load.spec, result, load.group).slopeAt(row);
      if (slope === null || slope === 0 || Number.isNaN(slope)) return [];
      const change = (limit - shown) / (unit * effectiveWeight * slope);
      const group = result.raw.filter((raw, other) => load.group[other] === load.group[row] && !Number.isNaN(raw));
      const [lowest, highest] = [Math.min(...group), Math.max(...group)];
      const to = value + change;
      const occurs = to >= lowest && to <= highest;
      return [{ maker: { leaf, from: value, to, change, occurs }, part: Math.abs(change) / (highest - lowest) }];
    })
    .sort((a, b) => a.part - b.part)
    .map(({ maker }) => maker);
}
