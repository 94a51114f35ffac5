import type { IndexSpec } from '../domain/indexSpec.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { FacilityKind } from '../domain/place.ts';
import type { Demand, RawValue, SiteMeasure } from '../domain/siting.ts';
import { formatCount, formatIndex, formatPlaces, formatTyped, formatValue, listOf } from './nl.ts';

const plain = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });

/** What figures, indices and facilities are called. */
export interface MeasureNames {
  readonly indicators: readonly Indicator[];
  readonly recipes: readonly IndexSpec[];
  readonly facilityKinds: readonly FacilityKind[];
}

type AttributeUnit = 'ha' | 'woningen' | 'jaar' | null;

const attributeWords: Readonly<Record<string, readonly [string, AttributeUnit]>> = {
  hectares: ['Oppervlakte', 'ha'],
  owner: ['Eigenaar', null],
  zoning: ['Bestemming', null],
  capacity: ['Ruimte voor woningen', 'woningen'],
  available_from: ['Beschikbaar vanaf', 'jaar'],
  available_to: ['Beschikbaar tot en met', 'jaar'],
  permanence: ['Tijdelijk of permanent', null],
  low_stimulus: ['Prikkelarm', null],
  green_blue_network: ['Ligt in het groenblauwe netwerk', null],
  partners: ['Partners', null],
  note: ['Opmerking', null],
};

function wordsOf(attribute: string): readonly [string, AttributeUnit] | undefined {
  return attributeWords[attribute.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)];
}

/** Name of a field of a site; an own field keeps the name people gave it. */
export function attributeLabel(attribute: string): string {
  return wordsOf(attribute)?.[0] ?? attribute;
}

const small = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

/** What a measure looks at, by the names people know. */
export function measureLabel(measure: SiteMeasure, { indicators, recipes, facilityKinds }: MeasureNames): string {
  const kindOf = (kind: string): string => small(facilityKinds.find(({ id }) => id === kind)?.label ?? kind);
  switch (measure.kind) {
    case 'attribute':
      return attributeLabel(measure.attribute);
    case 'judgement':
      return `Oordeel: ${measure.question}`;
    case 'indicator':
      return `${indicators.find(({ id }) => id === measure.indicator)?.label ?? measure.indicator} (${measure.level})`;
    case 'index':
      return `${recipes.find(({ id }) => id === measure.index)?.label ?? measure.index} (${measure.level})`;
    case 'distance':
      return `Afstand tot ${kindOf(measure.facility)}`;
    case 'nearness': {
      const kinds = Object.entries(measure.weights).flatMap(([kind, weight]) => (weight > 0 ? [kindOf(kind)] : []));
      return `Gewogen afstand tot ${listOf(kinds)}`;
    }
    case 'concentration':
      return 'Plekken in de omgeving, naar zwaarte en afstand';
    case 'places':
      return `Plekken voor vragers in de ${measure.level}`;
  }
}

/** The same in the middle of a sentence. */
export function measurePhrase(measure: SiteMeasure, names: MeasureNames): string {
  return small(measureLabel(measure, names));
}

/** Unit behind a number of this measure, for a field where one types it; empty where it has none. */
export function measureUnit(measure: SiteMeasure, { indicators }: MeasureNames): string {
  switch (measure.kind) {
    case 'attribute':
      return wordsOf(measure.attribute)?.[1] ?? '';
    case 'indicator': {
      const unit = indicators.find(({ id }) => id === measure.indicator)?.unit;
      if (unit === 'duizend_euro') return '× € 1.000';
      if (unit === 'procent') return '%';
      if (unit === 'per_1000') return 'per 1.000';
      return unit === 'km' || unit === 'ha' || unit === 'jaar' ? unit : '';
    }
    case 'index':
      return '(gemeente = 100)';
    case 'distance':
    case 'nearness':
      return 'm';
    case 'places':
      return 'plekken';
    case 'concentration':
    case 'judgement':
      return '';
  }
}

function numberText(value: number, measure: SiteMeasure, names: MeasureNames): string {
  switch (measure.kind) {
    case 'attribute': {
      const unit = wordsOf(measure.attribute)?.[1] ?? null;
      if (unit === 'jaar') return formatTyped(value);
      if (unit === null) return plain.format(value);
      return `${plain.format(value)} ${unit === 'woningen' && value === 1 ? 'woning' : unit}`;
    }
    case 'indicator': {
      const unit = names.indicators.find(({ id }) => id === measure.indicator)?.unit;
      return unit === undefined ? plain.format(value) : formatValue(value, unit);
    }
    case 'index':
      return formatIndex(value);
    case 'distance':
    case 'nearness':
      return `${formatCount(value)} m`;
    case 'places':
      return formatPlaces(value);
    case 'concentration':
    case 'judgement':
      return plain.format(value);
  }
}

/** Units that stand behind the last of two numbers only. */
const sharedUnit = / (?:woning|woningen|plek|plekken|ha|km|m)$/;

/** A number before another one of the same measure: "8" of "8 tot 30 woningen"; where a unit is part of it, in full. */
export function bareText(value: number, measure: SiteMeasure, names: MeasureNames): string {
  return numberText(value, measure, names).replace(sharedUnit, '');
}

/** Why a measure has no value. */
const unknownText: Readonly<Record<SiteMeasure['kind'], string>> = {
  attribute: 'niet bekend',
  judgement: 'nog geen oordeel',
  indicator: 'geen cijfer voor dit gebied',
  index: 'geen index voor dit gebied',
  distance: 'geen voorziening van deze soort bekend',
  nearness: 'geen voorzieningen bekend',
  concentration: 'niet bekend, want plekken van een project ontbreken',
  places: 'niet bekend, want plekken van een project ontbreken',
};

/** A value as found for one site, with its unit; what is missing is said with its reason, never as 0. */
export function rawText(raw: RawValue, measure: SiteMeasure, names: MeasureNames): string {
  if (raw === null) return unknownText[measure.kind];
  if (typeof raw === 'boolean') return raw ? 'ja' : 'nee';
  return typeof raw === 'number' ? numberText(raw, measure, names) : raw;
}

const orList = (words: readonly string[]): string => listOf(words).replace(/ en (?=[^,]*$)/, ' of ');

/** "Ruimte voor woningen: ten minste 8 woningen" */
export function demandText(demand: Demand, names: MeasureNames): string {
  const what = measureLabel(demand.measure, names);
  switch (demand.is) {
    case 'at_least':
      return `${what}: ten minste ${numberText(demand.limit, demand.measure, names)}`;
    case 'at_most':
      return `${what}: hoogstens ${numberText(demand.limit, demand.measure, names)}`;
    case 'one_of':
      return `${what}: ${orList(demand.words)}`;
    case 'none_of':
      return `${what}: niet ${orList(demand.words)}`;
  }
}

/**
 * Why a demand fails at one site: what is asked, what was found, and how far that lies on the wrong side.
 *
 * @param margin in the unit of the measure, negative on the wrong side; NaN for words
 */
export function missText(demand: Demand, raw: RawValue, margin: number, names: MeasureNames): string {
  const found = rawText(raw, demand.measure, names);
  if (Number.isNaN(margin)) return `${demandText(demand, names)}; hier ${found}`;
  return `${demandText(demand, names)}; hier ${found}, ${shortfall(demand.measure, Math.abs(margin), demand.is === 'at_least', names)}`;
}

function shortfall(measure: SiteMeasure, margin: number, isTooLow: boolean, names: MeasureNames): string {
  const short = numberText(margin, measure, names);
  if (measure.kind === 'distance' || measure.kind === 'nearness') return `${short} te ${isTooLow ? 'dichtbij' : 'ver'}`;
  const isYear = measure.kind === 'attribute' && wordsOf(measure.attribute)?.[1] === 'jaar';
  if (isYear) return `${short} jaar te ${isTooLow ? 'vroeg' : 'laat'}`;
  return `${short} te ${isTooLow ? 'weinig' : 'veel'}`;
}
