import type { Area, AreaCode } from '../../domain/area.ts';
import { levelOfCode, municipalityOf } from '../../domain/area.ts';
import type { Correction, Duplicate, Remark, UnmatchedRow } from '../../domain/userFile.ts';
import { sameName } from '../open/sameName.ts';
import { isNational } from './areaCodes.ts';
import { findDuplicates } from './duplicates.ts';
import { NameIndex, type NameMatch } from './nameMatch.ts';
import type { TableReading } from './reading.ts';
import { unmatchedRemarks } from './unmatched.ts';

export interface JoinReport {
  readonly keyedBy: 'code' | 'name' | null;
  readonly column: string | null;
  /** area per row; null = not joined */
  readonly joined: readonly (AreaCode | null)[];
  readonly matchedRows: number;
  /** distinct areas with at least one row, by code */
  readonly matched: readonly AreaCode[];
  readonly unmatched: readonly UnmatchedRow[];
  readonly duplicates: readonly Duplicate[];
  /** areas of the joined levels without a row */
  readonly absent: readonly AreaCode[];
  /** Dutch sentences, the heaviest first */
  readonly remarks: readonly Remark[];
}

/**
 * Joins the rows of a file to the areas of the open municipality: by code, or by name when the file has no codes. A
 * code that carries another name here is not joined, because codes are used again after a new division; a name is only
 * joined when exactly one area has it, or when a person said so (`correction.names`).
 */
export function joinReport(reading: TableReading, areas: readonly Area[], correction: Correction = {}): JoinReport {
  const names = columnTexts(reading, reading.nameColumn);
  if (reading.codeColumn !== null) return joinByCode(reading, areas, names);
  if (names !== null) return joinByName(reading, areas, names, correction);
  return report(
    reading,
    areas,
    null,
    null,
    Array.from(reading.rowNumbers, () => null),
    [],
  );
}

function joinByCode(reading: TableReading, areas: readonly Area[], names: readonly string[] | null): JoinReport {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const home = new Set(areas.map(({ code }) => municipalityOf(code)));
  const texts = columnTexts(reading, reading.codeColumn) ?? [];
  const namesTell = names !== null && namesFit(reading, byCode, names);
  const joined: (AreaCode | null)[] = [];
  const unmatched: UnmatchedRow[] = [];
  for (const [place, code] of reading.codes.entries()) {
    const row = reading.rowNumbers[place] ?? 0;
    const area = code === null ? undefined : byCode.get(code);
    const name = names?.[place] ?? '';
    const renamed = area !== undefined && namesTell && name !== '' && !sameName(area.name, name);
    joined.push(area === undefined || renamed ? null : area.code);
    const value = texts[place] ?? '';
    const lost = (why: UnmatchedRow['why']): void => {
      unmatched.push({ row, value: why === 'other_name' ? `${value} ${name}` : value, why, candidates: [] });
    };
    if (renamed) lost('other_name');
    else if (code === null) lost(isNational(value) ? 'country' : 'no_area');
    else if (area === undefined) lost(home.has(municipalityOf(code)) ? 'not_in_list' : 'other_municipality');
  }
  return report(reading, areas, 'code', reading.codeColumn, joined, unmatched);
}

/** The column with names is about the same areas as the codes: most names agree. A column with wijken beside buurten does not tell. */
function namesFit(reading: TableReading, byCode: ReadonlyMap<AreaCode, Area>, names: readonly string[]): boolean {
  let [agree, seen] = [0, 0];
  for (const [place, code] of reading.codes.entries()) {
    const area = code === null ? undefined : byCode.get(code);
    const name = names[place] ?? '';
    if (area === undefined || name === '') continue;
    seen += 1;
    if (sameName(area.name, name)) agree += 1;
  }
  return agree * 2 >= seen && seen > 0;
}

function joinByName(
  reading: TableReading,
  areas: readonly Area[],
  names: readonly string[],
  correction: Correction,
): JoinReport {
  const named = nameLevel(names, areas);
  const index = new NameIndex(areas.filter(({ level }) => level === named));
  const joined: (AreaCode | null)[] = [];
  const unmatched: UnmatchedRow[] = [];
  for (const [place, name] of names.entries()) {
    const told =
      correction.names !== undefined && Object.hasOwn(correction.names, name) ? correction.names[name] : undefined;
    const match: NameMatch =
      told === undefined ? index.match(name) : told === null ? { kind: 'unknown' } : { kind: 'exact', code: told };
    joined.push(match.kind === 'exact' ? match.code : null);
    if (match.kind === 'exact') continue;
    const row = reading.rowNumbers[place] ?? 0;
    const why = name === '' ? 'no_area' : match.kind === 'propose' ? 'proposal' : 'unknown_name';
    unmatched.push({ row, value: name, why, candidates: match.kind === 'propose' ? match.candidates : [] });
  }
  return report(reading, areas, 'name', reading.nameColumn, joined, unmatched);
}

/** Level of which most names occur in the file; buurten when equal. */
function nameLevel(names: readonly string[], areas: readonly Area[]): Area['level'] {
  const distinct = [...new Set(names)];
  const fitting = (level: Area['level']): number => {
    const index = new NameIndex(areas.filter((area) => area.level === level));
    return distinct.filter((name) => index.match(name).kind !== 'unknown').length;
  };
  const levels = ['buurt', 'wijk', 'gemeente'] as const;
  const fits = levels.map(fitting);
  return levels[fits.indexOf(Math.max(...fits))] ?? 'buurt';
}

function report(
  reading: TableReading,
  areas: readonly Area[],
  keyedBy: JoinReport['keyedBy'],
  column: string | null,
  joined: readonly (AreaCode | null)[],
  unmatched: readonly UnmatchedRow[],
): JoinReport {
  const matched = [...new Set(joined.filter((code) => code !== null))].sort();
  const levels = new Set(matched.map(levelOfCode));
  const has = new Set<AreaCode>(matched);
  const absent = areas.filter(({ code, level }) => levels.has(level) && !has.has(code)).map(({ code }) => code);
  const duplicates = findDuplicates(reading, joined);
  return {
    keyedBy,
    column,
    joined,
    matchedRows: joined.filter((code) => code !== null).length,
    matched,
    unmatched,
    duplicates,
    absent,
    remarks: [
      ...duplicates.map(({ remark }) => remark),
      ...unmatchedRemarks(reading, areas, column, unmatched, joined),
    ],
  };
}

function columnTexts(reading: TableReading, name: string | null): readonly string[] | null {
  return name === null ? null : (reading.columns.find((column) => column.name === name)?.texts ?? null);
}
