import { type Siting, siteMethods } from '../../src/domain/siting.ts';
import { type CsvCell, dutchExcel, international, toCsv } from '../../src/export/csv.ts';
import type { DecisionNames } from '../../src/export/siting/decisionSheet.ts';
import { failureLine } from '../../src/export/siting/standings.ts';
import type { JudgedSite, SiteMatrix } from '../../src/model/siteMatrix.ts';
import type { Candidate, SiteReader } from '../../src/model/siteMeasures.ts';
import type { SiteSureness } from '../../src/model/siteSureness.ts';

export interface MeasuredCandidate extends SiteReader {
  readonly id: string;
  readonly candidate: Candidate;
}

export interface Outcome {
  readonly siting: Siting;
  /** what figures, indices and facilities are called */
  readonly names: DecisionNames;
  /** hash of the canonical text of the rules, criteria and weights */
  readonly sha256: string;
  /** null without a bundle */
  readonly invented: boolean | null;
  readonly sites: ReadonlyMap<string, MeasuredCandidate>;
  readonly matrix: SiteMatrix;
  readonly sureness: SiteSureness;
}

/** Sites in the order of the chosen method, those without a rank last; row in the matrix. */
function orderOf({ matrix, siting }: Outcome): readonly number[] {
  const rank = matrix.methods.get(siting.method)?.rank ?? new Int32Array();
  const place = (row: number): number => rank[row] || Number.POSITIVE_INFINITY;
  return [...matrix.kept.keys()].sort((a, b) => (place(a) === place(b) ? a - b : place(a) - place(b)));
}

/** Ranks are whole numbers, of which 0 says that there is none. */
const ranked = (place: number | undefined): number | null => (place === undefined || place === 0 ? null : place);

/** What one kept site scores and how sure that is, by column; numbers in full precision, missing ones NaN or null. */
function figuresOf({ matrix, sureness }: Outcome, row: number): readonly (readonly [string, CsvCell])[] {
  const sites = matrix.kept.length;
  const criteria = matrix.criteria.flatMap(({ id }, at): (readonly [string, CsvCell])[] => {
    const cell = matrix.cells[row]?.[at];
    return [
      [`raw_${id}`, cell?.raw ?? null],
      [`value_${id}`, cell?.value ?? null],
      [`share_${id}`, cell?.share ?? null],
      [`contribution_${id}`, cell?.contribution ?? null],
    ];
  });
  const methods = siteMethods.flatMap((method, at): (readonly [string, CsvCell])[] => {
    const found = matrix.methods.get(method);
    return [
      [`score_${method}`, found?.score[row] ?? null],
      [`rank_${method}`, ranked(found?.rank[row])],
      [`first_${method}`, (sureness.first[at * sites + row] ?? Number.NaN) / sureness.weightings],
      [`shortlist_${method}`, (sureness.among[at * sites + row] ?? Number.NaN) / sureness.weightings],
    ];
  });
  const spread = (['best', 'p5', 'median', 'p95', 'worst'] as const).map(
    (name) => [`rank_${name}`, ranked(sureness[name][row])] as const,
  );
  const agreement = ['agreement', sureness.agreement[row] ?? null] as const;
  return [...criteria, ['coverage', matrix.coverage[row] ?? null], ...methods, ...spread, agreement];
}

function identity(
  { sites, invented, names }: Outcome,
  { id, verdict }: JudgedSite,
): readonly (readonly [string, CsvCell])[] {
  const found = sites.get(id);
  return [
    ['id', id],
    ['name', found?.candidate.site.name ?? null],
    ['lon', found?.candidate.site.lon ?? null],
    ['lat', found?.candidate.site.lat ?? null],
    ['area', found?.place.areas.get('buurt')?.code ?? null],
    ['invented', invented],
    ['rejected', verdict.rejected],
    ['failed_rules', verdict.failed.map((outcome) => failureLine(outcome, names)).join(' | ')],
    ['open_rules', verdict.open.map(({ rule }) => rule.label).join(' | ')],
  ];
}

/**
 * A row per site: those that remain in the order of the chosen method, then the rejected ones with every rule that
 * failed and its margin. `first_…` and `shortlist_…` are parts (0–1) of the weightings; a missing figure is an empty cell.
 */
export function outcomeCsv(outcome: Outcome, isForExcel: boolean): string {
  const { matrix } = outcome;
  const blank: JudgedSite = { id: '', verdict: { rejected: false, failed: [], open: [] } };
  const header = [...identity(outcome, blank), ...figuresOf(outcome, 0)].map(([name]) => name);
  const kept = orderOf(outcome).map((row) => {
    const site = matrix.kept[row] ?? blank;
    return [...identity(outcome, site), ...figuresOf(outcome, row)].map(([, cell]) => cell);
  });
  const rejected = matrix.rejected.map((site) => {
    const cells = identity(outcome, site).map(([, cell]) => cell);
    return [...cells, ...Array.from({ length: header.length - cells.length }, () => null)];
  });
  return toCsv(header, [...kept, ...rejected], isForExcel ? dutchExcel : international);
}

/** The same as JSON, with the counts per rule, the remarks and the hash of what was weighed; a missing figure is null. */
export function outcomeJson(outcome: Outcome, remarks: readonly string[]): string {
  const { matrix, siting, sureness } = outcome;
  const sites = matrix.kept.length;
  const content = {
    municipality: siting.municipality,
    concept: siting.concept,
    method: siting.method,
    shortlist: siting.shortlist,
    sha256: outcome.sha256,
    invented: outcome.invented,
    weightings: sureness.weightings,
    rules: matrix.rules.map(({ rule, ...counts }) => ({ id: rule.id, label: rule.label, ...counts })),
    kept: orderOf(outcome).flatMap((row) => {
      const site = matrix.kept[row];
      if (site === undefined) return [];
      const acceptability = Array.from(
        sureness.acceptability.subarray(row * sites, (row + 1) * sites),
        (count) => count / (sureness.weightings * sureness.methods.length),
      );
      const figures = Object.fromEntries([...identity(outcome, site), ...figuresOf(outcome, row)]);
      return [{ ...figures, acceptability: sites <= 200 ? acceptability : null }];
    }),
    rejected: matrix.rejected.map((site) => ({
      ...Object.fromEntries(identity(outcome, site)),
      failed: site.verdict.failed.map(({ rule, demands }) => ({
        rule: rule.id,
        demands: demands.map(({ demand, raw, holds, margin }) => ({ demand, raw, holds, margin })),
      })),
    })),
    remarks,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
