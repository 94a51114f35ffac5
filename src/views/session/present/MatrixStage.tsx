import { presentText } from '../../../text/present.ts';
import { useData, useView } from '../../appContext.tsx';
import { useElementWidth } from '../../charts/useElementWidth.ts';
import { useMeasureNames } from '../../place/useMeasureNames.ts';
import { useSiting } from '../../place/useSiting.ts';
import { siteTable } from '../record/sceneTables.ts';
import { PagedBox } from './PagedBox.tsx';

/** room for the name, the score and the rank, and for one criterion, in the large type of a room: rem */
const [own, criterion] = [17, 7.5];

/** The scores of sites for the concept in question, by name, on the criteria that weigh most and fit. */
export function MatrixStage() {
  const [ref, width] = useElementWidth<HTMLDivElement>(1200);
  const view = useView();
  const data = useData();
  const siting = useSiting();
  const names = useMeasureNames();
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const most = Math.max(1, Math.floor((width / rem - own) / criterion));
  const body = siteTable({ view, data, siting, names }, { criteria: most, rows: Number.POSITIVE_INFINITY });
  const all = siting?.siting.criteria.length ?? Number.NaN;
  return (
    <div ref={ref} className="wb-room-matrix">
      {body.kind === 'words' && body.paragraphs.map((words) => <p key={words}>{words}</p>)}
      {body.kind === 'table' && (
        <>
          <PagedBox items="tbody tr">
            <table className="wb-room-table">
              <caption className="wb-hidden">{presentText.sites(siting?.concept.label ?? '')}</caption>
              <thead>
                <tr>
                  {body.header.map((label, at) => (
                    <th key={label} scope="col" data-numeric={body.numeric.includes(at)}>
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {body.rows.map(([name = '', ...cells]) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    {cells.map((cell, at) => (
                      <td key={body.header[at + 1]} data-numeric="true">
                        {cell}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </PagedBox>
          <p>{most < all ? presentText.heaviest(most, all) : presentText.siteScale}</p>
        </>
      )}
    </div>
  );
}
