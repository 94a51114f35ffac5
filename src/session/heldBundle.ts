import type { Bundle, ValueRow } from '../domain/bundle.ts';

/** What the tables of a bundle are made of, kept so that a restarted engine can be filled again. */
export interface HeldBundle {
  /** the bundle without its boundaries, which no table holds */
  unpack(): Bundle;
}

interface Dictionary<T> {
  readonly words: readonly T[];
  /** place of each row's word in `words` */
  readonly places: Int32Array;
}

function dictionaryOf<T>(texts: Iterable<T>, length: number): Dictionary<T> {
  const numbers = new Map<T, number>();
  const places = new Int32Array(length);
  let at = 0;
  for (const text of texts) {
    const place = numbers.get(text) ?? numbers.size;
    numbers.set(text, place);
    places[at] = place;
    at += 1;
  }
  return { words: [...numbers.keys()], places };
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
  const { values } = bundle;
  const doubles = (of: (row: ValueRow) => number): Float64Array => Float64Array.from(values, of);
  const area = dictionaryOf(
    values.map((row) => row.area),
    values.length,
  );
  const indicator = dictionaryOf(
    values.map((row) => row.indicator),
    values.length,
  );
  const year = Int16Array.from(values, (row) => row.year);
  const value = doubles((row) => row.value);
  const missing = Uint8Array.from(values, (row) => row.missing);
  const low = numbersOrNone(doubles((row) => row.low));
  const high = numbersOrNone(doubles((row) => row.high));
  const rest = { ...bundle, values: [], boundaries: new Map() };
  return {
    unpack: () => ({
      ...rest,
      values: Array.from(value, (number, row): ValueRow => {
        const [areaWord, indicatorWord] = [area.words[area.places[row] ?? -1], indicator.words[indicator.places[row] ?? -1]];
        if (areaWord === undefined || indicatorWord === undefined) throw new Error(`row ${row} has lost its key`);
        return {
          area: areaWord,
          indicator: indicatorWord,
          year: year[row] ?? Number.NaN,
          value: number,
          missing: missing[row] ?? Number.NaN,
          low: low?.[row] ?? Number.NaN,
          high: high?.[row] ?? Number.NaN,
        };
      }),
    }),
  };
}
