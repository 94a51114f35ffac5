import type { Area } from '../domain/area.ts';
import type { ValueRow } from '../domain/bundle.ts';
import { bundleFiles } from '../domain/bundle.ts';
import { missingReasons } from '../domain/dataset.ts';
import type { Failure, Result } from '../domain/failure.ts';
import { succeed } from '../domain/failure.ts';
import type { Indicator } from '../domain/indicator.ts';
import { codeRule } from './codeRule.ts';
import { type CsvTable, csvBlocks } from './csv.ts';
import type { Pace } from './pace.ts';
import type { NumberRange } from './rowReader.ts';
import { anyYear, RowReader } from './rowReader.ts';
import { valueRule } from './valueRule.ts';

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

/** more than any two years of `anyYear` lie apart */
const yearSpan = 4096;
const anyNumber: NumberRange = { rule: 'hier hoort een getal' };

/**
 * Tidy figures, in the order of the file: known areas and indicators, exactly one of value and missing filled,
 * (area, indicator, year) unique, values within what their unit and kind allow, low ≤ high.
 * At national scale this reads some 600,000 rows, in turns of `pace`.
 */
export async function readValues(
  areas: readonly Area[],
  indicators: readonly Indicator[],
  bytes: Uint8Array,
  pace: Pace,
): Promise<Result<readonly ValueRow[]>> {
  const reader = new ValueReader(areas, indicators);
  for (const table of csvBlocks(file, bytes, columns)) {
    if (!table.ok) return table;
    const failure = reader.take(table.value);
    if (failure !== null) return { ok: false, failure };
    if (pace.isDue) await pace.rest();
  }
  return succeed(reader.values);
}

class ValueReader {
  readonly values: ValueRow[] = [];
  readonly #areas: ReadonlyMap<string, Keyed<Area>>;
  readonly #indicators: ReadonlyMap<string, Keyed<Indicator>>;
  readonly #seen = new Set<number>();

  constructor(areas: readonly Area[], indicators: readonly Indicator[]) {
    this.#areas = keyed(areas, (area) => area.code);
    this.#indicators = keyed(indicators, (indicator) => indicator.id);
  }

  /** Adds the rows of a table; the first broken rule, or null. */
  take(table: CsvTable): Failure | null {
    const cells = new RowReader(table);
    for (const index of table.rows.keys()) {
      cells.moveTo(index);
      this.#takeRow(cells);
      if (cells.failure !== null) return cells.failure;
    }
    return null;
  }

  #takeRow(cells: RowReader): void {
    const area = knownArea(cells, this.#areas);
    const indicator = knownIndicator(cells, this.#indicators);
    const year = cells.requiredNumber('year', anyYear);
    if (area === undefined || indicator === undefined) return;
    const key = (area.index * this.#indicators.size + indicator.index) * yearSpan + year;
    if (this.#seen.has(key)) {
      cells.reject('area_code', `${indicator.entry.id} ${year} komt voor dit gebied twee keer voor`);
    }
    this.#seen.add(key);
    this.values.push({
      area: area.entry.code,
      indicator: indicator.entry.id,
      year,
      ...readFigure(cells, indicator.entry),
    });
  }
}

function knownArea(cells: RowReader, areas: ReadonlyMap<string, Keyed<Area>>): Keyed<Area> | undefined {
  const code = cells.cell('area_code');
  const area = areas.get(code);
  if (area === undefined) cells.reject('area_code', codeRule(code) ?? 'dit gebied staat niet in areas.csv');
  return area;
}

function knownIndicator(cells: RowReader, known: ReadonlyMap<string, Keyed<Indicator>>): Keyed<Indicator> | undefined {
  const indicator = known.get(cells.cell('indicator'));
  if (indicator === undefined) cells.reject('indicator', 'deze indicator staat niet in indicators.json');
  return indicator;
}

type Figure = Pick<ValueRow, 'value' | 'missing' | 'low' | 'high'>;

function readFigure(cells: RowReader, indicator: Indicator): Figure {
  const missing = readMissing(cells);
  const value = cells.numberOrNull('value', anyNumber) ?? Number.NaN;
  const low = cells.numberOrNull('low', anyNumber) ?? Number.NaN;
  const high = cells.numberOrNull('high', anyNumber) ?? Number.NaN;
  const rule = valueRule(indicator, value);
  if (rule !== null) cells.reject('value', rule);
  if (low > high) cells.reject('low', `de ondergrens ligt boven de bovengrens ${cells.cell('high')}`);
  if (missing !== 0 && !(Number.isNaN(low) && Number.isNaN(high))) {
    cells.reject('missing', 'een ontbrekend cijfer heeft geen marges');
  }
  return { value, missing, low, high };
}

/** 0 where a value is filled in, otherwise the number of the reason it is missing. */
function readMissing(cells: RowReader): number {
  const reason = cells.cell('missing');
  const filled = cells.cell('value') !== '';
  if (reason === '') {
    if (!filled) cells.reject('value', 'vul een waarde in, of in kolom missing de reden dat zij ontbreekt');
    return 0;
  }
  if (filled) cells.reject('missing', 'vul de waarde in of de reden dat zij ontbreekt, niet allebei');
  const missing = missingCodes.get(reason);
  if (missing === undefined) cells.reject('missing', `toegestaan is ${missingReasons.join(', ')}`);
  return missing ?? 0;
}

function keyed<T>(entries: readonly T[], key: (entry: T) => string): ReadonlyMap<string, Keyed<T>> {
  return new Map(entries.map((entry, index) => [key(entry), { entry, index }]));
}
