import { z } from './schema.ts';

export const areaLevels = ['buurt', 'wijk', 'gemeente'] as const;
export type AreaLevel = (typeof areaLevels)[number];

/** Amsterdam's wijken and buurten have letters after the number of the municipality, e.g. a WK0363 that ends in AA. */
const codePatterns: Record<AreaLevel, RegExp> = {
  buurt: /^BU\d{4}[0-9A-Z]{4}$/,
  wijk: /^WK\d{4}[0-9A-Z]{2}$/,
  gemeente: /^GM\d{4}$/,
};
const anyCode = /^(BU\d{4}[0-9A-Z]{4}|WK\d{4}[0-9A-Z]{2}|GM\d{4})$/;

/** CBS region code: BU + 8, WK + 6 or GM + 4 characters, nearly always digits. Text, because leading zeros carry meaning. */
export type AreaCode = string & { readonly __brand: 'AreaCode' };

export const areaCodeSchema = z
  .string()
  .regex(anyCode)
  .transform((code) => code as AreaCode);

export function isAreaCode(text: string): text is AreaCode {
  return anyCode.test(text);
}

/** Level a code belongs to, read from its prefix; null when the text is no area code. */
export function levelOfCode(code: string): AreaLevel | null {
  return areaLevels.find((level) => codePatterns[level].test(code)) ?? null;
}

export interface Area {
  readonly code: AreaCode;
  readonly name: string;
  readonly level: AreaLevel;
  /** wijk of a buurt, gemeente of a wijk; null for a gemeente */
  readonly parent: AreaCode | null;
  /** persons on 1 January; null = not published */
  readonly inhabitants: number | null;
  readonly households: number | null;
}

/** CBS rounds counts to fives, so each part may differ this much from what it adds to its whole. */
const roundingPerPart = 5;

/** An area whose inhabitants are not those of the areas directly within it, beyond rounding. */
export interface UnequalSum {
  readonly whole: Area & { readonly inhabitants: number };
  /** inhabitants of the parts together */
  readonly sum: number;
  readonly parts: number;
  /** largest difference that rounding explains */
  readonly allowed: number;
}

/** `checked`: areas of which all parts and the whole are known; only those can fail. */
export function sumsOfParts(areas: readonly Area[]): {
  readonly checked: number;
  readonly unequal: readonly UnequalSum[];
} {
  const parts = new Map<AreaCode, Area[]>();
  for (const area of areas) {
    if (area.parent === null) continue;
    const siblings = parts.get(area.parent);
    if (siblings === undefined) parts.set(area.parent, [area]);
    else siblings.push(area);
  }
  let checked = 0;
  const unequal: UnequalSum[] = [];
  for (const whole of areas) {
    const within = parts.get(whole.code) ?? [];
    const known = within.flatMap(({ inhabitants }) => inhabitants ?? []);
    if (within.length === 0 || known.length < within.length || whole.inhabitants === null) continue;
    checked += 1;
    const sum = known.reduce((total, count) => total + count, 0);
    const allowed = roundingPerPart * within.length;
    if (Math.abs(sum - whole.inhabitants) > allowed) {
      unequal.push({ whole: { ...whole, inhabitants: whole.inhabitants }, sum, parts: within.length, allowed });
    }
  }
  return { checked, unequal };
}

/** CBS numbers municipalities below 2000; made-up ones are 9901 and on. */
const regionNumbers = { first: 4000, count: 5000 } as const;

/**
 * Code under which several municipalities together are kept and linked to: in the form of a municipality's code, with
 * a number CBS does not use. The same municipalities give the same code, in whatever order (FNV-1a of their codes).
 */
export function regionCode(municipalities: readonly AreaCode[]): AreaCode {
  let hash = 0x811c9dc5;
  for (const letter of [...municipalities].sort().join('')) {
    hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  }
  return `GM${regionNumbers.first + (hash % regionNumbers.count)}` as AreaCode;
}

export function isRegionCode(code: AreaCode): boolean {
  const number = Number(code.slice(2));
  return code.startsWith('GM') && number >= regionNumbers.first && number < regionNumbers.first + regionNumbers.count;
}

/** Municipality an area lies in: the four digits after the prefix are the municipality's number. */
export function municipalityOf(code: AreaCode): AreaCode {
  return `GM${code.slice(2, 6)}` as AreaCode;
}
