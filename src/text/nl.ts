import type { AreaLevel } from '../domain/area.ts';
import type { CellOrigin, Missing } from '../domain/dataset.ts';
import type { Indicator, Theme, Unit } from '../domain/indicator.ts';
import type { ProjectStatus } from '../domain/place.ts';

/** Number formats: Dutch, decimal comma, point for thousands. */
const decimals = (digits: number) =>
  new Intl.NumberFormat('nl-NL', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const integer = decimals(0);
const oneDecimal = decimals(1);
const twoDecimals = decimals(2);

export const noValue = 'geen gegevens';

const unitSuffix: Readonly<Record<Unit, string>> = {
  aantal: '',
  procent: ' %',
  per_1000: ' per 1.000',
  km: ' km',
  euro: '',
  duizend_euro: '',
  score: '',
  jaar: ' jaar',
  ha: ' ha',
};

/** A figure with its unit, e.g. "12,3 %", "€ 304.000"; NaN gives "geen gegevens". */
export function formatValue(value: number, unit: Unit): string {
  if (Number.isNaN(value)) return noValue;
  if (unit === 'duizend_euro') return `€ ${integer.format(value * 1000)}`;
  if (unit === 'euro') return `€ ${integer.format(value)}`;
  if (unit === 'aantal') return integer.format(value);
  if (unit === 'score') return twoDecimals.format(value);
  return `${oneDecimal.format(value)}${unitSuffix[unit]}`;
}

/** An index as shown: whole points, 100 = the reference mean. */
export function formatIndex(value: number): string {
  return Number.isNaN(value) ? noValue : integer.format(value);
}

export function formatCount(value: number | null): string {
  return value === null || Number.isNaN(value) ? noValue : integer.format(value);
}

/** A share 0–1 as whole per cent. */
export function formatShare(value: number): string {
  return Number.isNaN(value) ? noValue : `${integer.format(value * 100)} %`;
}

export function formatDecimal(value: number, digits: 1 | 2): string {
  if (Number.isNaN(value)) return noValue;
  return (digits === 1 ? oneDecimal : twoDecimals).format(value);
}

// --- words of the field, shared by all screens ---

export const levelText: Readonly<
  Record<AreaLevel, { readonly one: string; readonly many: string; readonly the: string }>
> = {
  buurt: { one: 'buurt', many: 'buurten', the: 'deze buurt' },
  wijk: { one: 'wijk', many: 'wijken', the: 'deze wijk' },
  gemeente: { one: 'gemeente', many: 'gemeenten', the: 'deze gemeente' },
};

export const themeText: Readonly<Record<Theme, string>> = {
  bevolking: 'Bevolking',
  huishoudens: 'Huishoudens',
  wonen: 'Wonen',
  inkomen: 'Inkomen en werk',
  gezondheid: 'Gezondheid',
  sociaal: 'Samenleven',
  zorg: 'Zorg en ondersteuning',
  voorzieningen: 'Voorzieningen',
  veiligheid: 'Veiligheid en overlast',
  index: 'Index',
};

/** The four fields of the balance: name, what it means, and a short form for charts (lines). */
export const fieldText: Readonly<
  Record<
    'ruimte' | 'stevig_veel_gevraagd' | 'rustig_weinig_steun' | 'eerst_versterken',
    { readonly name: string; readonly sentence: string; readonly lines: readonly string[] }
  >
> = {
  ruimte: {
    name: 'Ruimte',
    sentence: 'Er is veel draagkracht en er wordt weinig gevraagd.',
    lines: ['Ruimte'],
  },
  stevig_veel_gevraagd: {
    name: 'Stevig, maar veel gevraagd',
    sentence: 'Er is veel draagkracht, en er wordt ook veel gevraagd.',
    lines: ['Stevig, maar', 'veel gevraagd'],
  },
  rustig_weinig_steun: {
    name: 'Rustig, weinig steun',
    sentence: 'Er wordt weinig gevraagd, maar er is ook weinig draagkracht.',
    lines: ['Rustig,', 'weinig steun'],
  },
  eerst_versterken: {
    name: 'Eerst versterken',
    sentence: 'Er wordt veel gevraagd en er is weinig draagkracht. Versterken gaat hier voor toevoegen.',
    lines: ['Eerst', 'versterken'],
  },
};

export const natureText: Readonly<Record<Indicator['nature'], string>> = {
  register: 'registratie',
  survey: 'enquête',
  model_estimate: 'modelschatting',
  forecast: 'prognose',
};

/** How a figure came about; empty for a figure given at the level on screen. */
export const originText: Readonly<Record<CellOrigin, string>> = {
  given: '',
  from_buurten: 'berekend uit buurten',
  from_wijk: 'cijfer van de wijk: telt niet mee',
  from_gemeente: 'cijfer van de gemeente: telt niet mee',
};

export const missingText: Readonly<Record<Missing, string>> = {
  suppressed: 'niet getoond: te kleine aantallen',
  not_measured: 'niet gemeten',
  not_applicable: 'niet van toepassing',
};

export const unscoredText: Readonly<Record<'too_few_inhabitants' | 'inhabitants_unknown' | 'low_coverage', string>> = {
  too_few_inhabitants: 'te weinig inwoners voor een score',
  inhabitants_unknown: 'geen score: aantal inwoners onbekend',
  low_coverage: 'geen score: te weinig cijfers',
};

export const statusText: Readonly<Record<ProjectStatus, string>> = {
  idee: 'idee',
  gepland: 'gepland',
  in_aanbouw: 'in aanbouw',
  gerealiseerd: 'gerealiseerd',
  gestopt: 'gestopt',
};

// --- shell: top bar, work modes, failures, SQL console ---

// --- explore: measure picker, legend, project filter ---

// --- map ---

// --- table ---

// --- profile and comparison ---

// --- charts ---
