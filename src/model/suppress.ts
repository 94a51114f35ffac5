import type { Area } from '../domain/area.ts';
import type { Bundle } from '../domain/bundle.ts';
import { isSuppressedBy, type SuppressionRules } from '../domain/suppression.ts';
import { hideFromShares } from './hiddenTwice.ts';
import { type ProtectionRule, protectCells } from './protectCells.ts';
import { countRule, unitSize, type WeightedFigure, weightedRule } from './protectionRules.ts';
import { type AreaTree, areaTree, cellStates } from './publishedSums.ts';
import { type AreaCount, areaColumn, type FigureColumn, FigureColumns, hideCell } from './suppressedColumns.ts';

/** Indicators that are the same number as one of the area list. */
const areaCounts: Readonly<Record<AreaCount, string>> = { inhabitants: 'inwoners', households: 'huishoudens' };

/** Where the base of a figure is counted: in the area list, or by an indicator in the same or the nearest year. */
const baseIndicators = { homes: 'woningen', '65plus': 'inwoners_65plus' } as const;

/** so many counts, hardly one of them no multiple of five, are no coincidence */
const sureOfRounding = 20;
const mostlyRounded = 0.9;
const roundedTo = 5;

/** decimals beyond this are noise of the notation */
const mostDecimals = 6;

interface Work {
  readonly rules: SuppressionRules;
  readonly tree: AreaTree;
  readonly columns: FigureColumns;
  readonly areas: Readonly<Record<AreaCount, FigureColumn>>;
}

/**
 * Hides small numbers in a bundle, once, before anything is computed, shown or exported from it:
 * counts from 1 to `smallestCount` − 1 (the numbers of the area list too) and shares, rates and means over fewer than
 * `smallestBase` people, households or homes; then whatever else would give a hidden number back: a total or another
 * part (`protectCells.ts`), the same number under another name, a share with its base (`hiddenTwice.ts`).
 *
 * Hidden cells become missing for the reason `suppressed`; what the source suppressed is protected in the same way. A
 * zero, a missing value and a figure whose base is unknown stay as they are. Doing it twice changes nothing,
 * and gives the very same bundle: what was
 * hidden to protect another cell is protected as well.
 */
export function suppressBundle(bundle: Bundle, rules: SuppressionRules): Bundle {
  const work: Work = {
    rules,
    tree: areaTree(bundle.areas),
    columns: new FigureColumns(bundle),
    areas: { inhabitants: areaColumn(bundle.areas, 'inhabitants'), households: areaColumn(bundle.areas, 'households') },
  };
  for (const column of allColumns(work)) hideSmall(work, column);
  let before: number;
  do {
    before = hiddenCells(work);
    for (const column of allColumns(work)) protectColumn(work, column);
    hideSameNumbers(work);
    hideFromShares(work.columns, (column) => baseOf(work, column), rules.smallestCount, allColumns(work));
  } while (hiddenCells(work) > before);
  const areas = areasWithoutHidden(bundle.areas, work.areas);
  const values = work.columns.withoutHidden(bundle.values);
  const isSame = areas === bundle.areas && values === bundle.values && isSuppressedBy(bundle.manifest, rules);
  return isSame ? bundle : { ...bundle, manifest: { ...bundle.manifest, suppression: rules }, areas, values };
}

/** The same list when nothing is hidden in it. */
function areasWithoutHidden(areas: readonly Area[], { inhabitants, households }: Work['areas']): readonly Area[] {
  if (inhabitants.hiddenHere.size + households.hiddenHere.size === 0) return areas;
  return areas.map((area, place) => ({
    ...area,
    inhabitants: inhabitants.hiddenHere.has(place) ? null : area.inhabitants,
    households: households.hiddenHere.has(place) ? null : area.households,
  }));
}

function allColumns({ columns, areas }: Work): readonly FigureColumn[] {
  return [areas.inhabitants, areas.households, ...columns.all];
}

function hiddenCells(work: Work): number {
  return allColumns(work).reduce((total, { hiddenHere }) => total + hiddenHere.size, 0);
}

function isCount({ indicator }: FigureColumn): boolean {
  return indicator === null || indicator.kind === 'count';
}

function hideSmall(work: Work, column: FigureColumn): void {
  const { smallestCount, smallestBase } = work.rules;
  const base = isCount(column) ? null : baseOf(work, column);
  if (base === null && !isCount(column)) return;
  for (let place = 0; place < column.values.length; place += 1) {
    const value = column.values[place] ?? Number.NaN;
    const isSmall = base === null ? value > 0 && value < smallestCount : (base[place] ?? Number.NaN) < smallestBase;
    if (isSmall) hideCell(column, place, true);
  }
}

/** People, households or homes per area that a figure is about, hidden or not; null for a figure without a base. */
function baseOf({ columns, areas }: Work, { indicator, year }: FigureColumn): Float64Array | null {
  if (indicator === null || !['share', 'rate', 'mean'].includes(indicator.kind)) return null;
  const { base } = indicator;
  if (base === null) return null;
  if (base === 'inhabitants' || base === '18plus') return areas.inhabitants.values;
  if (base === 'households') return areas.households.values;
  const counted = columns.years(baseIndicators[base]);
  const distance = (column: FigureColumn): number => 2 * Math.abs(column.year - year) - Number(column.year > year);
  return counted.toSorted((a, b) => distance(a) - distance(b))[0]?.values ?? null;
}

function protectColumn(work: Work, column: FigureColumn): void {
  if (column.sensitive.length === 0) return;
  const rule = protectionRuleOf(work, column);
  if (rule === null) return;
  let added: readonly number[];
  do {
    added = protectCells(work.tree, column, column.sensitive, rule);
    for (const place of added) column.hiddenHere.add(place);
    column.sensitive.push(...added);
  } while (added.length > 0);
}

/** Null for what does not add up: figures without a base, and estimates of a model, which were never counted. */
function protectionRuleOf(work: Work, column: FigureColumn): ProtectionRule | null {
  const { smallestCount } = work.rules;
  const { indicator, values } = column;
  if (indicator === null || indicator.kind === 'count') return countRule(values, smallestCount, countRounding(column));
  const base = indicator.nature === 'model_estimate' ? null : baseOf(work, column);
  if (base === null) return null;
  const kind = indicator.kind === 'share' || indicator.kind === 'rate' ? indicator.kind : 'mean';
  const figure: WeightedFigure = { values, base, kind, size: unitSize(indicator), rounding: roundingOf(column) };
  return weightedRule(figure, smallestCount);
}

/**
 * Half the step to which a count is rounded (Statistics Netherlands rounds to fives, but not the totals of
 * municipalities); 0 where it is not.
 */
function countRounding({ values, state }: FigureColumn): (place: number) => number {
  const shown = values.filter((value, place) => state[place] === cellStates.shown && value !== 0);
  const rounded = shown.filter((value) => value % roundedTo === 0).length;
  const isRounded = rounded >= sureOfRounding && rounded >= mostlyRounded * shown.length;
  return (place) => (isRounded && (values[place] ?? Number.NaN) % roundedTo === 0 ? roundedTo / 2 : 0);
}

/** Half a unit of the last decimal in which the figures are given. */
function roundingOf({ values, state }: FigureColumn): number {
  let decimals = 0;
  for (let place = 0; place < values.length && decimals < mostDecimals; place += 1) {
    if (state[place] !== cellStates.shown) continue;
    const value = values[place] ?? Number.NaN;
    while (decimals < mostDecimals && Math.abs(value - Number(value.toFixed(decimals))) > 1e-9) decimals += 1;
  }
  return 0.5 * 10 ** -decimals;
}

/** The area list and the indicator it was taken from tell the same number; what one hides, the other may not show. */
function hideSameNumbers({ columns, areas }: Work): void {
  for (const count of ['inhabitants', 'households'] as const) {
    const listed = areas[count];
    for (const column of columns.years(areaCounts[count])) {
      for (const [one, other] of [
        [listed, column],
        [column, listed],
      ] as const) {
        for (const place of one.hiddenHere) {
          if (one.values[place] === other.values[place]) hideCell(other, place, true);
        }
      }
    }
  }
}
