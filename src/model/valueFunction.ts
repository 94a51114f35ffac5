import type { RawValue, ValueFunction } from '../domain/siting.ts';

const clip = (share: number): number => Math.min(1, Math.max(0, share));

/** How far `x` is on the way from `from` to `to`, clipped to 0–1; a way without length is walked as soon as it is reached. */
function walked(x: number, from: number, to: number): number {
  if (from === to) return x >= to ? 1 : 0;
  return clip((x - from) / (to - from));
}

function numberValue(kind: Exclude<ValueFunction, { kind: 'options' }>, x: number): number {
  if (kind.kind === 'linear') {
    if (kind.worst === kind.best) return x === kind.best ? 1 : 0;
    return clip((x - kind.worst) / (kind.best - kind.worst));
  }
  if (kind.kind === 'optimum') {
    return x <= kind.to
      ? walked(x, kind.low, kind.from)
      : kind.to === kind.high
        ? 0
        : 1 - walked(x, kind.to, kind.high);
  }
  let value = kind.below;
  for (const step of [...kind.steps].sort((a, b) => a.from - b.from)) if (x >= step.from) value = step.value;
  return value;
}

/** A word as rules and options compare it: yes and no stand for true and false. */
export function wordOf(raw: RawValue): string | null {
  if (raw === null) return null;
  if (typeof raw === 'boolean') return raw ? 'ja' : 'nee';
  return String(raw).trim().toLowerCase();
}

/**
 * How good a raw value is, 0 (worst) to 1 (best). NaN where it is not known, is no number, or is a word the options do
 * not name: a missing value is never 0. `linear` clips outside its ends (R `pmin(1, pmax(0, (x - worst) / (best - worst)))`,
 * NumPy `clip`); `optimum` is a trapezium (NumPy `interp(x, [low, from, to, high], [0, 1, 1, 0])` where the posts differ).
 */
export function criterionValue(value: ValueFunction, raw: RawValue): number {
  if (value.kind !== 'options') {
    return typeof raw === 'number' && !Number.isNaN(raw) ? numberValue(value, raw) : Number.NaN;
  }
  const word = wordOf(raw);
  const found = Object.entries(value.values).find(([option]) => wordOf(option) === word);
  return found?.[1] ?? Number.NaN;
}
