import type { ReactNode } from 'react';
import type { ZClass } from '../../model/classifyZ.ts';
import {
  compareText,
  fieldText,
  formatIndex,
  formatValue,
  missingText,
  originText,
  profileText,
  themeText,
  unscoredText,
} from '../../text/nl.ts';
import { useEmit } from '../appContext.tsx';
import type { ComparedFigure, ComparedScore, Comparison, FigureRow, ScoreRow } from './comparison.ts';
import { StandingMark } from './StandingMark.tsx';

function Cell({ text, standing, remark }: { text: string; standing: ZClass | null; remark?: string }) {
  return (
    <td>
      <span className="wb-compare-value">{text}</span>
      {standing === null ? null : <StandingMark standing={standing} />}
      {remark === undefined || remark === '' ? null : <span className="wb-remark">{remark}</span>}
    </td>
  );
}

function scoreCell(cell: ComparedScore, key: string) {
  const { reason, shown, standing, coverage } = cell;
  if (reason !== 'scored') return <Cell key={key} text="–" standing={null} remark={unscoredText[reason]} />;
  const remark = coverage.present < coverage.all ? profileText.coverage(coverage.present, coverage.all) : '';
  return <Cell key={key} text={formatIndex(shown)} standing={standing} remark={remark} />;
}

function figureCell({ figure, standing }: ComparedFigure, key: string) {
  const { missing, value, origin, indicator } = figure;
  if (missing !== null) return <Cell key={key} text="–" standing={null} remark={missingText[missing]} />;
  return <Cell key={key} text={formatValue(value, indicator.unit)} standing={standing} remark={originText[origin]} />;
}

function Group({ label, columns, children }: { label: string; columns: number; children: ReactNode }) {
  return (
    <tbody>
      <tr>
        <th scope="colgroup" colSpan={columns} className="wb-compare-group">
          <span>{label}</span>
        </th>
      </tr>
      {children}
    </tbody>
  );
}

/** One row per subject and one column per area, with the mean as the first column of figures. */
export function CompareTable({
  comparison,
  caption,
  children,
}: {
  readonly comparison: Comparison;
  readonly caption: string;
  /** stands below the table and scrolls with it */
  readonly children: ReactNode;
}) {
  const emit = useEmit();
  const { areas, fields, axes, indices, themes } = comparison;
  const columns = areas.length + 2;
  const scoreRow = (row: ScoreRow) => (
    <tr key={row.result.spec.id}>
      <th scope="row">{row.result.spec.label}</th>
      <td>{Number.isNaN(row.mean) ? '–' : formatIndex(row.mean)}</td>
      {row.cells.map((cell, index) => scoreCell(cell, areas[index]?.code ?? String(index)))}
    </tr>
  );
  const figureRow = (row: FigureRow) => (
    <tr key={row.indicator.id}>
      <th scope="row">
        {row.indicator.label}{' '}
        <span className="wb-subtle">
          {row.year}
          {row.cells.some(({ figure }) => figure.origin === 'from_buurten') ? `, ${originText.from_buurten}` : null}
        </span>
      </th>
      <td>{Number.isNaN(row.mean) ? '–' : formatValue(row.mean, row.indicator.unit)}</td>
      {row.cells.map((cell, index) => figureCell(cell, areas[index]?.code ?? String(index)))}
    </tr>
  );
  return (
    <div className="wb-compare-scroll">
      <table className="wb-compare-table">
        <caption className="wb-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{compareText.subject}</th>
            <th scope="col">{compareText.mean}</th>
            {areas.map((area) => (
              <th key={area.code} scope="col">
                <span className="wb-compare-name">
                  {area.name}
                  <button
                    type="button"
                    className="wb-button"
                    data-kind="link"
                    aria-label={compareText.remove(area.name)}
                    title={compareText.remove(area.name)}
                    onClick={() => emit({ kind: 'compare_area', code: area.code, on: false })}
                  >
                    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
                      <path d="M2,2 L12,12 M12,2 L2,12" stroke="currentColor" strokeWidth="2" />
                    </svg>
                  </button>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        {fields === null ? null : (
          <Group label={compareText.axes} columns={columns}>
            <tr>
              <th scope="row">{compareText.field}</th>
              <td>–</td>
              {fields.map((field, index) => (
                <td key={areas[index]?.code ?? index}>
                  {field === null ? profileText.unplaced : fieldText[field].name}
                </td>
              ))}
            </tr>
            {axes.map(scoreRow)}
          </Group>
        )}
        {indices.length === 0 ? null : (
          <Group label={compareText.indices} columns={columns}>
            {indices.map(scoreRow)}
          </Group>
        )}
        {themes.map(({ theme, rows }) => (
          <Group key={theme} label={themeText[theme]} columns={columns}>
            {rows.map(figureRow)}
          </Group>
        ))}
      </table>
      {children}
    </div>
  );
}
