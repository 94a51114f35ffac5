/** Width of one column, em: `least` holds its widest piece, `most` its widest text on one line. */
export interface ColumnDemand {
  readonly least: number;
  readonly most: number;
}

/** halvings: enough for the last bit that shows on paper */
const steps = 40;

/**
 * Widths of columns that together are `room` wide at most: all they ask for when that fits; otherwise between the least
 * and the most of each, growing with the root of what it asks, so that long texts get more and short ones stay on a line:
 * min(most, max(least, λ·√most)) with λ such that they fill the room. When even the least does not fit, columns get
 * narrower by their share of it, and pieces break inside.
 */
export function columnWidths(demands: readonly ColumnDemand[], room: number): readonly number[] {
  const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);
  const least = sum(demands.map((each) => each.least));
  if (least >= room) return demands.map((each) => (each.least * room) / least);
  const most = demands.map((each) => each.most);
  if (sum(most) <= room) return most;
  const at = (part: number): readonly number[] =>
    demands.map((each) => Math.min(each.most, Math.max(each.least, part * Math.sqrt(each.most))));
  let [low, high] = [0, Math.sqrt(Math.max(...most))];
  for (let step = 0; step < steps; step += 1) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) > room) high = middle;
    else low = middle;
  }
  return at(low);
}
