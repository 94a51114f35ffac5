import { exploreText } from '../../text/nl.ts';

/** fewest and most inner bounds: three to seven classes */
const fewest = 2;
const most = 6;

export type BoundsRead =
  | { readonly ok: true; readonly bounds: readonly number[] }
  | { readonly ok: false; readonly sentence: string };

/** Number as written in Dutch ("1.234,5") or with a decimal point ("12.5"); null when it is neither. */
export function readNumber(text: string): number | null {
  const bare = text
    .trim()
    .replace(/[−–]/g, '-')
    .replace(/^€\s*|\s*%$/g, '');
  const dutch = /^-?(\d+|[1-9]\d{0,2}(\.\d{3})+)(,\d+)?$/;
  if (dutch.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'));
  return /^-?\d+\.\d+$/.test(bare) ? Number(bare) : null;
}

/**
 * Inner class bounds as typed, low to high, separated by semicolons (or by spaces or new lines).
 *
 * @param low lowest figure on screen
 * @param high highest figure on screen; NaN when there are no figures, then the range is not checked
 * @param write how a bound is repeated in a message
 */
export function readBounds(typed: string, low: number, high: number, write: (bound: number) => string): BoundsRead {
  const say = exploreText.ownBoundsProblem;
  const parts = typed.split(/[;\s]+/).filter((part) => part !== '');
  if (parts.length === 0) return { ok: false, sentence: say.empty };
  const bounds: number[] = [];
  for (const part of parts) {
    const bound = readNumber(part);
    if (bound === null) return { ok: false, sentence: say.number(part) };
    const previous = bounds.at(-1);
    if (previous !== undefined && bound <= previous) return { ok: false, sentence: say.order(write(bound)) };
    bounds.push(bound);
  }
  if (bounds.length < fewest) return { ok: false, sentence: say.few };
  if (bounds.length > most) return { ok: false, sentence: say.many };
  if (bounds.every((bound) => bound <= low || bound > high)) {
    return { ok: false, sentence: say.outside(write(low), write(high)) };
  }
  return { ok: true, bounds };
}
