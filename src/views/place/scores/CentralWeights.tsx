import { useState } from 'react';
import type { SitingShown } from '../../../state/siting.ts';
import { formatPart } from '../../../text/nl.ts';
import { opinionText } from '../../../text/siteScores.ts';
import { Choice } from '../../ui/Choice.tsx';
import { siteRows } from './siteRows.ts';
import type { SureSites } from './sureSites.ts';

/** Under which weights a site comes first: what one has to find important to choose it. */
export function CentralWeights({ siting, sure }: { readonly siting: SitingShown; readonly sure: SureSites }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const { kept } = siteRows(siting.sites, siting.matrix);
  const firsts = kept.filter(({ id }) => (sure.of.get(id)?.first ?? 0) > 0);
  const row = firsts.find(({ id }) => id === chosen) ?? firsts[0];
  if (row === undefined) return <p className="wb-help">{opinionText.never}</p>;
  const { criteria } = siting.matrix;
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const from = sure.ids.indexOf(row.id) * criteria.length;
  const central = (at: number): number => sure.result.central[from + at] ?? Number.NaN;
  return (
    <>
      <p className="wb-help">{opinionText.centralAbout}</p>
      <Choice
        label={opinionText.criterionSite}
        value={row.id}
        options={firsts.map(({ id, site }) => [id, opinionText.centralOf(site.name, sure.of.get(id)?.first ?? 0)])}
        onChoose={setChosen}
      />
      <table className="wb-sureness-table wb-central">
        <caption className="wb-hidden">{opinionText.centralTable}</caption>
        <thead>
          <tr>
            <th scope="col">{opinionText.criterion}</th>
            <th scope="col">{opinionText.centralNow}</th>
            <th scope="col">{opinionText.centralThen}</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ id, label, weight }, at) =>
            weight > 0 ? (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td>{formatPart(weight / total)}</td>
                <td>
                  {formatPart(central(at))}
                  <span className="wb-site-bar" aria-hidden="true">
                    <span style={{ width: `${100 * central(at)}%` }} />
                  </span>
                </td>
              </tr>
            ) : null,
          )}
        </tbody>
      </table>
    </>
  );
}
