import { type AreaCode, areaLevels, levelOfCode } from '../../domain/area.ts';
import { type Missing, missingReasons } from '../../domain/dataset.ts';
import type { Result } from '../../domain/failure.ts';
import { fail, succeed } from '../../domain/failure.ts';
import { type Indicator, indicatorSchema } from '../../domain/indicator.ts';
import type { FigurePlan, ImportPlan } from '../../domain/userImport.ts';
import { valueRule } from '../valueRule.ts';
import { type AreaYear, areaYears } from './areaYears.ts';
import { type ContributedColumn, type ContributedFigure, nothingAbout } from './contribution.ts';
import type { Findings } from './findings.ts';
import { freeId } from './freeId.ts';
import type { JoinReport } from './joinReport.ts';
import type { TableReading, UserColumn } from './reading.ts';

export interface FigureContext {
  readonly plan: ImportPlan;
  /** ids of the catalogue and of the bundle: a figure that does not replace gets another */
  readonly takenIds: readonly string[];
  /** names of the figures in the bundle */
  readonly labels: readonly string[];
  readonly sourceId: string;
}

export interface FiguresMade {
  readonly areas: readonly AreaCode[];
  readonly figures: readonly ContributedFigure[];
}

const notMeasured: Missing = 'not_measured';
const notMeasuredMark = String(1 + missingReasons.indexOf(notMeasured));

/**
 * Figures out of the columns a plan names, for the areas the rows were joined to. Values are taken as read: nothing is
 * scaled or rounded, a missing cell keeps its reason and is never 0. A value its unit does not allow (140 %) is missing
 * and told in `findings` with file, row, column and value; so are years that nothing tells.
 */
export function toFigures(
  reading: TableReading,
  { joined }: JoinReport,
  { plan, takenIds, labels, sourceId }: FigureContext,
  findings: Findings,
): Result<FiguresMade> {
  const areas = [...new Set(joined.filter((code) => code !== null))].sort();
  const taken = new Set(takenIds);
  const figures: ContributedFigure[] = [];
  const inOneYear = areaYears(reading, joined, false);
  const inYears = reading.yearColumn === null ? null : areaYears(reading, joined, true);
  for (const figure of plan.figures) {
    const columns = chosenColumns(reading, figure);
    if (!columns.ok) return columns;
    const rows = figure.year.from === 'column' ? inYears : inOneYear;
    if (rows === null) return noYear(reading.file, figure);
    const id = figure.replaces ? figure.indicator.id : freeId(figure.indicator.id, taken);
    const beside = id !== figure.indicator.id && labels.includes(figure.indicator.label);
    const planned = plannedIndicator(reading.file, beside ? withOwnLabel(figure) : figure, id, sourceId, areas);
    if (!planned.ok) return planned;
    taken.add(id);
    const filler = new ColumnFiller(reading, planned.value, areas, plan.duplicates, findings);
    for (const column of columns.value) {
      const year = yearOf(figure, column);
      if (year === null && figure.year.from !== 'column') return noYear(reading.file, figure, column.name);
      for (const group of rows) filler.take(column, group, group.year ?? year ?? Number.NaN);
    }
    figures.push({ indicator: planned.value, mode: figure.replaces ? 'replace' : 'new', columns: filler.columns() });
  }
  return succeed({ areas, figures });
}

function chosenColumns(reading: TableReading, figure: FigurePlan): Result<readonly UserColumn[]> {
  const columns: UserColumn[] = [];
  for (const name of figure.columns) {
    const column = reading.columns.find((each) => each.name === name);
    if (column === undefined || column.values === null) {
      const what = column === undefined ? 'bestaat niet' : 'bevat geen getallen';
      const sentence = `${reading.file}: kolom ${name} ${what}, dus "${figure.indicator.label}" kan er niet uit komen.`;
      return fail('file_rejected', sentence, { file: reading.file, column: name });
    }
    columns.push(column);
  }
  return succeed(columns);
}

function noYear(file: string, { indicator }: FigurePlan, column?: string): Result<never> {
  const sentence = `${file}: van "${indicator.label}" is niet bekend over welk jaar het gaat; kies een jaar.`;
  return fail('file_rejected', sentence, { file, ...(column === undefined ? {} : { column }) });
}

function yearOf({ year }: FigurePlan, column: UserColumn): number | null {
  if (year.from === 'fixed') return year.year;
  return year.from === 'header' ? column.year : null;
}

/** Two figures of one name cannot be told apart in a list. */
function withOwnLabel(figure: FigurePlan): FigurePlan {
  return { ...figure, indicator: { ...figure.indicator, label: `${figure.indicator.label} (eigen cijfer)` } };
}

const directionWords = {
  high_is_favourable: 'Hoog is gunstig.',
  high_is_unfavourable: 'Hoog is ongunstig.',
} as const;

/** The catalogue entry as it will stand in the bundle; levels are those the file has. */
function plannedIndicator(
  file: string,
  { columns, indicator, finishedIndex, direction }: FigurePlan,
  id: string,
  source: string,
  areas: readonly AreaCode[],
): Result<Indicator> {
  const levels = areaLevels.filter((level) => areas.some((code) => levelOfCode(code) === level));
  const words = [
    indicator.definition.trim(),
    ...(direction === null ? [] : [directionWords[direction]]),
    ...(finishedIndex ? ['Dit is een kant-en-klare index: Wijkbalans gebruikt hem zoals hij is.'] : []),
  ];
  const planned = indicatorSchema.safeParse({
    ...indicator,
    id,
    source,
    definition: words.join(' '),
    levels: levels.length === 0 ? indicator.levels : levels,
    ...(finishedIndex ? { theme: 'index' } : {}),
  });
  if (planned.success) return succeed(planned.data);
  const field = String(planned.error.issues[0]?.path[0] ?? 'label');
  const sentence = `${file}: van kolom ${columns[0] ?? ''} is "${fieldWords[field] ?? field}" nog niet of niet goed ingevuld.`;
  return fail('file_rejected', sentence, { file, value: field });
}

/** What the form calls the fields of an indicator. */
const fieldWords: Readonly<Record<string, string>> = {
  id: 'id',
  label: 'naam',
  unit: 'eenheid',
  kind: 'soort',
  base: 'basis',
  nature: 'aard',
  theme: 'thema',
  definition: 'betekenis',
  levels: 'niveau',
};

/** Gathers the cells of one figure, per year, in the order of the areas. */
class ColumnFiller {
  readonly #reading: TableReading;
  readonly #indicator: Indicator;
  readonly #positions: ReadonlyMap<AreaCode, number>;
  readonly #duplicates: ImportPlan['duplicates'];
  readonly #findings: Findings;
  readonly #years = new Map<number, { values: (number | null)[]; missing: string[] }>();

  constructor(
    reading: TableReading,
    indicator: Indicator,
    areas: readonly AreaCode[],
    duplicates: ImportPlan['duplicates'],
    findings: Findings,
  ) {
    this.#reading = reading;
    this.#indicator = indicator;
    this.#positions = new Map(areas.map((code, at) => [code, at]));
    this.#duplicates = duplicates;
    this.#findings = findings;
  }

  take(column: UserColumn, { area, places }: AreaYear, year: number): void {
    const at = this.#positions.get(area);
    const place = this.#choose(column, places);
    if (at === undefined || place === null) return;
    if (!Number.isInteger(year) || year < 1900 || year > 2200) {
      this.#tell(column, place, 'hier hoort een jaartal');
      return;
    }
    const cells = this.#cellsOf(year);
    // a later column of the same year tells only what an earlier one does not
    if (cells.missing[at] === '0') return;
    const value = column.values?.[place] ?? Number.NaN;
    const rule = valueRule(this.#indicator, value);
    if (rule !== null) this.#tell(column, place, `${rule}; deze waarde ontbreekt nu`);
    const mark = Number.isNaN(value) ? String(column.missing?.[place] ?? notMeasuredMark) : '0';
    cells.missing[at] = rule === null ? mark : notMeasuredMark;
    cells.values[at] = rule !== null || Number.isNaN(value) ? null : value;
  }

  columns(): readonly ContributedColumn[] {
    return [...this.#years]
      .sort(([one], [other]) => one - other)
      .map(([year, { values, missing }]) => ({ year, values, missing: missing.join('') }));
  }

  #cellsOf(year: number): { values: (number | null)[]; missing: string[] } {
    const known = this.#years.get(year);
    if (known !== undefined) return known;
    const count = this.#positions.size;
    const cells = {
      values: new Array<number | null>(count).fill(null),
      missing: new Array<string>(count).fill(nothingAbout),
    };
    this.#years.set(year, cells);
    return cells;
  }

  #choose(column: UserColumn, places: readonly number[]): number | null {
    const [first = null] = places;
    if (places.length < 2 || this.#duplicates === 'first') return first;
    if (this.#duplicates === 'last') return places.at(-1) ?? null;
    const same = places.every((place) => Object.is(column.values?.[place], column.values?.[first ?? 0]));
    return same ? first : null;
  }

  #tell({ name, texts }: UserColumn, place: number, rule: string): void {
    this.#findings.cell(this.#reading.rowNumbers[place] ?? 0, name, texts[place] ?? '', rule);
  }
}
