import type { Missing } from '../../domain/dataset.ts';
import { missingFigure, type OpenFigure, presentFigure } from './openFile.ts';

interface Ratio {
  readonly result: string;
  readonly part: string;
  /** what the part is a part of */
  readonly base: 'inwoners' | 'huishoudens';
  /** 100 for a share in per cent, 1000 for a rate per 1,000 */
  readonly per: 100 | 1000;
}

const ratios: readonly Ratio[] = [
  { result: 'p_65plus', part: 'inwoners_65plus', base: 'inwoners', per: 100 },
  { result: 'p_80plus', part: 'inwoners_80plus', base: 'inwoners', per: 100 },
  { result: 'p_eenpersoons', part: 'eenpersoons', base: 'huishoudens', per: 100 },
  { result: 'p_0_15', part: 'inwoners_0_15', base: 'inwoners', per: 100 },
  { result: 'bijstand_1000', part: 'bijstand', base: 'inwoners', per: 1000 },
  { result: 'ao_1000', part: 'ao', base: 'inwoners', per: 1000 },
  { result: 'misdrijven_1000', part: 'misdrijven', base: 'inwoners', per: 1000 },
];

const counts = new Set(['inwoners', 'inwoners_65plus', 'huishoudens']);

/** Method §2: a count of persons or households below this, and a ratio on fewer of them than that, are hidden. */
const smallestCount = 5;
const smallestBase = 50;

/**
 * Adds the shares and rates of which a source gives only the parts: part / inhabitants (or households) of the same area
 * and year, times 100 or 1,000, to one decimal; a share never above 100 (CBS rounds part and whole to 5 separately).
 * A ratio is hidden where a part is hidden or the base is under 50, not applicable where nobody lives, and absent where
 * a part is absent. Counts 1–4 are hidden. A ratio the source gives itself is left as it is.
 */
export function deriveFigures(figures: readonly OpenFigure[]): readonly OpenFigure[] {
  const shown = figures.map(hideSmallCount);
  const index = new Map(shown.map((figure) => [keyOf(figure.area, figure.indicator, figure.year), figure]));
  const derived = ratios.flatMap((ratio) =>
    shown
      .filter(({ indicator }) => indicator === ratio.part)
      .filter(({ area, year }) => !index.has(keyOf(area, ratio.result, year)))
      .flatMap((part) => {
        const base = index.get(keyOf(part.area, ratio.base, part.year));
        return base === undefined ? [] : [ratioOf(ratio, part, base)];
      }),
  );
  return [...shown, ...derived];
}

function keyOf(area: string, indicator: string, year: number): string {
  return `${area} ${indicator} ${year}`;
}

function hideSmallCount(figure: OpenFigure): OpenFigure {
  const isSmall = counts.has(figure.indicator) && figure.value > 0 && figure.value < smallestCount;
  return isSmall ? missingFigure(figure.area, figure.indicator, figure.year, 'suppressed') : figure;
}

function ratioOf({ result, per }: Ratio, part: OpenFigure, base: OpenFigure): OpenFigure {
  const reason = whyNot(part, base);
  if (reason !== null) return missingFigure(part.area, result, part.year, reason);
  const exact = (per * part.value) / base.value;
  const rounded = Math.round(10 * exact) / 10;
  return presentFigure(part.area, result, part.year, per === 100 ? Math.min(100, rounded) : rounded);
}

function whyNot(part: OpenFigure, base: OpenFigure): Missing | null {
  if (base.value === 0) return 'not_applicable';
  if (base.missing !== null || base.value < smallestBase) return 'suppressed';
  return part.missing;
}
