import type { Decimals } from '../../domain/userFile.ts';

const notation: Readonly<Record<Decimals, RegExp>> = {
  comma: /^[-+]?(\d+|[1-9]\d{0,2}(\.\d{3})+)(,\d+)?(e[-+]?\d+)?$/i,
  point: /^[-+]?(\d+|[1-9]\d{0,2}(,\d{3})+)(\.\d+)?(e[-+]?\d+)?$/i,
};

const bare = /^[-+]?[\d.,]+$/;
const whole = /^[-+]?\d+$/;

/** A number without what surrounds it: currency and percent signs, spaces between thousands, a long minus. */
export function bareNumber(text: string): string {
  // nearly all cells are bare already, and a file has half a million of them
  if (bare.test(text)) return text;
  return text
    .replace(/^(€|EUR)\s*/i, '')
    .replace(/\s*(%|procent|€)$/i, '')
    .replace(/(?<=\d)[\s\u00A0\u202F\u2009'’](?=\d{3}(\D|$))/g, '')
    .replace(/^[−–]\s*(?=\d)/, '-');
}

export function hasPercentSign(text: string): boolean {
  return /\d\s*(%|procent)$/i.test(text);
}

/** Value of a number in one notation; NaN when the text is no number in it. Thousands separators are allowed. */
export function readNumber(text: string, decimals: Decimals): number {
  const number = bareNumber(text);
  if (!notation[decimals].test(number)) return Number.NaN;
  const plain = decimals === 'comma' ? number.replaceAll('.', '').replace(',', '.') : number.replaceAll(',', '');
  const value = Number(plain);
  // adding 0 turns -0 into 0, which JSON could not tell apart
  return Number.isFinite(value) ? value + 0 : Number.NaN;
}

/** What the numbers of a column say about their notation. */
export interface NotationEvidence {
  /** numbers that are only readable with a decimal comma (1.234,5 or 12,5) */
  readonly comma: number;
  readonly point: number;
  /** first number that is another number in each notation (1.234), with its place in the column */
  readonly ambiguous: { readonly text: string; readonly place: number } | null;
  /** numbers in any notation */
  readonly numbers: number;
}

export function notationEvidence(texts: readonly string[]): NotationEvidence {
  let [comma, point, numbers] = [0, 0, 0];
  let ambiguous: NotationEvidence['ambiguous'] = null;
  for (const [place, text] of texts.entries()) {
    if (text === '') continue;
    if (whole.test(text)) {
      numbers += 1;
      continue;
    }
    const withComma = readNumber(text, 'comma');
    const withPoint = readNumber(text, 'point');
    const [asComma, asPoint] = [!Number.isNaN(withComma), !Number.isNaN(withPoint)];
    if (asComma || asPoint) numbers += 1;
    if (asComma && !asPoint) comma += 1;
    else if (asPoint && !asComma) point += 1;
    else if (ambiguous === null && asComma && withComma !== withPoint) ambiguous = { text, place };
  }
  return { comma, point, ambiguous, numbers };
}

/** Notation most numbers are written in; null when none of them tells. */
export function decidedNotation({ comma, point }: Pick<NotationEvidence, 'comma' | 'point'>): Decimals | null {
  if (comma === 0 && point === 0) return null;
  return comma >= point ? 'comma' : 'point';
}
