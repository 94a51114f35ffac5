import type { AreaCode } from '../../domain/area.ts';
import { cellOrigins } from '../../domain/dataset.ts';
import { balanceFields } from '../../model/indexResult.ts';
import { scaleOf } from '../../state/measureScale.ts';
import type { Shown } from '../../state/shown.ts';
import { noValueReasons } from '../../state/shown.ts';
import {
  exploreText,
  fieldText,
  formatIndex,
  formatMeasure,
  levelText,
  mapText,
  missingText,
  notComparableText,
  noValue,
  originText,
  unscoredText,
} from '../../text/nl.ts';
import { facilitiesText, sitesText } from '../../text/places.ts';
import { referenceName } from '../profile/referenceName.ts';
import { classNames } from '../table/rows.ts';
import { classOfRow } from './scene.ts';

const reasonText: Readonly<Record<string, string>> = {
  ...missingText,
  ...unscoredText,
  not_comparable: notComparableText,
};

/** Lines of the tooltip of one area: what it is, and relative to what. */
export interface AreaWords {
  readonly name: string;
  readonly value: string;
  /** class or field in words; why there is no value */
  readonly words: string;
  /** empty when no reference is known */
  readonly relative: string;
}

function referenceOf(shown: Shown, municipality: string): string {
  const recipe = shown.measure.id === 'balans' ? shown.balance?.capacity : shown.indices.get(shown.measure.id.slice(6));
  if (recipe === undefined) return municipality;
  const { population } = recipe.spec.reference;
  return population === 'gemeente' ? referenceName(recipe.spec, shown.dataset) : mapText.references[population];
}

function classWords(shown: Shown, row: number): string {
  const index = classOfRow(shown, row);
  const words = mapText.classOf(index + 1, shown.legend.classes.length);
  const origin = originText[cellOrigins[shown.origin[row] ?? -1] ?? 'given'];
  return origin === '' ? words : `${words}; ${origin}`;
}

/** Null for a code that is not among the areas on screen. */
export function describeArea(shown: Shown, code: AreaCode, municipality: string): AreaWords | null {
  const row = shown.dataset.areas.findIndex((area) => area.code === code);
  const area = shown.dataset.areas[row];
  if (area === undefined) return null;
  const { name } = area;
  if (classOfRow(shown, row) === -1) {
    const reason = noValueReasons[shown.reasons[row] ?? -1] ?? 'present';
    return { name, value: noValue, words: reasonText[reason] ?? '', relative: '' };
  }
  const { balance, measure } = shown;
  const reference = referenceOf(shown, municipality);
  if (measure.id === 'balans' && balance !== null) {
    const field = balanceFields[balance.field[row] ?? -1];
    return {
      name,
      value: mapText.capacityAndLoad(
        formatIndex(balance.capacity.shown[row] ?? Number.NaN),
        formatIndex(balance.load.shown[row] ?? Number.NaN),
      ),
      words: field === undefined ? '' : fieldText[field].name,
      relative: mapText.relativeTo(reference, formatIndex(100)),
    };
  }
  const unit = scaleOf(measure);
  return {
    name,
    value: formatMeasure(shown.values[row] ?? Number.NaN, unit),
    words: classWords(shown, row),
    relative: Number.isNaN(measure.reference)
      ? ''
      : mapText.relativeTo(reference, formatMeasure(measure.reference, unit)),
  };
}

/** What the map shows, as text: measure, number of areas, every filled class with its count, projects. */
export function describeMap(shown: Shown, municipality: string): string {
  const { one, many } = levelText[shown.level];
  const count = (areas: number): string => exploreText.areaCount(areas, one, many);
  const words = classNames(shown);
  return [
    mapText.summary(shown.measure.label, municipality, count(shown.dataset.areas.length)),
    ...shown.legend.classes.flatMap((legendClass, index) =>
      legendClass.count === 0 ? [] : [mapText.summaryClass(words[index] ?? '', count(legendClass.count))],
    ),
    ...(shown.legend.noValueCount === 0 ? [] : [mapText.summaryClass(noValue, count(shown.legend.noValueCount))]),
    mapText.summaryProjects(shown.projects.length),
    sitesText.summary(shown.sites.length),
    facilitiesText.summary(shown.facilities.length),
    mapText.summaryElsewhere,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
