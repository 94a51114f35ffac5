import type { AreaLevel } from '../domain/area.ts';
import { cellOrigins, missingReasons } from '../domain/dataset.ts';

/** A computed share, rate or mean needs figures for at least this part of its base (inhabitants, homes …). */
export const leastBaseCovered = 0.9;

/** Where the base of a figure is counted: a column of `bundle.area`, or the id of an indicator. */
const baseColumns = { inhabitants: 'inhabitants', '18plus': 'inhabitants', households: 'households' } as const;
const baseIndicators = { homes: 'woningen', '65plus': 'inwoners_65plus' } as const;
const countedBy = Object.values(baseIndicators)
  .map((id) => `'${id}'`)
  .join(', ');
/** What an unknown number of these can at most be, near enough: so an empty buurt does not block its wijk. */
const baseBounds = { homes: 'households', '65plus': 'inhabitants' } as const;

const notMeasured = 1 + missingReasons.indexOf('not_measured');
const origin = (word: (typeof cellOrigins)[number]) => cellOrigins.indexOf(word);

/** Indicators asked for, by their `nr`, both ends included. */
export interface IndicatorRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Cells of some indicators, in every year that the bundle has, for the areas of one level. One row per cell that is present
 * or missing for a reason other than not_measured; a cell without a row is not measured.
 *
 * 1. given: as the source publishes it at this level. A row that says not_measured counts as no row.
 * 2. computed (wijk, gemeente), where nothing is given: from the buurten inside. A count is their sum, if none is
 *    missing. Any other kind with a base is Σ base·value / Σ base over the buurten with a value, if these hold at
 *    least 90 % of the base of the whole area (R: weighted.mean(x, w, na.rm = TRUE)). The base of the whole is the
 *    larger of its own published number and the sum of its buurten; unknown in both ways means not computed.
 *    Homes and 65-plus are counted by the indicators `woningen` and `inwoners_65plus`, in the same year or else the
 *    nearest (the newer of two equally near); 18-plus is weighed by inhabitants for want of a published number.
 * 3. borrowed: where a municipality has no figure at all at this level, the figure of the wijk, or else of the
 *    gemeente, the area lies in. Never where the source suppressed the figure or says it does not apply.
 */
export function cellsQuery(level: AreaLevel, { first, last }: IndicatorRange): string {
  const asked = (of: string) => `${of}.indicator BETWEEN ${first} AND ${last}`;
  return `WITH
    target AS (SELECT nr, wijk, coalesce(gemeente, nr) AS gemeente, inhabitants, households,
        nr - min(nr) OVER () AS position
      FROM bundle.area WHERE level = '${level}'),
    source_row AS (SELECT f.*, a.level, a.municipality FROM bundle.figure f JOIN bundle.area a ON a.nr = f.area
      WHERE f.missing <> ${notMeasured}
        AND (${asked('f')} OR f.indicator IN (SELECT nr FROM bundle.indicator WHERE id IN (${countedBy})))),
    given AS (SELECT area, indicator, year, value, missing, ${origin('given')} AS origin, low, high
      FROM source_row s WHERE level = '${level}' AND ${asked('s')}),
    ${level === 'buurt' ? '' : computedCells(level, asked)}
    own AS (SELECT * FROM given ${level === 'buurt' ? '' : 'UNION ALL SELECT * FROM computed'}),
    ${borrowedCells(level, asked)}
    cell AS (SELECT * FROM own ${borrowings(level)
      .map((name) => `UNION ALL SELECT * FROM ${name}`)
      .join(' ')})
    SELECT t.position, c.indicator, c.year::INTEGER AS year, coalesce(c.value, 'nan'::DOUBLE) AS value,
      c.missing::INTEGER AS missing, CASE WHEN c.missing = 0 THEN c.origin ELSE 0 END AS origin,
      coalesce(c.low, 'nan'::DOUBLE) AS low, coalesce(c.high, 'nan'::DOUBLE) AS high
    FROM cell c JOIN target t ON t.nr = c.area`;
}

function computedCells(level: 'wijk' | 'gemeente', asked: (of: string) => string): string {
  const areaBase = (of: string, columns: Readonly<Record<string, string>> = baseColumns) =>
    Object.entries(columns)
      .map(([base, column]) => `WHEN '${base}' THEN ${of}.${column}`)
      .join(' ');
  const indicatorBase = Object.entries(baseIndicators)
    .map(([base, id]) => `WHEN '${base}' THEN '${id}'`)
    .join(' ');
  return `part AS (SELECT nr, ${level} AS whole, inhabitants, households FROM bundle.area
      WHERE level = 'buurt' AND ${level} IS NOT NULL),
    part_figure AS (SELECT area, indicator, year, value FROM source_row WHERE level = 'buurt' AND missing = 0),
    wanted AS (SELECT DISTINCT f.indicator, f.year, i.kind, i.base FROM part_figure f
      JOIN bundle.indicator i ON i.nr = f.indicator
      WHERE (i.kind = 'count' OR i.base IS NOT NULL) AND ${asked('f')}),
    counted AS (SELECT DISTINCT i.nr, i.id, f.year FROM part_figure f JOIN bundle.indicator i ON i.nr = f.indicator
      WHERE i.id IN (${countedBy})),
    counter AS (SELECT w.indicator, w.year, any_value(c.nr) AS nr,
        arg_min(c.year, 2 * abs(c.year - w.year) - (c.year > w.year)::INTEGER) AS counted_in
      FROM wanted w JOIN counted c ON c.id = CASE w.base ${indicatorBase} END GROUP BY ALL),
    weighed AS (SELECT w.indicator, w.year, w.kind, p.nr, p.whole, f.value,
        CASE w.base ${areaBase('p')} ELSE d.value END AS amount,
        coalesce(amount, CASE w.base ${areaBase('p', baseBounds)} END) AS at_most
      FROM wanted w CROSS JOIN part p
      LEFT JOIN counter c ON c.indicator = w.indicator AND c.year = w.year
      LEFT JOIN part_figure d ON d.area = p.nr AND d.indicator = c.nr AND d.year = c.counted_in
      LEFT JOIN part_figure f ON f.area = p.nr AND f.indicator = w.indicator AND f.year = w.year),
    summed AS (SELECT indicator, year, any_value(kind) AS kind, whole,
        count(*) AS parts, count(value) AS with_value, count(at_most) AS with_amount,
        sum(value) AS total,
        sum(amount * value) AS weighed_total,
        sum(amount) FILTER (value IS NOT NULL) AS covered,
        sum(amount) AS amounts,
        sum(at_most) AS at_most
      FROM weighed GROUP BY indicator, year, whole),
    whole_base AS (SELECT w.indicator, w.year, t.nr AS whole,
        CASE w.base ${areaBase('t')} ELSE d.value END AS amount
      FROM wanted w CROSS JOIN target t
      LEFT JOIN counter c ON c.indicator = w.indicator AND c.year = w.year
      LEFT JOIN source_row d ON d.area = t.nr AND d.indicator = c.nr AND d.year = c.counted_in),
    derived AS (SELECT s.whole AS area, s.indicator, s.year,
        CASE WHEN s.kind = 'count' THEN CASE WHEN s.with_value = s.parts THEN s.total END
          WHEN s.covered > 0 AND s.covered >= ${leastBaseCovered} * CASE
            WHEN b.amount IS NOT NULL THEN greatest(b.amount, s.amounts)
            WHEN s.with_amount = s.parts THEN s.at_most END
          THEN s.weighed_total / s.covered END AS value
      FROM summed s LEFT JOIN whole_base b
        ON b.indicator = s.indicator AND b.year = s.year AND b.whole = s.whole),
    computed AS (SELECT d.area, d.indicator, d.year, d.value, 0 AS missing, ${origin('from_buurten')} AS origin,
        NULL::DOUBLE AS low, NULL::DOUBLE AS high
      FROM derived d ANTI JOIN given g ON g.area = d.area AND g.indicator = d.indicator AND g.year = d.year
      WHERE d.value IS NOT NULL),`;
}

/** Levels an area can borrow from, nearest first. */
function borrowings(level: AreaLevel): readonly ('from_wijk' | 'from_gemeente')[] {
  return level === 'buurt' ? ['from_wijk', 'from_gemeente'] : level === 'wijk' ? ['from_gemeente'] : [];
}

function borrowedCells(level: AreaLevel, asked: (of: string) => string): string {
  const measured = `measured AS (SELECT DISTINCT t.gemeente, o.indicator, o.year FROM own o JOIN target t
      ON t.nr = o.area WHERE o.missing = 0),`;
  const lent = borrowings(level).map((name, index) => {
    const lender = name === 'from_wijk' ? 'wijk' : 'gemeente';
    // a gemeente lends only what no wijk of it could
    const nearer = index === 0 ? 'measured' : '(SELECT * FROM measured UNION SELECT * FROM measured_wijk)';
    return `${name} AS (SELECT t.nr AS area, f.indicator, f.year, f.value, 0 AS missing,
        ${origin(name)} AS origin, f.low, f.high
      FROM target t JOIN source_row f ON f.area = t.${lender} AND f.missing = 0 AND ${asked('f')}
      ANTI JOIN ${nearer} m ON m.gemeente = t.gemeente AND m.indicator = f.indicator AND m.year = f.year
      ANTI JOIN given g ON g.area = t.nr AND g.indicator = f.indicator AND g.year = f.year),`;
  });
  const measuredWijk = `measured_wijk AS (SELECT DISTINCT a.gemeente, f.indicator, f.year FROM source_row f
      JOIN bundle.area a ON a.nr = f.area WHERE f.level = 'wijk' AND f.missing = 0 AND ${asked('f')}),`;
  return lent.length === 0 ? '' : [measured, level === 'buurt' ? measuredWijk : '', ...lent].join('\n    ');
}

/** Every indicator and year the bundle has a row for, at whatever level: the columns of each dataset. */
export const columnsQuery = `SELECT i.nr AS indicator, i.id, f.year::INTEGER AS year
  FROM (SELECT DISTINCT indicator, year FROM bundle.figure) f JOIN bundle.indicator i ON i.nr = f.indicator
  ORDER BY i.id, f.year`;

/** Areas of all levels together. */
export const areaCountQuery = 'SELECT count(*)::INTEGER AS areas FROM bundle.area';

export function areasQuery(level: AreaLevel): string {
  return `SELECT code, name, parent, coalesce(inhabitants::DOUBLE, 'nan') AS inhabitants,
    coalesce(households::DOUBLE, 'nan') AS households FROM bundle.area WHERE level = '${level}' ORDER BY nr`;
}
