import type { Indicator, IndicatorId } from '../../domain/indicator.ts';
import { type FiguresUsed, type Provenance, provenanceOf } from '../../export/provenance.ts';
import { type IndexResult, unscoredReasons } from '../../model/indexResult.ts';
import { type WheelNode, wheelOf, wheelOfReference } from '../../model/wheel.ts';
import type { Shown } from '../../state/shown.ts';
import { exploreText } from '../../text/nl.ts';
import { wheelText } from '../../text/wheel.ts';
import { referenceName } from '../profile/referenceName.ts';
import { partsInWords, type WheelPart } from './wheelParts.ts';

/** One wheel ready to be drawn, listed and saved. */
export interface DrawnWheel {
  readonly area: string;
  readonly wheel: WheelNode;
  readonly parts: ReadonlyMap<string, WheelPart>;
  /** the wheel of the mean, not of an area */
  readonly isReference: boolean;
}

/** Points on the shown scale per unit of the index. */
export function pointsOf({ spec }: IndexResult): number {
  return spec.normalisation.kind === 'z_score' ? 10 : 1;
}

export function areaWheel(
  shown: Shown,
  result: IndexResult,
  indicators: ReadonlyMap<IndicatorId, Indicator>,
  row: number,
): DrawnWheel {
  const wheel = wheelOf(result, row);
  const { dataset } = shown;
  const context = { dataset, indicators, points: pointsOf(result), row };
  return { area: dataset.areas[row]?.name ?? '', wheel, parts: partsInWords(wheel, context), isReference: false };
}

/** The wheel of the mean an area is compared with. */
export function referenceWheel(
  { wheel }: DrawnWheel,
  { dataset }: Shown,
  result: IndexResult,
  indicators: ReadonlyMap<IndicatorId, Indicator>,
  name: string,
): DrawnWheel {
  const mean = wheelOfReference(wheel);
  return {
    isReference: true,
    area: name,
    wheel: mean,
    parts: partsInWords(mean, { dataset, indicators, points: pointsOf(result), row: null }),
  };
}

/** Why an area has no score on an index, in words; '' when it has one. */
export function whyUnscored({ reason }: IndexResult, row: number): string {
  const why = unscoredReasons[reason[row] ?? 0] ?? 'scored';
  return why === 'scored' ? '' : wheelText.why[why];
}

/** What a saved wheel says about its figures. */
export function provenanceOfWheel(
  { dataset }: Shown,
  { spec, leaves }: IndexResult,
  indicators: ReadonlyMap<IndicatorId, Indicator>,
): Provenance {
  const { manifest } = dataset;
  const { population } = spec.reference;
  const known = leaves.filter(({ year }) => year !== null);
  const standard = spec.normalisation.kind === 'z_score';
  const reference =
    population === 'gemeente'
      ? exploreText.relativeIndex(referenceName(spec, dataset))
      : exploreText.relativeOther[population];
  const used: FiguresUsed = {
    measure: spec.label,
    reference: standard ? reference : exploreText.relativeScale,
    sources: known.flatMap(({ leaf }) => indicators.get(leaf.indicator)?.source ?? []),
    years: known.flatMap(({ year }) => year ?? []),
  };
  return provenanceOf(manifest, used);
}
