import type { Area } from '../../domain/area.ts';
import type { ColumnType, Correction, Decimals, Separator } from '../../domain/userFile.ts';
import { type CodeColumn, readCodeColumn } from './areaCodes.ts';
import { columnTypeOf } from './columnType.ts';
import { readDate, yearInHeader } from './dates.ts';
import type { Findings } from './findings.ts';
import type { GridCell } from './grid.ts';
import { cellText } from './grid.ts';
import { isFormulaError } from './missingCell.ts';
import { readNumbers, readYears } from './numberColumn.ts';
import { decidedNotation, type NotationEvidence, notationEvidence, readNumber } from './numberNotation.ts';
import type { RawTable } from './rawTable.ts';
import type { UserColumn } from './reading.ts';

export interface TypedColumns {
  readonly columns: readonly UserColumn[];
  readonly codes: ReadonlyMap<string, CodeColumn>;
  /** notation most numbers of the file are written in; null when none is written with one */
  readonly decimals: Decimals | null;
}

interface Draft {
  readonly name: string;
  readonly cells: readonly GridCell[];
  readonly type: ColumnType;
  readonly codes: CodeColumn | null;
  readonly evidence: NotationEvidence | null;
}

const isNumeric = (type: ColumnType): boolean => type === 'number' || type === 'x' || type === 'y';

/** Finds what each column holds and reads it. A person's corrections go before what the cells say. */
export function typeColumns(
  table: RawTable,
  areas: readonly Area[] | null,
  correction: Correction,
  separator: Separator | null,
  findings: Findings,
): TypedColumns {
  const drafts = table.names.map((name, place) => draftOf(name, table.columns[place] ?? [], areas, correction));
  const decimals = fileNotation(drafts);
  const fallback = decimals ?? (separator === ',' ? 'point' : 'comma');
  const ids = new ProposedIds();
  const columns = drafts.map((draft): UserColumn => {
    const { name, type, evidence } = draft;
    const chosen = correction.columns?.[name]?.decimals ?? correction.decimals;
    const notation = evidence === null ? null : (chosen ?? decidedNotation(evidence) ?? fallback);
    if (evidence !== null && notation !== null && chosen === undefined && decimals === null) {
      tellAmbiguous(name, evidence, notation, table.rowNumbers, findings);
    }
    const { year, measure } = type === 'number' ? yearInHeader(name) : { year: null, measure: name };
    const numbers = numbersOf(draft, notation ?? fallback, table.rowNumbers, findings);
    const texts = draft.cells.map((cell) =>
      type === 'date' ? (readDate(cellText(cell)) ?? cellText(cell)) : cellText(cell),
    );
    if (numbers === null) tellFormulaErrors(name, texts, table.rowNumbers, findings);
    return {
      name,
      type,
      decimals: evidence !== null && isTelling(evidence) ? notation : null,
      percent: numbers?.percent ?? false,
      year,
      measure,
      proposedId: ids.next(measure, year),
      texts,
      values: numbers?.values ?? null,
      missing: numbers?.missing ?? null,
    };
  });
  const codes = new Map(drafts.flatMap(({ name, codes }) => (codes === null ? [] : [[name, codes] as const])));
  return { columns, codes, decimals: correction.decimals ?? decimals };
}

function draftOf(
  name: string,
  cells: readonly GridCell[],
  areas: readonly Area[] | null,
  correction: Correction,
): Draft {
  const wished = correction.columns?.[name]?.type;
  const isChosen = wished === 'code' || correction.codeColumn === name;
  const mayBeCodes = wished === undefined ? correction.codeColumn !== null : wished === 'code';
  const codes = mayBeCodes ? readCodeColumn(isChosen ? `${name} code` : name, cells.map(cellText), areas) : null;
  const type = wished ?? (codes === null ? columnTypeOf(name, cells) : 'code');
  const evidence = isNumeric(type)
    ? notationEvidence(cells.map((cell) => (typeof cell === 'string' ? cell.trim() : '')))
    : null;
  return { name, cells, type, codes, evidence };
}

/** Some number has a separator, so that its notation matters. */
function isTelling({ comma, point, ambiguous }: NotationEvidence): boolean {
  return comma > 0 || point > 0 || ambiguous !== null;
}

function fileNotation(drafts: readonly Draft[]): Decimals | null {
  let [comma, point] = [0, 0];
  for (const { evidence } of drafts) {
    if (evidence === null) continue;
    comma += evidence.comma;
    point += evidence.point;
  }
  return decidedNotation({ comma, point });
}

function numbersOf(
  draft: Draft,
  decimals: Decimals,
  rowNumbers: Int32Array,
  findings: Findings,
): ReturnType<typeof readNumbers> | null {
  if (isNumeric(draft.type)) return readNumbers(draft.name, draft.cells, decimals, rowNumbers, findings);
  return draft.type === 'year' ? readYears(draft.name, draft.cells, rowNumbers, findings) : null;
}

function tellAmbiguous(
  name: string,
  { ambiguous }: NotationEvidence,
  notation: Decimals,
  rowNumbers: Int32Array,
  findings: Findings,
): void {
  if (ambiguous === null) return;
  const { text, place } = ambiguous;
  const row = rowNumbers[place] ?? 0;
  const [read, other] = notation === 'comma' ? (['comma', 'point'] as const) : (['point', 'comma'] as const);
  const shown = (decimals: Decimals): string => String(readNumber(text, decimals)).replace('.', ',');
  findings.warn(
    `In ${findings.file}, rij ${row}, kolom ${name} kan "${text}" ${shown(read)} of ${shown(other)} betekenen; gelezen als ${shown(read)}.`,
    { row, column: name, value: text },
  );
}

function tellFormulaErrors(name: string, texts: readonly string[], rowNumbers: Int32Array, findings: Findings): void {
  for (const [place, text] of texts.entries()) {
    if (isFormulaError(text))
      findings.cell(rowNumbers[place] ?? 0, name, text, 'de formule in deze cel geeft een fout');
  }
}

/** Ids fit for an indicator; the years of one measure share theirs. */
class ProposedIds {
  readonly #used = new Set<string>();

  next(measure: string, year: number | null): string {
    const words = measure
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '')
      .slice(0, 60);
    const wanted = /^[a-z]/.test(words) ? words : `cijfer${words === '' ? '' : `_${words}`}`;
    let id = wanted;
    for (let count = 2; this.#used.has(`${id} ${year}`); count++) id = `${wanted}_${count}`;
    this.#used.add(`${id} ${year}`);
    return id;
  }
}
