import type { Area, AreaCode } from '../domain/area.ts';
import type { ValueRow } from '../domain/bundle.ts';
import { bundleFiles } from '../domain/bundle.ts';
import { missingReasons } from '../domain/dataset.ts';
import type { Result } from '../domain/failure.ts';
import { succeed } from '../domain/failure.ts';
import type { Indicator } from '../domain/indicator.ts';
import { codeRule } from './codeRule.ts';
import { parseCsv } from './csv.ts';
import { numberRule, parseNumber } from './numberRule.ts';
import { rejectCell } from './rejection.ts';

const file = bundleFiles.values;
const columns = {
  required: ['area_code', 'indicator', 'year', 'value', 'missing'],
  optional: ['low', 'high'],
} as const;

interface Keyed<T> {
  readonly entry: T;
  readonly index: number;
}

/** as `ValueRow.missing` stores them */
const missingCodes: ReadonlyMap<string, number> = new Map(missingReasons.map((reason, index) => [reason, index + 1]));

const years = { first: 1900, last: 2155 } as const;

/**
 * Tidy figures, in the order of the file: known areas and indicators, exactly one of value and missing filled,
 * (area, indicator, year) unique, values within what their unit and kind allow, low ≤ high.
 * Plain loops: at national scale this reads some 600,000 rows.
 */
export function readValues(
  areas: readonly Area[],
  indicators: readonly Indicator[],
  bytes: Uint8Array,
): Result<readonly ValueRow[]> {
  const table = parseCsv(file, bytes, columns);
  if (!table.ok) return table;
  const { rows, numbers, position } = table.value;
  const at = (column: string): number => position.get(column) ?? -1;
  const [codeAt, indicatorAt, yearAt, valueAt, missingAt, lowAt, highAt] = [
    at('area_code'),
    at('indicator'),
    at('year'),
    at('value'),
    at('missing'),
    at('low'),
    at('high'),
  ];
  const areaByCode = keyed(areas, (area) => area.code);
  const indicatorById = keyed(indicators, (indicator) => indicator.id);
  const seen = new Set<number>();
  const out: ValueRow[] = [];

  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? [];
    const number = numbers[index] ?? 0;
    const reject = (column: string, cell: string, rule: string) => rejectCell(file, number, column, cell, rule);

    const code = row[codeAt] ?? '';
    const area = areaByCode.get(code);
    if (area === undefined) {
      return reject('area_code', code, codeRule(code) ?? 'dit gebied staat niet in areas.csv');
    }
    const id = row[indicatorAt] ?? '';
    const indicator = indicatorById.get(id);
    if (indicator === undefined) return reject('indicator', id, 'deze indicator staat niet in indicators.json');
    const yearText = row[yearAt] ?? '';
    const year = parseNumber(yearText);
    if (!(Number.isInteger(year) && year >= years.first && year <= years.last)) {
      return reject('year', yearText, 'hier hoort een jaartal');
    }
    const key = (area.index * indicators.length + indicator.index) * 256 + (year - years.first);
    if (seen.has(key)) return reject('area_code', code, `${id} ${year} komt voor dit gebied twee keer voor`);
    seen.add(key);

    const valueText = row[valueAt] ?? '';
    const missingText = row[missingAt] ?? '';
    if (valueText !== '' && missingText !== '') {
      return reject('missing', missingText, 'vul de waarde in of de reden dat zij ontbreekt, niet allebei');
    }
    if (valueText === '' && missingText === '') {
      return reject('value', '', 'vul een waarde in, of in kolom missing de reden dat zij ontbreekt');
    }
    const missing = missingText === '' ? 0 : (missingCodes.get(missingText) ?? 0);
    if (missingText !== '' && missing === 0) {
      return reject('missing', missingText, `toegestaan is ${missingReasons.join(', ')}`);
    }
    const value = parseNumber(valueText);
    if (missing === 0) {
      const rule = Number.isNaN(value) ? numberRule(valueText) : valueRule(indicator.entry, value);
      if (rule !== null) return reject('value', valueText, rule);
    }
    const lowText = row[lowAt] ?? '';
    const highText = row[highAt] ?? '';
    const low = parseNumber(lowText);
    const high = parseNumber(highText);
    if (lowText !== '' && Number.isNaN(low)) return reject('low', lowText, numberRule(lowText));
    if (highText !== '' && Number.isNaN(high)) return reject('high', highText, numberRule(highText));
    if (low > high) return reject('low', lowText, `de ondergrens ligt boven de bovengrens ${highText}`);
    if (missing !== 0 && (lowText !== '' || highText !== '')) {
      return reject('missing', missingText, 'een ontbrekend cijfer heeft geen marges');
    }
    out.push({ area: area.entry.code, indicator: id, year, value, missing, low, high });
  }
  return succeed(out);
}

function keyed<T>(entries: readonly T[], key: (entry: T) => AreaCode | string): ReadonlyMap<string, Keyed<T>> {
  return new Map(entries.map((entry, index) => [key(entry), { entry, index }]));
}

/** What a value of this indicator may not be (completes a failure sentence); null when it may. */
function valueRule({ id, unit, kind }: Indicator, value: number): string | null {
  if (unit === 'procent' && (value < 0 || value > 100)) return `${id} is een percentage en ligt tussen 0 en 100`;
  const neverNegative = kind === 'count' || kind === 'rate' || kind === 'distance';
  if (neverNegative && value < 0) return `${id} kan niet negatief zijn`;
  return null;
}
