import type { Area, AreaCode } from '../../domain/area.ts';
import type { Remark, UnmatchedRow } from '../../domain/userFile.ts';
import { quote } from '../rejection.ts';
import type { TableReading } from './reading.ts';

/** What the rows that were not joined have in common, one sentence per reason with the first of them. */
export function unmatchedRemarks(
  reading: TableReading,
  areas: readonly Area[],
  column: string | null,
  unmatched: readonly UnmatchedRow[],
  joined: readonly (AreaCode | null)[],
): readonly Remark[] {
  const { file } = reading;
  if (column === null) {
    return [{ sentence: `${file} heeft geen kolom met codes of namen, dus geen rij is gekoppeld.`, site: { file } }];
  }
  const of = (why: UnmatchedRow['why']): readonly UnmatchedRow[] => unmatched.filter((row) => row.why === why);
  const tell = (rows: readonly UnmatchedRow[], rule: (count: string, many: boolean) => string): readonly Remark[] => {
    const [first] = rows;
    if (first === undefined) return [];
    const site = { file, row: first.row, column, value: first.value };
    const count = rows.length === 1 ? 'één rij' : `${rows.length} rijen`;
    const place = `(${rows.length === 1 ? '' : 'de eerste is '}rij ${first.row}, kolom ${column}: ${quote(first.value)})`;
    return [{ sentence: `${file}: ${rule(count, rows.length > 1)} ${place}.`, site }];
  };
  const here = areas.find(({ level }) => level === 'gemeente')?.name ?? 'de geopende gemeente';
  const nothing = joined.every((code) => code === null) && of('other_municipality').length > 0;
  return [
    ...tell(of('other_municipality'), (count, many) =>
      nothing
        ? `geen enkele rij gaat over ${here}; de codes zijn van een andere gemeente`
        : `${count} ${many ? 'gaan' : 'gaat'} over een andere gemeente dan ${here} en ${many ? 'zijn' : 'is'} niet gekoppeld`,
    ),
    ...tell(
      of('not_in_list'),
      (count, many) =>
        `${count} ${many ? 'hebben' : 'heeft'} een code die in de indeling van ${here} niet bestaat; het bestand is misschien van een ander jaar`,
    ),
    ...tell(
      of('other_name'),
      (count, many) =>
        `${count} ${many ? 'hebben' : 'heeft'} een code die hier bij een andere naam hoort en ${many ? 'zijn' : 'is'} niet gekoppeld`,
    ),
    ...tell(
      of('proposal'),
      (count, many) =>
        `${count} ${many ? 'lijken' : 'lijkt'} op een naam in ${here}, maar niet zeker op één; kies zelf`,
    ),
    ...tell(
      of('unknown_name'),
      (count, many) => `${count} ${many ? 'hebben' : 'heeft'} een naam die in ${here} niet voorkomt`,
    ),
    ...tell(
      of('no_area'),
      (count, many) => `van ${count} is niet bekend over welk gebied ${many ? 'ze gaan' : 'die gaat'}`,
    ),
  ];
}
