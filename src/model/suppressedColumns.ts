import type { Area } from '../domain/area.ts';
import type { Bundle, ValueRow } from '../domain/bundle.ts';
import { missingReasons } from '../domain/dataset.ts';
import type { Indicator, IndicatorId } from '../domain/indicator.ts';
import { type Cells, cellStates } from './publishedSums.ts';

const suppressed = 1 + missingReasons.indexOf('suppressed');

/** One indicator in one year over the areas of all levels, or a number of the area list itself. */
export interface FigureColumn extends Cells {
  /** null for the numbers of the area list */
  readonly indicator: Indicator | null;
  /** NaN for the numbers of the area list */
  readonly year: number;
  /** places hidden for what they are, by the source or by the rules; others are hidden to protect these */
  readonly sensitive: number[];
  /** places hidden here, for whatever reason */
  readonly hiddenHere: Set<number>;
}

export type AreaCount = 'inhabitants' | 'households';

export function hideCell(column: FigureColumn, place: number, isSensitive: boolean): void {
  if (column.state[place] !== cellStates.shown) return;
  column.state[place] = cellStates.hidden;
  column.hiddenHere.add(place);
  if (isSensitive) column.sensitive.push(place);
}

function emptyColumn(indicator: Indicator | null, year: number, length: number): FigureColumn {
  return {
    indicator,
    year,
    values: new Float64Array(length).fill(Number.NaN),
    state: new Uint8Array(length).fill(cellStates.absent),
    sensitive: [],
    hiddenHere: new Set(),
  };
}

/** A number of the area list as a column. An area whose number is not published is absent from it. */
export function areaColumn(areas: readonly Area[], count: AreaCount): FigureColumn {
  const column = emptyColumn(null, Number.NaN, areas.length);
  for (const [place, area] of areas.entries()) {
    const value = area[count];
    if (value === null) continue;
    column.values[place] = value;
    column.state[place] = cellStates.shown;
  }
  return column;
}

/** Figures of a bundle by indicator and year; what the source hid counts as sensitive. */
export class FigureColumns {
  readonly all: FigureColumn[] = [];
  readonly #placeOf: ReadonlyMap<string, number>;
  readonly #indicators: ReadonlyMap<IndicatorId, Indicator>;
  readonly #byIndicator = new Map<IndicatorId, Map<number, FigureColumn>>();

  constructor({ areas, indicators, values }: Pick<Bundle, 'areas' | 'indicators' | 'values'>) {
    this.#placeOf = new Map(areas.map(({ code }, place) => [code, place]));
    this.#indicators = new Map(indicators.map((indicator) => [indicator.id, indicator]));
    for (const row of values) {
      const column = this.#columnFor(row, areas.length);
      const place = this.#placeOf.get(row.area);
      if (column === undefined || place === undefined) continue;
      column.values[place] = row.value;
      if (row.missing === 0) column.state[place] = cellStates.shown;
      else if (row.missing === suppressed) {
        column.state[place] = cellStates.hidden;
        column.sensitive.push(place);
      }
    }
  }

  years(indicator: IndicatorId): readonly FigureColumn[] {
    return [...(this.#byIndicator.get(indicator)?.values() ?? [])];
  }

  /** The rows with what is hidden taken out; the same list when nothing is. */
  withoutHidden(values: readonly ValueRow[]): readonly ValueRow[] {
    if (this.all.every(({ hiddenHere }) => hiddenHere.size === 0)) return values;
    return values.map((row) => {
      const place = this.#placeOf.get(row.area);
      const hidden = this.#byIndicator.get(row.indicator)?.get(row.year)?.hiddenHere;
      if (place === undefined || hidden?.has(place) !== true) return row;
      return { ...row, value: Number.NaN, missing: suppressed, low: Number.NaN, high: Number.NaN };
    });
  }

  #columnFor({ indicator: id, year }: ValueRow, length: number): FigureColumn | undefined {
    const indicator = this.#indicators.get(id);
    if (indicator === undefined) return undefined;
    const years = this.#byIndicator.get(id) ?? new Map<number, FigureColumn>();
    const column = years.get(year) ?? emptyColumn(indicator, year, length);
    if (years.size === 0) this.#byIndicator.set(id, years);
    if (!years.has(year)) {
      years.set(year, column);
      this.all.push(column);
    }
    return column;
  }
}
