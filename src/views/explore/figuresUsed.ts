import type { Indicator, Unit } from '../../domain/indicator.ts';
import type { FiguresUsed } from '../../export/provenance.ts';
import type { IndexResult } from '../../model/indexResult.ts';
import { scaleOf } from '../../state/measureScale.ts';
import type { MeasureShown, Shown } from '../../state/shown.ts';
import { exploreText, formatMeasure, levelText } from '../../text/nl.ts';
import { surenessText } from '../../text/sureness.ts';
import { referenceName } from '../profile/referenceName.ts';

/** The indices behind the measure: one, both axes of the balance, or none for a single indicator. */
export function indicesUsed(shown: Shown): readonly IndexResult[] {
  const { measure, balance, indices } = shown;
  if (measure.id === 'balans') return balance === null ? [] : [balance.capacity, balance.load];
  const index = measure.id.startsWith('index:') ? indices.get(measure.id.slice('index:'.length)) : undefined;
  return index === undefined ? [] : [index];
}

/** The two years and the unit of a change, and the mean change; a mean of nothing says so. */
function changeSentence(measure: MeasureShown, unit: Unit, municipality: string): string {
  const years = [measure.year, measure.comparedYear].filter((year) => year !== null);
  const mean = Number.isNaN(measure.reference)
    ? exploreText.changeNone
    : exploreText.changeMean(municipality, formatMeasure(measure.reference, scaleOf(measure)));
  return `${exploreText.change(Math.min(...years), Math.max(...years), unit)} ${mean}`;
}

/** Whether an index behind the measure comes from a recipe that was changed or made here. */
function isChangedRecipe(shown: Shown): boolean {
  const { start } = shown;
  return start !== null && indicesUsed(shown).some((result) => start.indices.get(result.spec.id) !== result);
}

/** What the figures are relative to, in one or two sentences; and that they come from a changed recipe where they do. */
export function referenceSentence(shown: Shown): string {
  const sentence = relativeTo(shown);
  return isChangedRecipe(shown) ? `${sentence} ${exploreText.changedRecipe}` : sentence;
}

function relativeTo(shown: Shown): string {
  const { measure, dataset } = shown;
  const municipality = dataset.manifest.municipality.name;
  if (measure.indicator !== null && measure.comparedYear !== null) {
    return changeSentence(measure, measure.indicator.unit, municipality);
  }
  if (measure.indicator !== null && measure.id === 'dekking') {
    const mean = formatMeasure(measure.reference, measure.indicator.unit);
    return exploreText.coverageReference(municipality, mean, levelText[shown.level].many);
  }
  if (measure.id === 'zekerheid') return surenessText.reference;
  if (measure.indicator !== null) {
    return Number.isNaN(measure.reference)
      ? exploreText.relativeNone(municipality)
      : exploreText.relativeValue(municipality, formatMeasure(measure.reference, measure.indicator.unit));
  }
  const spec = indicesUsed(shown)[0]?.spec;
  if (spec === undefined) return exploreText.relativeNone(municipality);
  if (spec.normalisation.kind !== 'z_score') return exploreText.relativeScale;
  const { population } = spec.reference;
  return population === 'gemeente'
    ? exploreText.relativeIndex(referenceName(spec, dataset))
    : exploreText.relativeOther[population];
}

/** Sources and years behind the measure on screen, with repeats; leaves without figures are left out. */
export function figuresUsed(shown: Shown): FiguresUsed {
  const { measure, dataset } = shown;
  const byId = new Map<string, Indicator>(dataset.indicators.map((indicator) => [indicator.id, indicator]));
  const leaves = indicesUsed(shown)
    .flatMap((index) => index.leaves)
    .filter(({ year }) => year !== null);
  const own = measure.indicator;
  return {
    measure: measure.label,
    reference: referenceSentence(shown),
    sources: [
      ...(own === null ? [] : [own.source]),
      ...leaves.flatMap(({ leaf }) => byId.get(leaf.indicator)?.source ?? []),
    ],
    years: [
      ...[measure.year, measure.comparedYear].filter((year) => year !== null),
      ...leaves.flatMap(({ year }) => year ?? []),
    ],
  };
}
