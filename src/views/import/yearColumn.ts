import type { Correction } from '../../domain/userFile.ts';
import type { ImportPreview } from '../../domain/userImport.ts';

/** The year column is told by the type of the column: the chosen one becomes `year`, the former one ordinary again. */
export function yearColumnCorrection(
  { yearColumn }: Pick<ImportPreview, 'yearColumn'>,
  correction: Correction,
  chosen: string | null,
): Correction {
  const columns = { ...correction.columns };
  if (yearColumn !== null) columns[yearColumn] = { ...columns[yearColumn], type: 'text' };
  if (chosen !== null) columns[chosen] = { ...columns[chosen], type: 'year' };
  return { columns };
}
