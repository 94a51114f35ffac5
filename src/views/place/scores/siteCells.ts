import type { AreaLevel } from '../../../domain/area.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { MatrixCell } from '../../../model/siteMatrix.ts';
import type { SitingShown } from '../../../state/siting.ts';
import type { SiteFigures } from '../../../state/viewState.ts';
import { type MeasureNames, missText, rawText } from '../../../text/measureWords.ts';
import { formatCount, formatShare } from '../../../text/nl.ts';
import { formatPoints, formatScore, scoresText } from '../../../text/siteScores.ts';
import { agreementText } from '../../../text/siting.ts';
import { missingWhy } from './missingWhy.ts';
import type { SiteColumn } from './siteColumns.ts';
import type { SiteRow } from './siteRows.ts';
import type { SureSites } from './sureSites.ts';

/** Everything the cells of the table are made of. */
export interface CellMaterial {
  readonly siting: Pick<SitingShown, 'siting' | 'matrix' | 'surroundings'>;
  readonly figures: SiteFigures;
  readonly sure: SureSites | null;
  readonly names: MeasureNames;
  readonly datasets: Readonly<Partial<Record<AreaLevel, Dataset>>>;
}

/** What one cell says. */
export interface CellWords {
  readonly text: string;
  /** stands behind it, smaller */
  readonly beside?: string;
  /** length of the bar under the words, 0–1 */
  readonly bar?: number;
  /** why there is nothing; the cell is hatched */
  readonly missing?: string;
}

export function matrixCell(row: SiteRow, at: number, { siting }: Pick<CellMaterial, 'siting'>): MatrixCell | null {
  return row.at === null ? null : (siting.matrix.cells[row.at]?.[at] ?? null);
}

/** Score and place of a site under a method; NaN and 0 where it has none. */
function outcomeOf(
  row: SiteRow,
  method: SitingShown['siting']['method'],
  { siting }: Pick<CellMaterial, 'siting'>,
): { readonly score: number; readonly rank: number } {
  const found = siting.matrix.methods.get(method);
  const at = row.at ?? -1;
  return { score: found?.score[at] ?? Number.NaN, rank: found?.rank[at] ?? 0 };
}

/** Places on the shortlist by site, 1 = first. */
export type Chosen = ReadonlyMap<string, number>;

/** What a column is sorted on; null = missing, which comes last. */
export function sortKey(
  row: SiteRow,
  column: SiteColumn,
  material: CellMaterial,
  chosen: Chosen,
): number | string | null {
  const figure = (value: number): number | null => (Number.isNaN(value) ? null : value);
  const place = (value: number): number | null => (value === 0 ? null : value);
  const sure = material.sure?.of.get(row.id);
  switch (column.is) {
    case 'name':
      return row.order;
    case 'area':
      return row.area === '' ? null : row.area;
    case 'capacity':
      return row.site.capacity;
    case 'open':
      return place(row.verdict.open.length);
    case 'coverage':
      return figure(material.siting.matrix.coverage[row.at ?? -1] ?? Number.NaN);
    case 'total':
      return figure(outcomeOf(row, column.method, material).score);
    case 'rank':
    case 'method':
      return place(outcomeOf(row, column.method, material).rank);
    case 'criterion':
      return criterionKey(row, column.at, material);
    case 'shortlist':
      return chosen.get(row.id) ?? null;
    case 'compare':
      return null;
    case 'first':
    case 'among':
      return sure?.[column.is] ?? null;
    case 'interval':
      return sure === undefined ? null : place(sure.p5 + sure.p95);
    case 'agreement':
      return sure === undefined ? null : agreementOrder.indexOf(sure.agreement);
  }
}

const agreementOrder = ['in', 'discuss', 'out', 'unranked'] as const;

function criterionKey(row: SiteRow, at: number, material: CellMaterial): number | string | null {
  const cell = matrixCell(row, at, material);
  if (cell === null) return null;
  if (material.figures === 'waarde') return typeof cell.raw === 'boolean' ? Number(cell.raw) : cell.raw;
  const value = material.figures === 'bijdrage' ? cell.contribution : cell.value;
  return Number.isNaN(value) ? null : value;
}

/** The words of one cell of a kept site. */
export function cellWords(row: SiteRow, column: SiteColumn, material: CellMaterial): CellWords {
  const { siting, sure } = material;
  switch (column.is) {
    case 'capacity':
      return row.site.capacity === null
        ? { text: scoresText.unknown, missing: scoresText.unknown }
        : { text: formatCount(row.site.capacity) };
    case 'area':
      return row.area === '' ? { text: scoresText.noArea, missing: scoresText.noArea } : { text: row.area };
    case 'open':
      return {
        text:
          row.verdict.open.length === 0
            ? scoresText.noOpen
            : scoresText.openRules(row.verdict.open.map(({ rule }) => rule.label)),
      };
    case 'coverage': {
      const known = siting.matrix.coverage[row.at ?? -1] ?? Number.NaN;
      return Number.isNaN(known) ? { text: scoresText.noScore } : { text: formatShare(known) };
    }
    case 'total': {
      const { score } = outcomeOf(row, column.method, material);
      if (Number.isNaN(score)) return { text: scoresText.noScore, missing: scoresText.noScore };
      return { text: formatScore(score), bar: column.method === 'promethee' ? (score + 1) / 2 : score };
    }
    case 'rank': {
      const { rank } = outcomeOf(row, column.method, material);
      return { text: rank === 0 ? scoresText.noRank : String(rank) };
    }
    case 'method': {
      const { rank, score } = outcomeOf(row, column.method, material);
      return rank === 0 ? { text: scoresText.noRank } : { text: String(rank), beside: `(${formatScore(score)})` };
    }
    case 'criterion':
      return criterionWords(row, column, material);
    case 'first':
    case 'among': {
      const found = sure?.of.get(row.id);
      if (found === undefined) return { text: scoresText.notYet };
      return { text: formatShare(found[column.is]), bar: found[column.is] };
    }
    case 'agreement': {
      const found = sure?.of.get(row.id);
      if (found === undefined) return { text: scoresText.notYet };
      const isAboutFirst = found.agreement === 'in' || found.agreement === 'out';
      const words = agreementText[found.agreement];
      return { text: isAboutFirst ? `${words} ${siting.siting.shortlist}` : words };
    }
    case 'interval': {
      const found = sure?.of.get(row.id);
      if (found === undefined) return { text: scoresText.notYet };
      if (found.p5 === 0) return { text: scoresText.noRank };
      return { text: found.p5 === found.p95 ? `${found.p5}` : `${found.p5}–${found.p95}` };
    }
    default:
      return { text: '' };
  }
}

function criterionWords(
  row: SiteRow,
  { at, criterion }: Extract<SiteColumn, { is: 'criterion' }>,
  material: CellMaterial,
): CellWords {
  const cell = matrixCell(row, at, material);
  if (cell === null) return { text: '' };
  const { figures, names, datasets } = material;
  if (Number.isNaN(cell.value)) {
    const why = missingWhy(criterion, cell.raw, row.place, datasets, names, criterion.value.kind === 'options');
    return { text: figures === 'waarde' ? why : scoresText.unknown, missing: why };
  }
  if (figures === 'waarde') return { text: rawText(cell.raw, criterion.measure, names) };
  if (figures === 'bijdrage') return { text: formatPoints(cell.contribution), bar: cell.contribution };
  return { text: formatScore(cell.value), bar: cell.value };
}

/** Which rules put a site out, with the value found and the margin. */
export function rejectionWords({ verdict }: SiteRow, names: MeasureNames): string {
  return verdict.failed
    .map(({ rule, demands }) => {
      const misses = demands.filter(({ holds }) => holds === false);
      return `${rule.label}: ${misses.map(({ demand, raw, margin }) => missText(demand, raw, margin, names)).join('; ')}`;
    })
    .join('. ');
}
