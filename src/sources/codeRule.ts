import { isAreaCode } from '../domain/area.ts';

const digits: Readonly<Record<string, number>> = { BU: 8, WK: 6, GM: 4 };
const form = 'een gebiedscode is BU met 8 cijfers, WK met 6 cijfers of GM met 4 cijfers';

/** What is wrong with a text that should be an area code (completes a failure sentence); null when it is one. */
export function codeRule(text: string): string | null {
  if (isAreaCode(text)) return null;
  const [, prefix, number] = /^(BU|WK|GM)(\d+)$/.exec(text) ?? [];
  const expected = digits[prefix ?? ''];
  if (number !== undefined && expected !== undefined) {
    const cause = number.length < expected ? '; waarschijnlijk is een nul weggevallen' : '';
    return `deze code heeft ${number.length} cijfers in plaats van ${expected}${cause}`;
  }
  if (/^\d+$/.test(text)) return `de letters voor het getal ontbreken; ${form}`;
  return form;
}
