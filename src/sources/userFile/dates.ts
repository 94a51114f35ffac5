const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** A date as yyyy-mm-dd: ISO, day-month-year with - / or ., or "1 januari 2024"; null when the text is none. Day before month, as Dutch writes it. */
export function readDate(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})([T ]\d{2}:\d{2}.*)?$/.exec(text);
  if (iso !== null) return written(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dutch = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (dutch !== null) return written(Number(dutch[3]), Number(dutch[2]), Number(dutch[1]));
  const named = /^(\d{1,2}) ([a-z]{3,9})\.? (\d{4})$/i.exec(text);
  if (named === null) return null;
  const word = (named[2] ?? '').toLowerCase().replace(/^maart$/, 'mrt');
  return written(Number(named[3]), months.indexOf(word.slice(0, 3)) + 1, Number(named[1]));
}

function written(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/**
 * Date of a serial number of a spreadsheet, as yyyy-mm-dd. Day 1 is 1 January 1900, and 29 February 1900, which never
 * was, counts as a day (ECMA-376 part 1 §18.17.4.1), so that from March 1900 on day 0 is 30 December 1899.
 */
export function dateOfSerial(serial: number, from1904: boolean): string {
  const dayZero = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return new Date(dayZero + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}

/** Year of a cell that tells a period: 2021, "2021JJ00" of CBS; null when it tells none. */
export function readYear(text: string): number | null {
  const year = /^((?:19|20)\d{2})(JJ00|[.,]0+)?$/.exec(text)?.[1];
  return year === undefined ? null : Number(year);
}

/** Year in the header of a column, and the header without it: "65+ 2021" → 2021, "65+". */
export function yearInHeader(header: string): { readonly year: number | null; readonly measure: string } {
  const behind = /^(.*?)[\s_\-(,/]*(?<![\d.])((?:19|20)\d{2})\)?$/.exec(header);
  const before = /^((?:19|20)\d{2})(?!\d)[\s_\-:,/]+(.*)$/.exec(header);
  if (behind !== null) return { year: Number(behind[2]), measure: (behind[1] ?? '').trim() };
  if (before !== null) return { year: Number(before[1]), measure: (before[2] ?? '').trim() };
  return { year: null, measure: header };
}
