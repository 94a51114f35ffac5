import { type Area, type AreaCode, type AreaLevel, areaLevels } from '../../domain/area.ts';
import type { Correction } from '../../domain/userFile.ts';
import { codeRule } from '../codeRule.ts';
import { nameKey } from '../open/sameName.ts';
import { type CodeColumn, isNational } from './areaCodes.ts';
import type { TypedColumns } from './columns.ts';
import type { Findings } from './findings.ts';
import type { UserColumn } from './reading.ts';

export interface AreaColumns {
  readonly codeColumn: string | null;
  readonly codes: readonly (AreaCode | null)[];
  readonly level: AreaLevel | null;
  readonly nameColumn: string | null;
}

/** Chooses the columns that tell which area a row is about: of several with codes the finest, and a name beside it. */
export function chooseAreaColumns(
  typed: TypedColumns,
  rowNumbers: Int32Array,
  areas: readonly Area[] | null,
  correction: Correction,
  findings: Findings,
): AreaColumns {
  const candidates = [...typed.codes].sort(([, one], [, other]) => finer(one, other));
  const [name, chosen] = candidates.find(([each]) => each === correction.codeColumn) ?? candidates[0] ?? [null, null];
  const nameColumn = correction.nameColumn === undefined ? findNames(typed.columns, areas) : correction.nameColumn;
  if (name === null || chosen === null) {
    return { codeColumn: null, codes: Array.from(rowNumbers, () => null), level: null, nameColumn };
  }
  const others = candidates.filter(([, column]) => column.codes.some((code, place) => code !== chosen.codes[place]));
  if (others.length > 0) {
    const quoted = candidates.map(([each]) => `"${each}"`);
    const names = `${quoted.slice(0, -1).join(', ')} en ${quoted.at(-1)}`;
    const sentence = `${findings.file} heeft codes in de kolommen ${names}; "${name}" is gebruikt.`;
    findings.ask({ about: 'codeColumn', sentence, options: candidates.map(([each]) => each), chosen: name });
  }
  tellCodes(name, chosen, typed.columns.find((column) => column.name === name)?.texts ?? [], rowNumbers, findings);
  return { codeColumn: name, codes: chosen.codes, level: chosen.level, nameColumn };
}

function finer(one: CodeColumn, other: CodeColumn): number {
  return areaLevels.indexOf(one.level) - areaLevels.indexOf(other.level) || other.distinct - one.distinct;
}

function tellCodes(
  name: string,
  column: CodeColumn,
  texts: readonly string[],
  rowNumbers: Int32Array,
  findings: Findings,
): void {
  const { completed, firstCompleted } = column;
  if (firstCompleted !== null) {
    const { text, code, place } = firstCompleted;
    const row = rowNumbers[place] ?? 0;
    const many = completed === 1 ? 'is één code' : `zijn ${completed} codes`;
    findings.warn(
      `In ${findings.file}, kolom ${name} ${many} aangevuld tot een code van het CBS, zoals "${text}" in rij ${row} tot ${code}.`,
      {
        row,
        column: name,
        value: text,
      },
    );
  }
  for (const [place, text] of texts.entries()) {
    const row = rowNumbers[place] ?? 0;
    if (column.codes[place] !== null || isNational(text)) continue;
    if (text === '') findings.row(row, `kolom ${name} is leeg, dus niet bekend is over welk gebied dit gaat`);
    else findings.cell(row, name, text, codeRule(text) ?? 'dit is geen gebiedscode');
  }
}

const nameHeaders: readonly RegExp[] = [
  /^(buurt[ _-]?naam|bu[ _-]?naam|buurt)$/i,
  /^(wijk[ _-]?naam|wk[ _-]?naam|wijk)$/i,
  /^(gebieds?[ _-]?naam|regio[ _-]?naam|gwb[ _-]?naam|stat[ _-]?naam|naam|name|gebied|regio|wijken en buurten)$/i,
  /^(gemeente[ _-]?naam|gm[ _-]?naam|gemeente)$/i,
];

/** Of the columns with text, the one with most names of the open municipality; without one, the one that is called so. */
function findNames(columns: readonly UserColumn[], areas: readonly Area[] | null): string | null {
  const texts = columns.filter(({ type }) => type === 'text' || type === 'name');
  const known = new Set(areas?.map(({ name }) => nameKey(name)));
  const byFit = texts
    .map(({ name, texts: cells }) => ({ name, fit: share(cells, known) }))
    .filter(({ fit }) => fit >= 0.5)
    .sort((one, other) => other.fit - one.fit)[0];
  if (byFit !== undefined) return byFit.name;
  for (const pattern of nameHeaders) {
    const found = texts.find(({ name }) => pattern.test(name.trim()));
    if (found !== undefined) return found.name;
  }
  return null;
}

function share(cells: readonly string[], known: ReadonlySet<string>): number {
  if (known.size === 0) return 0;
  const distinct = [...new Set(cells)].filter((cell) => cell !== '');
  return distinct.length === 0 ? 0 : distinct.filter((cell) => known.has(nameKey(cell))).length / distinct.length;
}
