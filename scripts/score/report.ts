import Papa from 'papaparse';
import { fail, type Result, succeed } from '../../src/domain/failure.ts';
import { explainArea } from '../../src/model/explainArea.ts';
import type { IndexResult } from '../../src/model/indexResult.ts';
import { groupsOf } from '../../src/model/specTree.ts';

export type Scale = 'normalised' | 'shown';

const fixedColumns = ['code', 'score', 'coverage', 'rank'];

/** Full double precision, decimal point; empty for no number. */
function plain(value: number): string {
  return Number.isNaN(value) ? '' : String(value);
}

function onScale(result: IndexResult, scale: Scale, value: number): number {
  return scale === 'shown' && result.spec.normalisation.kind === 'z_score' ? 100 + 10 * value : value;
}

/** `code,score,coverage,rank` and a column per inner node; empty score and rank where an area is not scored. */
export function scoreCsv(result: IndexResult, scale: Scale): Result<string> {
  const { root } = result.spec;
  const inner = groupsOf(root).filter(({ id }) => id !== root.id);
  const clash = inner.find(({ id }) => fixedColumns.includes(id));
  if (clash !== undefined) {
    const sentence = `Onderdeel “${clash.id}” heet als een vaste kolom van de uitkomst; geef het een ander kenmerk.`;
    return fail('contract_broken', sentence, { value: clash.id });
  }
  const nodes = fixedColumns.includes(root.id) ? inner : [root, ...inner];
  const rows = result.codes.map((code, row) => {
    const at = (column: Float64Array | undefined): string => plain(onScale(result, scale, column?.[row] ?? Number.NaN));
    const rank = result.rank[row];
    return [
      code,
      at(result.score),
      plain(result.coverage[row] ?? Number.NaN),
      rank === undefined || rank === 0 ? '' : String(rank),
      ...nodes.map(({ id }) => at(result.nodes.get(id))),
    ];
  });
  const fields = [...fixedColumns, ...nodes.map(({ id }) => id)];
  return succeed(`${Papa.unparse({ fields, data: rows }, { newline: '\n' })}\n`);
}

/** The worked sum of one area as CSV: one line per figure, of which the last column adds up to the score. */
export function explanationCsv(result: IndexResult, row: number): string {
  const { contributions } = explainArea(result, row);
  const fields = [
    'path',
    'indicator',
    'year',
    'value',
    'mean',
    'sd',
    'min',
    'max',
    'n',
    'orientation',
    'normalised',
    'weight',
    'contribution',
  ];
  const data = contributions.map(
    ({ leaf, path, year, value, reference, normalised, effectiveWeight, contribution }) => [
      path.join('/'),
      leaf.indicator,
      year === null ? '' : plain(year),
      plain(value),
      plain(reference.mean),
      plain(reference.sd),
      plain(reference.min),
      plain(reference.max),
      String(reference.count),
      String(leaf.orientation),
      plain(normalised),
      plain(effectiveWeight),
      plain(contribution),
    ],
  );
  return `${Papa.unparse({ fields, data }, { newline: '\n' })}\n`;
}

/** Which columns were treated and how, one Dutch line each. */
export function treatmentRemarks(result: IndexResult): readonly string[] {
  return result.leaves.flatMap(({ leaf, treatment }) => {
    const moved = treatment.reduce((sum, { points }) => sum + points, 0);
    const logged = treatment.filter(({ kind }) => kind === 'log').length;
    const groups = treatment.length > 1 ? ` in ${logged} van de ${treatment.length} groepen` : '';
    const words = [
      ...(moved > 0 ? [`uiterste waarden bijgeschoven: ${moved}`] : []),
      ...(logged > 0 ? [`logaritme genomen${groups}`] : []),
      ...(treatment.every(({ passes }) => passes) ? [] : ['daarna nog steeds scheef verdeeld']),
    ];
    return words.length === 0 ? [] : [`${leaf.indicator}: ${words.join('; ')}.`];
  });
}
