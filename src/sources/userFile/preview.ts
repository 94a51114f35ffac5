import type { AreaCode } from '../../domain/area.ts';
import { municipalityOf } from '../../domain/area.ts';
import { type Missing, missingReasons } from '../../domain/dataset.ts';
import type { UnmatchedRow } from '../../domain/userFile.ts';
import type {
  Elsewhere,
  ImportPlan,
  ImportPreview,
  Listed,
  PreviewCell,
  PreviewColumn,
  PreviewJoin,
} from '../../domain/userImport.ts';
import type { JoinReport } from './joinReport.ts';
import { missingMark } from './missingCell.ts';
import type { TableReading, UserColumn } from './reading.ts';

const sampled = 20;
const listed = 100;

/** What a person sees of a reading: the first rows, counts per column, and how its rows meet the areas on screen. */
export function previewOf(
  id: string,
  reading: TableReading,
  join: JoinReport,
  town: { readonly name: string; readonly code: AreaCode },
  proposal: ImportPlan,
): ImportPreview {
  const { columns, rowNumbers, codes: _, geometry: __, byteOrderMark: ___, ...facts } = reading;
  return {
    ...facts,
    id,
    columns: columns.map(previewColumn),
    sampleRows: [...rowNumbers.subarray(0, sampled)],
    sampleAreas: join.joined.slice(0, sampled),
    join: previewJoin(join),
    elsewhere: elsewhereOf(reading, join, town),
    proposal,
  };
}

function previewColumn(column: UserColumn): PreviewColumn {
  const { texts, values, missing, ...facts } = column;
  const lacking: Record<Missing, number> = { suppressed: 0, not_measured: 0, not_applicable: 0 };
  let [filled, unreadable, lowest, highest] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [place, text] of texts.entries()) {
    const reason = reasonOf(column, place);
    if (values === null ? text !== '' : reason === null) filled += 1;
    else if (isUnreadable(column, place)) unreadable += 1;
    else if (reason !== null) lacking[reason] += 1;
    const value = values?.[place] ?? Number.NaN;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return {
    ...facts,
    sample: texts.slice(0, sampled).map((text, place): PreviewCell => {
      return { text, missing: reasonOf(column, place), unreadable: isUnreadable(column, place) };
    }),
    filled,
    missing: lacking,
    unreadable,
    range: lowest > highest ? null : { lowest, highest },
  };
}

function reasonOf({ missing }: UserColumn, place: number): Missing | null {
  const code = missing?.[place] ?? 0;
  return code === 0 ? null : (missingReasons[code - 1] ?? null);
}

function isUnreadable({ texts, missing }: UserColumn, place: number): boolean {
  return (missing?.[place] ?? 0) !== 0 && missingMark(texts[place] ?? '') === null;
}

function first<T>(all: readonly T[]): Listed<T> {
  return { count: all.length, first: all.slice(0, listed) };
}

function previewJoin({ joined: _, matched, unmatched, duplicates, absent, ...facts }: JoinReport): PreviewJoin {
  return {
    ...facts,
    matchedAreas: matched.length,
    unmatched: first(unmatched),
    otherVintage: unmatched.filter(({ why }) => why === 'not_in_list' || why === 'other_name').length,
    proposals: first(proposalsOf(unmatched)),
    duplicates: first(duplicates),
    absent: first(absent),
  };
}

function proposalsOf(unmatched: readonly UnmatchedRow[]): PreviewJoin['proposals']['first'] {
  const byName = new Map<string, { name: string; rows: number; candidates: readonly AreaCode[] }>();
  for (const { why, value, candidates } of unmatched) {
    if (why !== 'proposal') continue;
    const known = byName.get(value);
    if (known === undefined) byName.set(value, { name: value, rows: 1, candidates });
    else known.rows += 1;
  }
  return [...byName.values()];
}

/** Only when not one row is about the municipality on screen. */
function elsewhereOf(
  { file, codes }: TableReading,
  join: JoinReport,
  town: { readonly name: string; readonly code: AreaCode },
): Elsewhere | null {
  if (join.matchedRows > 0) return null;
  const rows = new Map<AreaCode, number>();
  for (const code of codes) {
    if (code !== null) rows.set(municipalityOf(code), (rows.get(municipalityOf(code)) ?? 0) + 1);
  }
  const municipalities = [...rows]
    .map(([code, count]) => ({ code, rows: count }))
    .filter(({ code }) => code !== town.code)
    .sort((one, other) => other.rows - one.rows || (one.code < other.code ? -1 : 1));
  const [most] = municipalities;
  if (most === undefined) return null;
  const others = municipalities.length - 1;
  const about =
    others === 0
      ? `gemeente ${most.code}`
      : `${municipalities.length} gemeenten, waarvan ${most.code} het vaakst voorkomt`;
  return {
    sentence: `${file} gaat over ${about}, en geopend is ${town.name}. Haal ${others === 0 ? 'die gemeente' : 'een van die gemeenten'} op of open haar bestand, en voeg daarna dit bestand toe.`,
    municipalities: municipalities.slice(0, listed),
  };
}
