import { placeFileText } from '../text/placeFiles.ts';
import type { CsvCell } from './csv.ts';
import { type ListedPlace, monitoringRows, type PlaceFileMaterial, placeCells } from './placeFiles.ts';
import { type Column, figureColumn, proseColumn, type Table, textColumn } from './table.ts';
import { workbookOf } from './xlsx.ts';

/** A column of numbers as numbers, also where a word stands among them; codes and words as text. */
function columnOf(header: string, cells: readonly CsvCell[]): Column {
  if (header === placeFileText.header.note || header === placeFileText.header.monitoring) return proseColumn(header);
  return cells.some((cell) => typeof cell === 'number') ? figureColumn(header, 'plain') : textColumn(header);
}

function followTable(places: readonly ListedPlace[]): Table {
  const { name, place, date, kind, text, figureLabel, value, unit } = placeFileText.follow;
  const columns = [
    textColumn(place),
    { kind: 'date', header: date } as const,
    textColumn(kind),
    proseColumn(text),
    textColumn(figureLabel),
    figureColumn(value, 'plain'),
    textColumn(unit),
  ];
  return { name, columns, rows: monitoringRows(places) };
}

/**
 * A list of places of one kind as a workbook, with a second sheet for what was noticed there over time when there is
 * anything. Numbers are numbers; not known is empty, never 0. The same places and moment give the same bytes.
 *
 * @param madeAt ISO 8601
 */
export function placesWorkbook(
  places: readonly ListedPlace[],
  name: string,
  material: PlaceFileMaterial,
  madeAt: string,
): Promise<Uint8Array> {
  const { headers, rows } = placeCells(places, material);
  const columns = headers.map((header, at) =>
    columnOf(
      header,
      rows.map((row) => row[at] ?? null),
    ),
  );
  const follow = followTable(places);
  const tables = [{ name, columns, rows }, ...(follow.rows.length === 0 ? [] : [follow])];
  const description = placeFileText.description(material.municipality, material.invented);
  return workbookOf(tables, { title: `${name}, ${material.municipality}`, madeAt, description });
}
