import { memo } from 'react';
import { scoresText } from '../../../text/siteScores.ts';
import { CellContent, PlaceLine } from './SiteCell.tsx';
import { type CellMaterial, cellWords, rejectionWords } from './siteCells.ts';
import type { SiteColumn } from './siteColumns.ts';
import type { SiteRow } from './siteRows.ts';

interface SiteLineProps {
  readonly row: SiteRow;
  /** line of the table, from 0 */
  readonly line: number;
  readonly columns: readonly SiteColumn[];
  readonly material: CellMaterial;
  readonly selected: boolean;
  /** column of the one tab stop of the table, when it is in this line */
  readonly stop: number | null;
  /** place on the shortlist, 1 = first */
  readonly chosen: number | null;
  readonly compared: boolean;
  readonly compareFull: boolean;
}

/** One site. What is pressed is heard by the table, by `data-line` and `data-column`. */
export const SiteLine = memo(function SiteLine(props: SiteLineProps) {
  const { row, line, columns, selected, stop } = props;
  const isRejected = row.at === null;
  /** columns of figures, which a rejected site has none of, share one cell */
  const figures = columns.findIndex(({ is }) => is === 'shortlist') - 1;
  return (
    <tr aria-rowindex={line + 2} data-line={line} data-selected={selected} data-rejected={isRejected}>
      {columns.map((column, at) => {
        const tabIndex = stop === at ? 0 : -1;
        if (column.is === 'name') {
          return (
            <th key={column.id} scope="row" data-column={at}>
              <button type="button" className="wb-row-button" tabIndex={tabIndex} aria-pressed={selected}>
                <span className="wb-site-name" title={row.site.name}>
                  {row.site.name}
                </span>
              </button>
            </th>
          );
        }
        if (isRejected && at > 1 && at <= figures) return null;
        return (
          <Cell
            key={column.id}
            {...props}
            column={column}
            at={at}
            span={isRejected && at === 1 ? figures : 1}
            tabIndex={tabIndex}
          />
        );
      })}
    </tr>
  );
});

interface CellProps extends SiteLineProps {
  readonly column: SiteColumn;
  readonly at: number;
  readonly span: number;
  readonly tabIndex: 0 | -1;
}

function Cell(props: CellProps) {
  const { row, column, at, span, material, tabIndex } = props;
  if (column.is === 'shortlist' || column.is === 'compare') {
    return (
      <td data-column={at} data-is={column.is}>
        {column.is === 'shortlist' ? (
          <ShortlistButton row={row} chosen={props.chosen} tabIndex={tabIndex} />
        ) : (
          <CompareBox {...props} />
        )}
      </td>
    );
  }
  if (row.at === null) {
    return (
      <td colSpan={span} data-column={at} data-is="why">
        {rejectionWords(row, material.names)}
      </td>
    );
  }
  const words = cellWords(row, column, material);
  const sure = column.is === 'interval' ? material.sure?.of.get(row.id) : undefined;
  const content = (
    <>
      <CellContent words={words} />
      {sure !== undefined && <PlaceLine sure={sure} places={material.siting.matrix.kept.length} />}
    </>
  );
  return (
    <td
      data-column={at}
      data-is={column.is}
      data-numeric={column.numeric}
      data-missing={words.missing !== undefined}
      title={words.missing}
    >
      {column.is === 'criterion' ? (
        <button type="button" className="wb-site-explain" tabIndex={tabIndex}>
          {content}
        </button>
      ) : (
        content
      )}
    </td>
  );
}

interface ButtonProps {
  readonly row: SiteRow;
  readonly tabIndex: 0 | -1;
}

function ShortlistButton({ row, chosen, tabIndex }: ButtonProps & Pick<SiteLineProps, 'chosen'>) {
  const { name } = row.site;
  const isOn = chosen !== null;
  return (
    <button type="button" className="wb-button wb-site-put" tabIndex={tabIndex} aria-pressed={isOn}>
      {isOn ? scoresText.taken(chosen) : scoresText.put}
      <span className="wb-hidden">{isOn ? scoresText.takeOff(name) : scoresText.putSite(name)}</span>
    </button>
  );
}

function CompareBox({ row, compared, compareFull, tabIndex }: ButtonProps & SiteLineProps) {
  const isShut = compareFull && !compared;
  return (
    <input
      type="checkbox"
      tabIndex={tabIndex}
      checked={compared}
      aria-disabled={isShut}
      title={isShut ? scoresText.compareFull : undefined}
      aria-label={scoresText.compareSite(row.site.name)}
      onChange={() => undefined}
    />
  );
}
