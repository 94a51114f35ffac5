import { type Criterion, type SiteMethod, siteMethods } from '../../../domain/siting.ts';
import { memoise } from '../../../state/memoise.ts';
import type { SitingShown } from '../../../state/siting.ts';
import type { SiteFigures } from '../../../state/viewState.ts';
import { methodAbout, scoresText } from '../../../text/siteScores.ts';

type ColumnKind =
  | { readonly is: 'name' | 'capacity' | 'area' | 'coverage' | 'open' | 'shortlist' | 'compare' }
  | { readonly is: 'first' | 'among' | 'interval' | 'agreement' }
  | { readonly is: 'total' | 'rank' | 'method'; readonly method: SiteMethod }
  | { readonly is: 'criterion'; readonly at: number; readonly criterion: Criterion };

/** A column of the table of scores. */
export type SiteColumn = ColumnKind & {
  readonly id: string;
  readonly label: string;
  /** second line of the header */
  readonly note: string;
  /** figures are set to the right */
  readonly numeric: boolean;
};

const { column, note } = scoresText;

function named(
  is: 'name' | 'capacity' | 'area' | 'coverage' | 'open' | 'shortlist' | 'compare' | 'agreement' | 'first' | 'interval',
  numeric = false,
  under = '',
): SiteColumn {
  return { is, id: is, label: column[is], note: under, numeric };
}

function ofMethod(is: 'total' | 'rank', method: SiteMethod): SiteColumn {
  return { is, method, id: is, label: column[is], note: is === 'total' ? methodAbout[method].name : '', numeric: true };
}

function criterionColumns(criteria: readonly Criterion[]): readonly SiteColumn[] {
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return criteria.map((criterion, at) => ({
    is: 'criterion',
    at,
    criterion,
    id: `c:${criterion.id}`,
    label: criterion.label,
    note: criterion.weight > 0 ? note.share(criterion.weight / total) : note.noWeight,
    numeric: true,
  }));
}

/**
 * Columns for what the table shows, the name first and what people do with a site last. Contributions add up to the
 * weighted sum, so that is the total beside them whatever the method of the first opinion.
 */
export const siteColumns = memoise(
  (
    { criteria, method, shortlist }: Pick<SitingShown['siting'], 'criteria' | 'method' | 'shortlist'>,
    figures: SiteFigures,
  ): readonly SiteColumn[] => {
    const last = [
      named('coverage', true, note.coverage),
      named('open'),
      named('capacity', true),
      named('area'),
      named('shortlist'),
      named('compare'),
    ];
    if (figures === 'methoden') {
      const methods = siteMethods.map(
        (each): SiteColumn => ({
          ...{ is: 'method', method: each, id: `m:${each}`, label: methodAbout[each].name },
          ...{ note: note.place, numeric: true },
        }),
      );
      return [named('name'), named('agreement'), ...methods, ...last];
    }
    if (figures === 'zekerheid') {
      const among: SiteColumn = {
        ...{ is: 'among', id: 'among', label: column.among(shortlist) },
        ...{ note: note.times, numeric: true },
      };
      const interval = named('interval', true, note.interval);
      return [named('name'), named('agreement'), named('first', true, note.times), among, interval, ...last];
    }
    const shown = figures === 'bijdrage' ? 'weighted_sum' : method;
    return [named('name'), ofMethod('total', shown), ofMethod('rank', shown), ...criterionColumns(criteria), ...last];
  },
);

/** The column to sort by; names when a link asks for a column that is not on screen. */
export function sortedColumn(columns: readonly SiteColumn[], wanted: string): SiteColumn {
  const sortable = columns.find(({ id, is }) => id === wanted && is !== 'compare') ?? columns[0];
  if (sortable === undefined) throw new Error('a table without columns');
  return sortable;
}

/** Whether the first press on a header puts high figures on top: not where 1 is the first place. */
export function startsHigh({ is, numeric }: SiteColumn): boolean {
  return numeric && is !== 'rank' && is !== 'method' && is !== 'interval';
}
