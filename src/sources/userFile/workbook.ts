import type { Result } from '../../domain/failure.ts';
import { fail, succeed } from '../../domain/failure.ts';
import type { Findings } from './findings.ts';
import type { Grid } from './grid.ts';
import { tableRefusal } from './limits.ts';
import { readSheet } from './sheet.ts';
import { readSharedStrings, readStyles } from './workbookParts.ts';
import { readXml } from './xmlEvents.ts';
import { readEntries } from './zipEntries.ts';

export interface WorkbookGrid {
  readonly grid: Grid;
  readonly sheet: string;
  /** those a person can see in the program it was made with */
  readonly sheets: readonly string[];
}

interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

interface Outline {
  readonly sheets: readonly Sheet[];
  readonly from1904: boolean;
}

/**
 * Cells of one sheet of a workbook (ECMA-376). Without a choice the first visible sheet that has at least two rows is
 * read, and when there are more, the choice is asked.
 */
export function parseWorkbook(bytes: Uint8Array, chosen: string | undefined, findings: Findings): Result<WorkbookGrid> {
  const { file } = findings;
  try {
    return openWorkbook(bytes, chosen, findings);
  } catch (cause) {
    return fail(
      'file_rejected',
      `${file} is een beschadigde werkmap; open het in Excel en bewaar het opnieuw.`,
      { file },
      cause,
    );
  }
}

function openWorkbook(bytes: Uint8Array, chosen: string | undefined, findings: Findings): Result<WorkbookGrid> {
  const { file } = findings;
  const parts = readEntries(file, bytes, (name) =>
    /^xl\/(workbook|sharedStrings|styles)\.xml$|^xl\/_rels\//i.test(name),
  );
  if (!parts.ok) return parts;
  const outline = readOutline(part(parts.value, 'xl/workbook.xml'));
  const targets = readRelations(part(parts.value, 'xl/_rels/workbook.xml.rels'));
  const shown = outline.sheets.filter(({ hidden }) => !hidden);
  const named = outline.sheets.filter(({ name }) => name === chosen);
  if (chosen !== undefined && named.length === 0) {
    const names = outline.sheets.map(({ name }) => `"${name}"`).join(', ');
    return fail('file_rejected', `${file} heeft geen tabblad "${chosen}"; er is ${names}.`, { file, value: chosen });
  }
  const strings = readSharedStrings(parts.value.get('xl/sharedStrings.xml'));
  const styles = readStyles(parts.value.get('xl/styles.xml'));
  const filled: WorkbookGrid[] = [];
  for (const { name, relation } of chosen === undefined ? shown : named) {
    const path = targets.get(relation) ?? '';
    const content = readEntries(file, bytes, (entry) => entry === path);
    if (!content.ok) return content;
    const xml = content.value.get(path);
    // a sheet that holds only a chart is no worksheet
    if (xml === undefined || !path.includes('worksheets/')) continue;
    const grid = readSheet(xml, { strings, styles, from1904: outline.from1904 }, filled.length > 0 ? 2 : undefined);
    if (grid.rows.length > (chosen === undefined ? 1 : 0))
      filled.push({ grid, sheet: name, sheets: shown.map((sheet) => sheet.name) });
  }
  const first = filled[0];
  if (first === undefined) return emptyWorkbook(file, shown.length);
  if (filled.length > 1) {
    findings.ask({
      about: 'sheet',
      sentence: `${file} heeft ${filled.length} tabbladen met gegevens; "${first.sheet}" is gelezen.`,
      options: filled.map(({ sheet }) => sheet),
      chosen: first.sheet,
    });
  }
  const width = Math.max(...first.grid.rows.slice(0, 1000).map((row) => row.length));
  return tableRefusal(file, first.grid.rows.length, width) ?? succeed(first);
}

function emptyWorkbook(file: string, sheets: number): Result<never> {
  const where = sheets > 1 ? 'op geen enkel tabblad staan' : 'er staan geen';
  return fail('file_rejected', `${file} heeft niets om te lezen: ${where} rijen onder een kopregel.`, { file });
}

function part(parts: ReadonlyMap<string, Uint8Array>, name: string): Uint8Array {
  const bytes = parts.get(name);
  if (bytes === undefined) throw new Error(`${name} is missing`);
  return bytes;
}

function readOutline(bytes: Uint8Array): Outline {
  const sheets: Sheet[] = [];
  let from1904 = false;
  readXml(bytes, {
    open(name, attribute) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      sheets.push({
        name: attribute('name') ?? '',
        hidden: (attribute('state') ?? 'visible') !== 'visible',
        relation: attribute('r:id') ?? attribute('id') ?? '',
      });
    },
  });
  return { sheets, from1904 };
}

/** Path in the zip by relation id. */
function readRelations(bytes: Uint8Array): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  readXml(bytes, {
    open(name, attribute) {
      const target = attribute('Target') ?? '';
      if (name !== 'Relationship') return;
      targets.set(attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}
