import { columnWidths } from './pdfColumns.ts';

/** letters; a longer text asks for no wider column: it goes on on a next line */
const widest = 60;
/** letters; capitals and bold ones are wider than the mean */
const spare = 1.5;

interface Texts {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Widths of the columns of a table that fill `room`, by its texts: no word breaks where that is possible, and longer
 * texts get more. `letter`: mean width of a letter, and `padding` of a cell left and right together, in the unit of `room`.
 */
export function filledColumns(
  { header, rows }: Texts,
  { room, letter, padding }: { readonly room: number; readonly letter: number; readonly padding: number },
): readonly number[] {
  const demands = header.map((name, at) => {
    const texts = [name, ...rows.map((row) => row[at] ?? '')];
    const words = texts.flatMap((text) => text.split(/\s+/));
    const longest = (all: readonly string[]): number => all.reduce((most, each) => Math.max(most, each.length), 1);
    return {
      least: (Math.min(longest(words), widest) + spare) * letter + padding,
      most: (Math.min(longest(texts), widest) + spare) * letter + padding,
    };
  });
  const widths = columnWidths(demands, room);
  const total = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => (width * room) / total);
}
