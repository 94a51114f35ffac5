/**
 * Rank of every value, 1 = highest; ties share the lowest number (1, 2, 2, 4); NaN gets 0 = not ranked.
 * R `rank(-x, ties.method = "min")`, SciPy `rankdata(-x, method="min")`.
 */
export function rankDescending(values: Float64Array): Int32Array {
  // typed-array sort puts NaN last
  const sorted = Float64Array.from(values).sort();
  let present = sorted.length;
  while (present > 0 && Number.isNaN(sorted[present - 1])) present -= 1;
  const ranks = new Int32Array(values.length);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? Number.NaN;
    if (!Number.isNaN(value)) ranks[row] = present - countUpTo(sorted, present, value) + 1;
  }
  return ranks;
}

/** How many of the first `length` sorted values are ≤ `value`. */
function countUpTo(sorted: Float64Array, length: number, value: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Number.NaN) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
