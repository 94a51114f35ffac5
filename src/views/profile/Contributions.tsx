import './contributions.css';
import { Fragment, useId, useMemo, useState } from 'react';
import { explainArea } from '../../model/explainArea.ts';
import { formatIndex, formatSigned, profileText } from '../../text/nl.ts';
import { useData } from '../appContext.tsx';
import { MethodButton } from '../method/MethodButton.tsx';
import { WheelFold } from '../wheel/WheelFold.tsx';
import type { AreaProps } from './areaProps.ts';
import { ContributionLeaf } from './ContributionLeaf.tsx';
import { contributionTable } from './contributionRows.ts';
import { referenceName } from './referenceName.ts';

/** Which index opens: the one on the map, otherwise the first axis of the balance. */
function indexOfMeasure(measure: string, known: ReadonlyMap<string, unknown>, fallback: string | undefined): string {
  const id = measure.startsWith('index:') ? measure.slice('index:'.length) : '';
  return known.has(id) ? id : (fallback ?? [...known.keys()][0] ?? '');
}

/** Every leaf of an index with its part in the score; one more click on a leaf leads to its source. */
export function Contributions({ shown, area, row }: AreaProps) {
  const { indices, measure, dataset, balance } = shown;
  const { catalogue } = useData();
  const id = useId();
  const [chosen, setChosen] = useState<{ readonly measure: string; readonly index: string } | null>(null);
  const index =
    chosen?.measure === measure.id && indices.has(chosen.index)
      ? chosen.index
      : indexOfMeasure(measure.id, indices, balance?.capacity.spec.id);
  const result = indices.get(index);
  const table = useMemo(
    () => (result === undefined ? null : contributionTable(explainArea(result, row), result, dataset, catalogue, row)),
    [result, dataset, catalogue, row],
  );
  if (result === undefined || table === null) return null;
  const { spec } = result;
  const scored = !Number.isNaN(table.shown);
  const additive = spec.aggregation === 'arithmetic';
  const standard = spec.normalisation.kind === 'z_score';
  return (
    <div className="wb-contributions">
      <h3>{profileText.contributions}</h3>
      <div className="wb-field">
        <label htmlFor={id} className="wb-label">
          {profileText.chooseIndex}
        </label>
        <select
          id={id}
          className="wb-input"
          value={index}
          onChange={(event) => setChosen({ measure: measure.id, index: event.target.value })}
        >
          {[...indices.values()].map((candidate) => (
            <option key={candidate.spec.id} value={candidate.spec.id}>
              {profileText.indexOption(candidate.spec.label, candidate.shown[row] ?? Number.NaN)}
            </option>
          ))}
        </select>
      </div>
      <p className="wb-subtle">
        {spec.highMeans === undefined ? null : `${profileText.highMeans(spec.highMeans)} `}
        {standard && scored ? profileText.base(referenceName(spec, dataset)) : null}
      </p>
      {[...shown.indexProblems.values()].map((problem) => (
        <p key={problem} className="wb-subtle">
          {problem}
        </p>
      ))}
      {additive ? null : <p className="wb-subtle">{profileText.notAdditive}</p>}
      <WheelFold key={index} index={index} indexLabel={spec.label} area={area.code} areaName={area.name} />
      <table className="wb-leaves">
        <caption className="wb-hidden">{profileText.leavesCaption(spec.label)}</caption>
        <thead>
          <tr>
            <th scope="col">{profileText.columns.value}</th>
            <th scope="col">{profileText.columns.mean}</th>
            <th scope="col">{profileText.columns.difference}</th>
            <th scope="col">{profileText.columns.contribution}</th>
          </tr>
        </thead>
        {table.groups.map((group) => (
          <Fragment key={group.id}>
            <tbody>
              <tr>
                <th scope="colgroup" colSpan={4} className="wb-leaf-theme">
                  {group.label}
                </th>
              </tr>
            </tbody>
            {group.rows.map((entry) => (
              <ContributionLeaf
                key={entry.leaf.indicator}
                entry={entry}
                spec={spec}
                largest={table.largest}
                scored={scored}
                dataset={dataset}
              />
            ))}
          </Fragment>
        ))}
      </table>
      {scored ? (
        <p className="wb-total">
          {additive && standard
            ? profileText.total(formatSigned(table.points, 1), formatIndex(table.shown))
            : profileText.totalPlain(formatIndex(table.shown))}
        </p>
      ) : null}
      <MethodButton index={index} />
    </div>
  );
}
