import { cleanText } from './cleanText.ts';

/** Excel's bound on the name of a sheet, in UTF-16 code units. */
const longest = 31;

function shortened(text: string, length: number): string {
  const cut = text.slice(0, length);
  // half of a pair is no character
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/**
 * Names Excel accepts for the sheets of one workbook: without `[ ] : * ? / \` and control characters, no apostrophe at
 * either end, 1 to 31 long, not "History", and different whatever their capitals; a name that was taken gets a number.
 */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set(['history']);
  return wanted.map((name, at) => {
    const clean = cleanText(name)
      .replace(/[[\]:*?/\\\p{Cc}]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[' ]+|[' ]+$/g, '');
    const stem = clean === '' ? `Blad${at + 1}` : clean;
    let free = shortened(stem, longest).replace(/[' ]+$/, '');
    for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
      const tail = ` (${number})`;
      free = `${shortened(stem, longest - tail.length).trimEnd()}${tail}`;
    }
    taken.add(free.toLowerCase());
    return free;
  });
}
