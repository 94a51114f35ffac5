/** Width of one column, em: `least` holds its widest piece, `most` its widest text on one line. */
export interface ColumnDemand {
  readonly least: number;
  readonly most: number;
}

/**
 * Widths of columns that together are `room` wide at most: all they ask for when that fits; otherwise the least of each
 * and a part of what is left by how much more it asks. When even the least does not fit, columns get narrower by their
 * share of it, and pieces break inside.
 */
export function columnWidths(demands: readonly ColumnDemand[], room: number): readonly number[] {
  const sum = (of: (demand: ColumnDemand) => number): number => demands.reduce((total, each) => total + of(each), 0);
  const [least, most] = [sum((each) => each.least), sum((each) => each.most)];
  if (most <= room) return demands.map((each) => each.most);
  if (least >= room) return demands.map((each) => (each.least * room) / least);
  const part = (room - least) / (most - least);
  return demands.map((each) => each.least + (each.most - each.least) * part);
}
