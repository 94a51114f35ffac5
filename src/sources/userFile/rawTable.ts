import type { Result } from '../../domain/failure.ts';
import { fail, succeed } from '../../domain/failure.ts';
import type { Correction, HeaderRows } from '../../domain/userFile.ts';
import { rejectFile } from '../rejection.ts';
import type { Findings } from './findings.ts';
import type { Grid, GridCell } from './grid.ts';
import { cellText } from './grid.ts';
import { columnLetters, detectHeader, headerNames } from './headerRows.ts';

/** Cells by column under names that occur once; the header, titles and closing remarks are taken off. */
export interface RawTable {
  readonly names: readonly string[];
  readonly columns: readonly (readonly GridCell[])[];
  readonly rowNumbers: Int32Array;
  readonly header: HeaderRows | null;
}

/** Takes the header off a grid. A file without rows below its header is refused. */
export function takeHeader(grid: Grid, correction: Correction, findings: Findings): Result<RawTable> {
  const { file } = findings;
  const header = correction.header === undefined ? detectHeader(grid) : correction.header;
  if (header !== null && !(header.from >= 1 && header.to >= header.from && grid.numbers.includes(header.to))) {
    return fail('file_rejected', `${file} heeft geen rij ${header.to} met namen van kolommen.`, {
      file,
      row: header.to,
    });
  }
  const top = header?.to ?? 0;
  const body = grid.rows.flatMap((row, place) => {
    const number = grid.numbers[place] ?? 0;
    return number > top ? [{ row, number }] : [];
  });
  const width = Math.max(0, ...grid.rows.slice(0, 1000).map((row) => row.length));
  dropClosingRemarks(body, width, findings);
  if (body.length === 0) return rejectFile(file, `${file} heeft een kopregel, maar geen rijen.`);
  if (header === null) {
    findings.warn(`${file} heeft geen kopregel; de kolommen heten naar hun plaats.`, { row: body[0]?.number ?? 1 });
  } else if (header.from > (grid.numbers[0] ?? 1)) {
    findings.warn(`De kopregel van ${file} staat in rij ${header.to}; wat daarboven staat is overgeslagen.`, {
      row: header.to,
    });
  }
  const given = header === null ? Array.from({ length: width }, () => '') : headerNames(grid, header, width);
  tellRagged(body, given, findings);
  const kept = given.map((_, column) => column).filter((column) => given[column] !== '' || isUsed(body, column));
  const names = uniqueNames(
    kept.map((column) => ({ name: given[column] ?? '', letters: columnLetters(column) })),
    header,
    findings,
  );
  return succeed({
    names,
    columns: kept.map((column) => body.map(({ row }) => row[column] ?? '')),
    rowNumbers: Int32Array.from(body, ({ number }) => number),
    header,
  });
}

interface BodyRow {
  readonly row: readonly GridCell[];
  readonly number: number;
}

/** "Bron: CBS" below a table: a last row of which only the first cell is filled, with text. */
function dropClosingRemarks(body: BodyRow[], width: number, findings: Findings): void {
  while (width > 2 && body.length > 1) {
    const last = body.at(-1);
    const [first, ...others] = last?.row ?? [];
    if (last === undefined || typeof first !== 'string' || !/\p{L}{2}.*[\s:]/u.test(first)) return;
    if (others.some((cell) => cellText(cell) !== '')) return;
    findings.warn(
      `In ${findings.file} is rij ${last.number} een opmerking en geen gegeven: "${first.trim().slice(0, 60)}".`,
      {
        row: last.number,
        value: first,
      },
    );
    body.pop();
  }
}

/** Filled cells to the right of the last name belong to no column: usually a separator within a text. */
function tellRagged(body: readonly BodyRow[], names: readonly string[], findings: Findings): void {
  const named = names.findLastIndex((name) => name !== '') + 1;
  if (named === 0) return;
  for (const { row, number } of body) {
    if (row.slice(named).some((cell) => cellText(cell) !== '') && !isUsed(body.slice(0, 1), named)) {
      findings.row(
        number,
        `deze rij telt ${row.length} cellen en de kopregel ${named}, misschien door een scheidingsteken in een tekst`,
      );
    }
  }
}

function isUsed(body: readonly BodyRow[], column: number): boolean {
  return body.some(({ row }) => cellText(row[column]) !== '');
}

/** Empty names become "kolom C", and a name that was used before gets a number behind it. */
function uniqueNames(
  columns: readonly { readonly name: string; readonly letters: string }[],
  header: HeaderRows | null,
  findings: Findings,
): readonly string[] {
  const used = new Set<string>();
  return columns.map(({ name, letters }) => {
    const wanted = name === '' ? `kolom ${letters}` : name;
    let unique = wanted;
    for (let count = 2; used.has(unique); count++) unique = `${wanted} (${count})`;
    used.add(unique);
    if (header === null) return unique;
    const site = { row: header.to, column: unique };
    if (name === '')
      findings.warn(
        `In ${findings.file}, rij ${header.to} heeft kolom ${letters} geen naam; deze heet nu "${unique}".`,
        site,
      );
    else if (unique !== wanted) {
      findings.warn(
        `In ${findings.file}, rij ${header.to} komt de kolom "${wanted}" vaker voor; de volgende heet nu "${unique}".`,
        site,
      );
    }
    return unique;
  });
}
