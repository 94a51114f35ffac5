import type { Indicator } from '../domain/indicator.ts';

/** What a value of this indicator may not be (completes a failure sentence); null when it may, and for NaN. */
export function valueRule({ id, unit, kind }: Pick<Indicator, 'id' | 'unit' | 'kind'>, value: number): string | null {
  if (unit === 'procent' && (value < 0 || value > 100)) return `${id} is een percentage en ligt tussen 0 en 100`;
  const neverNegative = kind === 'count' || kind === 'rate' || kind === 'distance';
  return neverNegative && value < 0 ? `${id} kan niet negatief zijn` : null;
}
