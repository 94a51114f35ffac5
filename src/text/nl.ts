import type { Unit } from '../domain/indicator.ts';

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

// --- shell: top bar, work modes, failures, SQL console ---

// --- explore: measure picker, legend, project filter ---

// --- map ---

// --- table ---

// --- profile and comparison ---

// --- charts ---
