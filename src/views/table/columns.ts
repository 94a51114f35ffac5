import type { AreaLevel } from '../../domain/area.ts';
import type { Shown } from '../../state/shown.ts';
import { tableText } from '../../text/nl.ts';

/** In the order of the screen: what the map shows comes first, so that it is in sight beside the name. */
export const columnIds = [
  'name',
  'value',
  'capacity',
  'load',
  'field',
  'class',
  'inhabitants',
  'parent',
  'coverage',
  'note',
] as const;
export type ColumnId = (typeof columnIds)[number];

export interface TableColumn {
  readonly id: ColumnId;
  readonly label: string;
  /** figures are set to the right */
  readonly numeric: boolean;
}

const numeric: ReadonlySet<ColumnId> = new Set(['inhabitants', 'value', 'capacity', 'load', 'coverage']);

function labelOf(id: ColumnId, level: AreaLevel, measure: string): string {
  if (id === 'parent') return tableText.columns.parent[level];
  return id === 'value' ? measure : tableText.columns[id];
}

/**
 * Columns for the measure on screen. The balance has no single figure, so no value column; draagkracht and draaglast
 * are not repeated when one of them is the measure; wijken of a single municipality need no column that names it.
 */
export function columnsOf(shown: Shown): readonly TableColumn[] {
  const { measure, balance, dataset } = shown;
  const axes = new Set([balance?.capacity.spec.id, balance?.load.spec.id].map((id) => `index:${id}`));
  const hidden = new Set<ColumnId>();
  if (measure.id === 'balans') hidden.add('value');
  if (axes.has(measure.id)) hidden.add(measure.id === `index:${balance?.capacity.spec.id}` ? 'capacity' : 'load');
  if (balance === null) for (const id of ['capacity', 'load', 'field'] as const) hidden.add(id);
  // coverage of the weight of an index; beside the coverage of the figures themselves it would mislead
  if (measure.id === 'dekking' || measure.id === 'zekerheid' || (balance === null && measure.indicator !== null))
    hidden.add('coverage');
  const alone = dataset.manifest.scope === 'gemeente';
  if (shown.level === 'gemeente' || (shown.level === 'wijk' && alone)) hidden.add('parent');
  return columnIds
    .filter((id) => !hidden.has(id))
    .map((id) => ({ id, label: labelOf(id, shown.level, measure.label), numeric: numeric.has(id) }));
}

/** The column to sort by; names when a link asks for a column that is not on screen. */
export function sortColumn(columns: readonly TableColumn[], wanted: string): ColumnId {
  return columns.find(({ id }) => id === wanted)?.id ?? 'name';
}
