import type { Bundle, ValueRow } from '../domain/bundle.ts';

/** What the tables of a bundle are made of, kept so that a restarted engine can be filled again. */
export interface HeldBundle {
  /** the bundle without its boundaries, which no table holds */
  unpack(): Bundle;
}

/** Numbers words in the order in which they first come. */
class Dictionary<T> {
  readonly words: T[] = [];
  readonly #places = new Map<T, number>();

  placeOf(word: T): number {
    const known = this.#places.get(word);
    if (known !== undefined) return known;
    this.#places.set(word, this.words.length);
    return this.words.push(word) - 1;
  }

  wordAt(place: number | undefined): T {
    const word = this.words[place ?? -1];
    if (word === undefined) throw new Error(`no word ${place}`);
    return word;
  }
}

/** Margins are rare: without any, they take no room. */
function numbersOrNone(values: Float64Array): Float64Array | null {
  return values.every(Number.isNaN) ? null : values;
}

/**
 * Packs the figures into columns. As one object per row, the 600,000 figures of a whole country would take the page
 * some 80 MB for as long as it is open, for the sake of an engine that rarely dies.
 */
export function holdBundle(bundle: Bundle): HeldBundle {
  const count = bundle.values.length;
  const areas = new Dictionary<ValueRow['area']>();
  const indicators = new Dictionary<string>();
  const [area, indicator, year] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const missing = new Uint8Array(count);
  const [value, lows, highs] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  // one pass without callbacks: this runs on the page's thread
  for (const [at, row] of bundle.values.entries()) {
    area[at] = areas.placeOf(row.area);
    indicator[at] = indicators.placeOf(row.indicator);
    year[at] = row.year;
    missing[at] = row.missing;
    value[at] = row.value;
    lows[at] = row.low;
    highs[at] = row.high;
  }
  const [low, high] = [numbersOrNone(lows), numbersOrNone(highs)];
  const rest = { ...bundle, values: [], boundaries: new Map() };
  return {
    unpack: () => ({
      ...rest,
      values: Array.from(
        value,
        (number, at): ValueRow => ({
          area: areas.wordAt(area[at]),
          indicator: indicators.wordAt(indicator[at]),
          year: year[at] ?? Number.NaN,
          value: number,
          missing: missing[at] ?? Number.NaN,
          low: low?.[at] ?? Number.NaN,
          high: high?.[at] ?? Number.NaN,
        }),
      ),
    }),
  };
}
