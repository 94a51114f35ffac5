import type { ReactNode } from 'react';
import type { Dataset } from '../../domain/dataset.ts';
import type { IndexSpec } from '../../domain/indexSpec.ts';
import { formatPart, formatSigned, profileText } from '../../text/nl.ts';
import type { ContributionRow } from './contributionRows.ts';
import { FigureDetails } from './FigureDetails.tsx';

function Detail({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** From the figure to its source, and from the figure to its points: enough to redo the sum with a calculator. */
export function LeafDetails({
  entry,
  spec,
  dataset,
}: {
  readonly entry: ContributionRow;
  readonly spec: IndexSpec;
  readonly dataset: Dataset;
}) {
  const { leaf, figure, indicator, z, share, weightHere, points } = entry;
  const known = !Number.isNaN(z);
  const oriented = entry.normalised;
  return (
    <dl className="wb-details">
      {indicator === null ? null : <FigureDetails indicator={indicator} figure={figure} dataset={dataset} />}
      {leaf.reason === undefined ? null : <Detail term={profileText.details.reason}>{leaf.reason}</Detail>}
      <Detail term={profileText.details.direction}>
        {profileText.direction[leaf.orientation]}
        {leaf.role === undefined ? null : ` (${profileText.role[leaf.role]})`}
      </Detail>
      {entry.counts ? (
        <Detail term={profileText.details.weight}>
          {Math.abs(share - weightHere) < 0.0005 || weightHere === 0
            ? profileText.weight(formatPart(share))
            : profileText.weightHere(formatPart(share), formatPart(weightHere))}
        </Detail>
      ) : null}
      {known ? <Detail term={profileText.details.distance}>{profileText.zScore(formatSigned(z, 2))}</Detail> : null}
      {spec.normalisation.kind === 'z_score' && !Number.isNaN(points) ? (
        <Detail term={profileText.details.sum}>
          {profileText.sum(formatSigned(oriented, 2), formatPart(weightHere), formatSigned(points, 2))}
        </Detail>
      ) : null}
    </dl>
  );
}
