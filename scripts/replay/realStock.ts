import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { cellAt, findColumn, headerOf, type OpenTable, parseOpenTable } from '../../src/sources/open/openTable.ts';
import { realMaps } from './realMaps.ts';
import { type Cell, makeTable, type ReplayTable, type Stock } from './stock.ts';
import { healthTopics, keyFigureTopics } from './topics.ts';

/** Column of a downloaded selection of Kerncijfers → stem of the column it was taken from. */
const keyFigureColumns: Readonly<Record<string, string>> = {
  AantalInwoners: 'inwoners',
  k_65JaarOfOuder: 'inwoners65plus',
  k_0Tot15Jaar: 'inwoners0tot15',
  HuishoudensTotaal: 'huishoudens',
  GemiddeldeWOZWaardeVanWoningen: 'wozWaarde',
  PercentageEengezinswoning: 'eengezinswoning',
  Koopwoningen: 'koopwoningen',
  GemiddeldInkomenPerInwoner: 'inkomenPerInwoner',
  AfstandTotHuisartsenpraktijk: 'afstandHuisarts',
  AfstandTotGroteSupermarkt: 'afstandSupermarkt',
};

/**
 * What downloaded files hold, in the formats of the services: a selection of Kerncijfers 2024 with crimes and health,
 * tables of RIVM, and boundaries. Files are recognised by their columns or properties; others are left alone.
 */
export async function realStock(directory: string): Promise<Stock> {
  const tables: OpenTable[] = [];
  const maps: { readonly name: string; readonly text: string }[] = [];
  for (const name of (await readdir(directory)).sort()) {
    const kind = extname(name);
    if (kind !== '.csv' && kind !== '.geojson') continue;
    const text = await readFile(join(directory, name), 'utf8');
    if (kind === '.geojson') maps.push({ name, text });
    else if (headerOf(text) !== null) tables.push(parseOpenTable(name, text));
  }
  const keyFigures = tables.find(({ header }) => header.includes('regiocode') && header.includes('inwoners'));
  const health = tables.filter(({ header }) => header.includes('WijkenEnBuurten') && header.includes('Leeftijd'));
  const made = keyFigures === undefined ? [] : [keyFigureTable(keyFigures), crimeTable(keyFigures)];
  return {
    tables: new Map([...made, ...healthTable(health, keyFigures)].map((table) => [table.id, table])),
    maps: realMaps(maps),
  };
}

function regionsOf(table: OpenTable): { readonly code: string; readonly name: string }[] {
  const [code, name] = [findColumn(table.header, 'regiocode'), findColumn(table.header, 'naam')];
  return table.rows.map((row) => ({ code: cellAt(row, code), name: cellAt(row, name) }));
}

function keyFigureTable(table: OpenTable): ReplayTable {
  const code = findColumn(table.header, 'regiocode');
  return makeTable({
    id: '85984NED',
    host: 'opendata.cbs.nl',
    firstNumber: 5,
    dimensions: ['WijkenEnBuurten'],
    topics: keyFigureTopics,
    regions: regionsOf(table),
    keys: table.rows,
    row: (row) => ({
      dimensions: { WijkenEnBuurten: cellAt(row, code) },
      cells: Object.fromEntries(
        Object.entries(keyFigureColumns).map(([stem, column]) => [stem, numberAt(table, row, column)]),
      ),
    }),
  });
}

function crimeTable(table: OpenTable): ReplayTable {
  const code = findColumn(table.header, 'regiocode');
  const years = table.header.flatMap((name) => /^misdrijven_(\d{4})$/.exec(name)?.[1] ?? []);
  return makeTable({
    id: '47018NED',
    host: 'dataderden.cbs.nl',
    firstNumber: 1,
    dimensions: ['SoortMisdrijf', 'WijkenEnBuurten', 'Perioden'],
    topics: [{ stem: 'GeregistreerdeMisdrijven', title: 'Geregistreerde misdrijven', unit: 'aantal' }],
    regions: regionsOf(table),
    keys: table.rows.flatMap((row) => years.map((year) => ({ row, year }))),
    row: ({ row, year }) => ({
      dimensions: { SoortMisdrijf: '0.0.0 ', WijkenEnBuurten: cellAt(row, code), Perioden: `${year}JJ00` },
      cells: { GeregistreerdeMisdrijven: numberAt(table, row, `misdrijven_${year}`) },
    }),
  });
}

interface HealthKey {
  readonly code: string;
  readonly age: string;
  readonly margin: string;
  readonly period: string;
}

/** Rows of all files in one table; good health of 18 and older is the later edition in the selection of key figures. */
function healthTable(files: readonly OpenTable[], keyFigures: OpenTable | undefined): readonly ReplayTable[] {
  const rows = new Map<string, { readonly key: HealthKey; readonly cells: Record<string, Cell> }>();
  const rowOf = (key: HealthKey): Record<string, Cell> => {
    const name = Object.values(key).join(' ');
    const known = rows.get(name) ?? { key, cells: {} };
    rows.set(name, known);
    return known.cells;
  };
  for (const table of files) {
    const at = (row: readonly string[], name: string): string => cellAt(row, findColumn(table.header, name));
    const columns = healthTopics.map(({ stem }) => ({
      stem,
      column: table.header.find((name) => new RegExp(`^${stem}_\\d+$`).test(name)),
    }));
    for (const row of table.rows) {
      const cells = rowOf({
        code: at(row, 'WijkenEnBuurten'),
        age: at(row, 'Leeftijd'),
        margin: at(row, 'Marges'),
        period: at(row, 'Perioden'),
      });
      for (const { stem, column } of columns) if (column !== undefined) cells[stem] = numberAt(table, row, column);
    }
  }
  for (const { code, year, value } of keyFigures === undefined ? [] : goodHealth(keyFigures)) {
    rowOf({ code, age: '20300', margin: 'MW00000', period: `${year}JJ00` }).ErvarenGezondheidGoedZeerGoed = value;
  }
  if (rows.size === 0) return [];
  const names = new Map((keyFigures === undefined ? [] : regionsOf(keyFigures)).map(({ code, name }) => [code, name]));
  const codes = new Set([...rows.values()].map(({ key }) => key.code));
  return [
    makeTable({
      id: '50150NED',
      host: 'dataderden.cbs.nl',
      firstNumber: 4,
      dimensions: ['Leeftijd', 'Marges', 'WijkenEnBuurten', 'Perioden'],
      topics: healthTopics,
      // areas of an older division have no name here, as in the files
      regions: [...codes].map((code) => ({ code, name: names.get(code) ?? '' })),
      keys: [...rows.values()],
      row: ({ key, cells }) => ({
        dimensions: { Leeftijd: key.age, Marges: key.margin, WijkenEnBuurten: key.code, Perioden: key.period },
        cells,
      }),
    }),
  ];
}

/** Good health per area and year; a level the selection leaves out altogether is none of its rows. */
function goodHealth(
  table: OpenTable,
): readonly { readonly code: string; readonly year: string; readonly value: number | null }[] {
  const at = findColumn(table.header, 'regiocode');
  return table.header.flatMap((name) => {
    const year = /^goed_ervaren_gezondheid_pct_(\d{4})$/.exec(name)?.[1];
    if (year === undefined) return [];
    const cells = table.rows.map((row) => ({ code: cellAt(row, at), year, value: numberAt(table, row, name) }));
    const levels = new Set(cells.filter(({ value }) => value !== null).map(({ code }) => code.slice(0, 2)));
    return cells.filter(({ code }) => levels.has(code.slice(0, 2)));
  });
}

/** "." and an empty cell are both null in a typed table. */
function numberAt({ header }: OpenTable, row: readonly string[], column: string): number | null {
  const text = cellAt(row, findColumn(header, column));
  const value = Number(text);
  return text === '' || Number.isNaN(value) ? null : value;
}
