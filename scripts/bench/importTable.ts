import { type Zippable, zipSync } from 'fflate';

/** A table of made-up figures: codes in the first column, one decimal, one cell in fifty empty. Always the same. */
export function madeUpTable(
  codes: readonly string[],
  columns: number,
): readonly (readonly (string | number | null)[])[] {
  const header = ['buurtcode', ...Array.from({ length: columns - 1 }, (_, at) => `Cijfer ${at + 1} van 2024`)];
  const rows = codes.map((code, row) => [
    code,
    ...Array.from({ length: columns - 1 }, (_, at) =>
      (row + at) % 50 === 0 ? null : ((row * 31 + at * 17) % 1000) / 10,
    ),
  ]);
  return [header, ...rows];
}

/** As Excel with Dutch settings saves it. */
export function csvOf(table: ReturnType<typeof madeUpTable>): Uint8Array {
  const lines = table.map((row) => row.map((cell) => String(cell ?? '').replace('.', ',')).join(';'));
  return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
}

/** A workbook of one sheet (ECMA-376): numbers as numbers, text in the sheet itself. */
export function workbookOf(table: ReturnType<typeof madeUpTable>): Uint8Array {
  const rows = table.map(
    (row, at) => `<row r="${at + 1}">${row.map((cell, column) => xmlCell(cell, at, column)).join('')}</row>`,
  );
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const texts: Readonly<Record<string, string>> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Cijfers" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`,
  };
  const entries: Zippable = {};
  for (const [name, text] of Object.entries(texts)) entries[name] = new TextEncoder().encode(text);
  return zipSync(entries);
}

function xmlCell(cell: string | number | null, row: number, column: number): string {
  if (cell === null) return '';
  const place = `${columnLetters(column)}${row + 1}`;
  return typeof cell === 'number'
    ? `<c r="${place}"><v>${cell}</v></c>`
    : `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
}

/** 0 = A, 26 = AA */
function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
