import { answer, type Fault, type ReplayAnswer, refuse } from './answer.ts';
import type { Cell, ReplayTable, Row, Stock } from './stock.ts';

/** The service refuses an answer of more rows than this, with status 500. */
const mostRows = 10_000;

type Condition = (row: Row) => boolean;

/** `/ODataApi/odata/{table}/{set}` of opendata.cbs.nl and dataderden.cbs.nl, version 3 of the protocol. */
export function odataAnswer(
  stock: Stock,
  host: string,
  path: string,
  query: URLSearchParams,
  fault: Fault | null,
): ReplayAnswer {
  const parts = /^\/ODataApi\/odata\/(\w+)\/(\w+)$/i.exec(path);
  const table = stock.tables.get(parts?.[1] ?? '');
  if (parts === null || table === undefined || table.host !== host) return refuse(404, 'Resource not found.');
  const set = parts[2] ?? '';
  const shown = fault === 'renamed' ? renamed(table) : table;
  const rows = entries(shown, set);
  if (rows === null) return refuse(404, `Resource not found for the segment '${set}'.`);
  const condition = parseFilter(query.get('$filter'));
  if (condition === null) return refuse(400, 'Syntax error in $filter.');
  const found = fault === 'empty' && set !== 'DataProperties' ? [] : rows.filter(condition);
  if ((fault === '500' && set === 'TypedDataSet') || found.length > mostRows) {
    return refuse(500, 'The query returns more than 10000 records. Please narrow your filter.');
  }
  const select = query.get('$select')?.split(',');
  const unknown = select?.find((name) => rows[0] !== undefined && !(name in rows[0]));
  if (unknown !== undefined) return refuse(400, `Could not find a property named '${unknown}'.`);
  const value =
    select === undefined
      ? found
      : found.map((row) => Object.fromEntries(select.map((name) => [name, row[name] ?? null])));
  return answer({ 'odata.metadata': `https://${host}/ODataApi/OData/${table.id}/$metadata#${set}`, value });
}

function entries(table: ReplayTable, set: string): readonly Row[] | null {
  if (set === 'DataProperties') return table.properties.map((property) => ({ ...property }));
  if (set === 'TypedDataSet') return table.rows;
  if (set === 'WijkenEnBuurten') return table.regions;
  return null;
}

/** The operators these services honour; `ge` does nothing on areas, as measured on the real service. */
function parseFilter(filter: string | null): Condition | null {
  if (filter === null) return () => true;
  const conditions = filter.split(/\s+and\s+/).map((part): Condition | null => {
    const starts = /^startswith\((\w+),'([^']*)'\)$/.exec(part.trim());
    if (starts !== null) return (row) => text(row[starts[1] ?? '']).startsWith(starts[2] ?? '');
    const compares = /^(\w+) (eq|ge|le) '([^']*)'$/.exec(part.trim());
    if (compares === null) return null;
    const [, name = '', operator, value = ''] = compares;
    if (operator === 'eq') return (row) => text(row[name]) === value;
    if (name === 'WijkenEnBuurten') return () => true;
    return (row) => (operator === 'ge' ? text(row[name]) >= value : text(row[name]) <= value);
  });
  if (conditions.includes(null)) return null;
  return (row) => conditions.every((condition) => condition?.(row) === true);
}

function text(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell);
}

/** Every topic under another key, as when a table is replaced by one of another subject. */
function renamed(table: ReplayTable): ReplayTable {
  return {
    ...table,
    properties: table.properties.map((property) =>
      property.Type === 'Topic'
        ? { ...property, Key: `Anders${property.Key}`, Title: `Anders ${property.Title}` }
        : property,
    ),
    rows: table.rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, cell]) => [
          table.properties.some(({ Type, Key }) => Type === 'Topic' && Key === key) ? `Anders${key}` : key,
          cell,
        ]),
      ),
    ),
  };
}
