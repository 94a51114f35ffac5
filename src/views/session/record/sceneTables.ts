import type { SlideBody } from '../../../export/slide.ts';
import { indicatorsById } from '../../../state/indicatorsById.ts';
import { scaleOf } from '../../../state/measureScale.ts';
import { createEffectOf } from '../../../state/projectEffect.ts';
import type { Shown } from '../../../state/shown.ts';
import { effectText } from '../../../text/effect.ts';
import { formatCount, formatDecimal, formatMeasure, formatShare } from '../../../text/nl.ts';
import { sceneBodyText } from '../../../text/record.ts';
import { effectRows } from '../../place/effect/effectRows.ts';
import { cellWords } from '../../place/scores/siteCells.ts';
import { siteColumns } from '../../place/scores/siteColumns.ts';
import { siteRows } from '../../place/scores/siteRows.ts';
import type { ColumnId } from '../../table/columns.ts';
import { nameOrder, type TableRow } from '../../table/rows.ts';
import { rowsBetween, sortedTable } from '../../table/sortedTable.ts';
import { type SceneMaterial, wordsOf } from './sceneMaterial.ts';

/** most rows of a table on slides; more is a file of figures */
export const mostRows = 60;
/** columns with criteria that are readable on a slide */
const mostCriteria = 5;
/** points on a chart that can each have their name beside them */
export const mostNamed = 20;

/** what stands on a slide of a table; what a class or a coverage is needs more words than there is room for */
const leftOut: readonly ColumnId[] = ['class', 'coverage'];

function areaCell(row: TableRow, column: ColumnId, measure: Shown['measure']): string {
  const known = (value: number, words: string): string => (Number.isNaN(value) ? sceneBodyText.noFigure : words);
  switch (column) {
    case 'name':
      return row.area.name;
    case 'value':
      return known(row.value, formatMeasure(row.value, scaleOf(measure)));
    case 'capacity':
    case 'load':
      return known(row[column], formatDecimal(row[column], 1));
    case 'inhabitants':
      return known(row.inhabitants, formatCount(row.inhabitants));
    case 'coverage':
      return known(row.coverage, formatShare(row.coverage));
    case 'class':
      return row.className;
    default:
      return row[column];
  }
}

/** The table of areas in the order of the scene; missing figures say so. */
export function areaTable({ shown, view, data }: SceneMaterial): SlideBody {
  const table = sortedTable(shown, data.datasets, view.table.sort);
  const rows = rowsBetween(table, 0, Math.min(mostRows, table.count));
  const columns = table.columns.filter(
    ({ id }) => !leftOut.includes(id) && (id !== 'note' || rows.some(({ note }) => note !== '')),
  );
  return {
    kind: 'table',
    header: columns.map(({ label }) => label),
    rows: rows.map((row) => columns.map(({ id }) => areaCell(row, id, shown.measure))),
    numeric: columns.flatMap(({ numeric }, at) => (numeric ? [at] : [])),
  };
}

/** Draagkracht against draaglast, each area a point; names beside the points where they are at most `named`, else of the chosen. */
export function balancePoints({ shown, data }: SceneMaterial, named: number): SlideBody {
  const { balance, dataset, selected, compared } = shown;
  if (balance === null) return wordsOf(sceneBodyText.noBalance);
  const chosen = new Set([selected, ...compared].map((area) => area?.code));
  const order = nameOrder(dataset.areas);
  const placed = dataset.areas.flatMap(({ code, name }, row) => {
    const [x, y] = [balance.capacity.shown[row] ?? Number.NaN, balance.load.shown[row] ?? Number.NaN];
    return Number.isNaN(x) || Number.isNaN(y) ? [] : [{ code, label: name, x, y, place: order[row] ?? row }];
  });
  placed.sort((a, b) => a.place - b.place);
  if (placed.length === 0) return wordsOf(sceneBodyText.noBalance);
  const [across, up] = [sceneBodyText.capacity, sceneBodyText.load];
  const { thresholds } = data.weighing;
  const say = (value: number): string => formatDecimal(value, 1);
  return {
    ...{ kind: 'scatter', across, up, cross: { x: thresholds.capacity, y: thresholds.load } },
    ...(placed.length > named
      ? {}
      : { told: placed.map(({ label, x, y }) => sceneBodyText.point(label, say(x), say(y))) }),
    points: placed.map(({ code, label, x, y }) => ({
      label: placed.length <= named || chosen.has(code) ? label : '',
      x: Math.round(x * 10) / 10,
      y: Math.round(y * 10) / 10,
    })),
    alt: sceneBodyText.scatterAlt(placed.length, across, up),
  };
}

/** Scores of the sites by name, with the heaviest criteria; `most` = how much of it there is room for. */
export function siteTable(
  { siting, view, names, data }: Pick<SceneMaterial, 'siting' | 'view' | 'names' | 'data'>,
  most = { criteria: mostCriteria, rows: mostRows },
): SlideBody {
  if (siting === null) return wordsOf(sceneBodyText.noMatrix);
  if (siting.isBlind) return wordsOf(sceneBodyText.blind);
  const { kept } = siteRows(siting.sites, siting.matrix);
  if (kept.length === 0) return wordsOf(sceneBodyText.noSites);
  const asked = view.placing.figures;
  const figures = asked === 'zekerheid' || asked === 'methoden' ? 'score' : asked;
  const material = { siting, figures, sure: null, names, datasets: data.datasets };
  const heaviest = siting.siting.criteria
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, most.criteria)
    .map(({ id }) => id);
  const columns = siteColumns(siting.siting, figures).filter(
    (column) =>
      column.is === 'total' ||
      column.is === 'rank' ||
      (column.is === 'criterion' && heaviest.includes(column.criterion.id)),
  );
  return {
    kind: 'table',
    header: [sceneBodyText.site, ...columns.map(({ label }) => label)],
    rows: kept.slice(0, most.rows).map((row) => [
      row.site.name,
      ...columns.map((column) => {
        const { text, missing } = cellWords(row, column, material);
        return missing ?? text;
      }),
    ]),
    numeric: columns.map((_, at) => at + 1),
  };
}

/** What the chosen projects do to both axes, before and after; null when there is nothing to say. */
export function effectTable({ shown, view, data }: SceneMaterial): SlideBody | null {
  const effect = createEffectOf()(shown, data.concepts, data.weighing, data.proposed?.ledger, view.placing);
  if (typeof effect === 'string' || !effect.ledger.ok) return null;
  const rows = effectRows(effect, effect.ledger.value.areas, indicatorsById(shown.dataset, data));
  if (rows.length === 0) return null;
  const { axis, table } = effectText;
  return {
    kind: 'table',
    header: [
      table.area,
      ...[axis.capacity, axis.load].map((name) => `${name}, ${table.before} → ${table.after}`),
      table.field,
    ],
    rows: rows.slice(0, mostRows).map(({ name, capacity, load, field }) => [name, capacity.seen, load.seen, field]),
    numeric: [],
  };
}
