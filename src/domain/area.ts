import { z } from './schema.ts';

export const areaLevels = ['buurt', 'wijk', 'gemeente'] as const;
export type AreaLevel = (typeof areaLevels)[number];

const codePatterns: Record<AreaLevel, RegExp> = { buurt: /^BU\d{8}$/, wijk: /^WK\d{6}$/, gemeente: /^GM\d{4}$/ };

/** CBS region code: BU + 8, WK + 6 or GM + 4 digits. Text, because leading zeros carry meaning. */
export type AreaCode = string & { readonly __brand: 'AreaCode' };

export const areaCodeSchema = z
  .string()
  .regex(/^(BU\d{8}|WK\d{6}|GM\d{4})$/)
  .transform((code) => code as AreaCode);

export function isAreaCode(text: string): text is AreaCode {
  return /^(BU\d{8}|WK\d{6}|GM\d{4})$/.test(text);
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

/** Municipality an area lies in: the four digits after the prefix are the municipality's number. */
export function municipalityOf(code: AreaCode): AreaCode {
  return `GM${code.slice(2, 6)}` as AreaCode;
}
