import type { Area, AreaCode, AreaLevel } from '../../domain/area.ts';
import { isAreaCode, levelOfCode } from '../../domain/area.ts';

/** A way codes are written in a column: turns a cell into a code, or null. */
interface CodeForm {
  read(text: string): string | null;
}

export interface CodeColumn {
  /** code per cell; null where the cell holds none */
  readonly codes: readonly (AreaCode | null)[];
  /** finest level that occurs */
  readonly level: AreaLevel;
  /** cells in which letters or zeros had to be added, and the first of them */
  readonly completed: number;
  readonly firstCompleted: { readonly text: string; readonly code: AreaCode; readonly place: number } | null;
  readonly distinct: number;
}

const digitsOf: Readonly<Record<AreaLevel, number>> = { buurt: 8, wijk: 6, gemeente: 4 };
const letters: Readonly<Record<AreaLevel, string>> = { buurt: 'BU', wijk: 'WK', gemeente: 'GM' };
const levels: readonly AreaLevel[] = ['buurt', 'wijk', 'gemeente'];
/** A column holds codes when at least this share of its filled cells does; half is enough when its name says so. */
const share = 0.8;

/**
 * Codes of areas in a column, or null when it holds none. Read are BU/WK/GM with digits in any padding, with the year
 * of the division before them (2024BU…), and without lost zeros; bare digits when the header says what they are or
 * when they fit the areas of the open municipality, as the whole code or as the part behind the municipality's number,
 * with or without the zero at the end of a buurt.
 */
export function readCodeColumn(
  header: string,
  cells: readonly string[],
  areas: readonly Area[] | null,
): CodeColumn | null {
  const filled = cells.filter((cell) => cell !== '' && !isNational(cell));
  if (filled.length === 0) return null;
  const form = formOf(header, sample(filled), areas);
  if (form === null) return null;
  const codes: (AreaCode | null)[] = [];
  let completed = 0;
  let firstCompleted: CodeColumn['firstCompleted'] = null;
  for (const [place, text] of cells.entries()) {
    const code = text === '' ? null : form.read(text);
    const valid = code !== null && isAreaCode(code) ? code : null;
    codes.push(valid);
    if (valid === null || bare(text) === valid) continue;
    completed += 1;
    firstCompleted ??= { text, code: valid, place };
  }
  const known = new Set(codes.filter((code) => code !== null));
  const level = levels.find((each) => [...known].some((code) => levelOfCode(code) === each));
  const needed = (hintOf(header) === 'none' ? share : 0.5) * filled.length;
  if (level === undefined || codes.filter((code) => code !== null).length < needed) return null;
  return { codes, level, completed, firstCompleted, distinct: known.size };
}

/** Rows of the whole country (NL00 of CBS, NL01 of RIVM) are about no area. */
export function isNational(text: string): boolean {
  return /^\s*NL\d{1,2}\s*$/i.test(text);
}

function formOf(header: string, cells: readonly string[], areas: readonly Area[] | null): CodeForm | null {
  const lettered = cells.map(readPrefixed).filter((code) => code !== null);
  if (lettered.length >= share * cells.length || (lettered.length * 2 >= cells.length && hintOf(header) !== 'none')) {
    return withLostLetters(lettered);
  }
  const digits = cells.filter((cell) => /^\d{1,8}$/.test(bare(cell)));
  if (digits.length < share * cells.length) return null;
  const known = new Set<string>(areas?.map(({ code }) => code));
  const hint = hintOf(header);
  // without a name that says so, only whole codes count: figures like 1 and 12 look like the wijken of any municipality
  const forms =
    hint === 'none' ? [fullCode('buurt'), fullCode('wijk')] : [...levels.map(wholeCode), ...localCodes(areas ?? [])];
  const best = forms
    .map((form) => ({ form, fit: digits.filter((cell) => known.has(form.read(cell) ?? '')).length }))
    .sort((one, other) => other.fit - one.fit)[0];
  if (best !== undefined && best.fit >= (hint === 'none' ? share : share / 2) * cells.length) return best.form;
  if (hint === 'none') return null;
  const longest = Math.max(...digits.map((cell) => bare(cell).length));
  const full = levels.find((level) => digitsOf[level] === longest || digitsOf[level] === longest + 1);
  if (hint !== 'some') return longest > digitsOf[hint] || longest < digitsOf[hint] - 3 ? null : wholeCode(hint);
  return full === undefined || longest < 4 ? null : wholeCode(full);
}

/** Level that the name of a column promises; some = codes of a level it does not tell. */
function hintOf(header: string): AreaLevel | 'some' | 'none' {
  const name = header.toLowerCase();
  if (/postcode|\bpc[46]\b|naam|aantal|totaal/.test(name)) return 'none';
  if (/wijken.*buurt|gwb|regio|gebied|statcode/.test(name)) return 'some';
  if (/^(buurt|bu)[_ -]?(code|nr|nummer|id)?$|buurt.*code/.test(name)) return 'buurt';
  if (/^(wijk|wk)[_ -]?(code|nr|nummer|id)?$|wijk.*code/.test(name)) return 'wijk';
  if (/^(gemeente|gm)[_ -]?(code|nr|nummer|id)?$|gemeente.*code/.test(name)) return 'gemeente';
  return /code/.test(name) ? 'some' : 'none';
}

function wholeCode(level: AreaLevel): CodeForm {
  return {
    read: (text) => {
      const digits = bare(text);
      return !/^\d+$/.test(digits) || digits.length > digitsOf[level]
        ? null
        : letters[level] + digits.padStart(digitsOf[level], '0');
    },
  };
}

/** A code without its letters but with all its zeros. */
function fullCode(level: AreaLevel): CodeForm {
  const whole = wholeCode(level);
  return { read: (text) => (bare(text).length === digitsOf[level] ? whole.read(text) : null) };
}

/** Codes as a municipality writes its own: wijk "03", buurt "0301", without its number in front. */
function localCodes(areas: readonly Area[]): readonly CodeForm[] {
  const municipalities = new Set(areas.map(({ code }) => code.slice(2, 6)));
  const [municipality] = municipalities;
  if (municipality === undefined || municipalities.size > 1) return [];
  const local = (level: 'buurt' | 'wijk', end: string): CodeForm => ({
    read: (text) => {
      const digits = bare(text);
      const room = digitsOf[level] - 4 - end.length;
      return !/^\d+$/.test(digits) || digits.length > room
        ? null
        : letters[level] + municipality + digits.padStart(room, '0') + end;
    },
  });
  return [local('buurt', ''), local('wijk', ''), local('buurt', '0')];
}

/** Among codes with letters, bare digits are codes of the level most of them have. */
function withLostLetters(codes: readonly string[]): CodeForm {
  const count = (level: AreaLevel): number => codes.filter((code) => code.startsWith(letters[level])).length;
  const usual = levels.reduce((best, level) => (count(level) > count(best) ? level : best));
  const digits = wholeCode(usual);
  return { read: (text) => readPrefixed(text) ?? (/^\d{5,8}$/.test(bare(text)) ? digits.read(text) : null) };
}

function readPrefixed(text: string): string | null {
  const [, whole = ''] = /^(?:(?:19|20)\d{2})?((?:BU|WK|GM)\w+)$/.exec(bare(text)) ?? [];
  // Amsterdam has letters behind its number
  if (isAreaCode(whole)) return whole;
  const [, prefix = '', digits = ''] = /^(?:(?:19|20)\d{2})?(BU|WK|GM)(\d{3,8})$/.exec(bare(text)) ?? [];
  const level = levels.find((each) => letters[each] === prefix);
  return level === undefined || digits.length > digitsOf[level] ? null : prefix + digits.padStart(digitsOf[level], '0');
}

/** Without the spaces CBS pads keys with, in capitals, and without the ".0" of a spreadsheet number. */
function bare(text: string): string {
  return text
    .replace(/\s+/g, '')
    .replace(/[.,]0+$/, '')
    .toUpperCase();
}

function sample(cells: readonly string[]): readonly string[] {
  const step = Math.max(1, Math.floor(cells.length / 400));
  return cells.filter((_, place) => place % step === 0);
}
