import './charts.css';
import { useMemo } from 'react';
import type { Shown } from '../../state/shown.ts';
import { levelText, profileText, scatterText } from '../../text/nl.ts';
import { useData, useShown } from '../appContext.tsx';
import { referenceName } from '../profile/referenceName.ts';
import { ScatterPlot } from './ScatterPlot.tsx';
import { layoutScatter } from './scatterLayout.ts';
import { useElementWidth } from './useElementWidth.ts';

interface ScatterProps {
  readonly shown?: Shown;
  /** px */
  readonly height?: number;
}

/** Draagkracht against draaglast of all areas, linked with map and table; as high as asked, else by its width. */
export function Scatter({ height: wished }: ScatterProps) {
  const shown = useShown();
  const { weighing } = useData();
  const [ref, width] = useElementWidth<HTMLElement>(300);
  const height = wished ?? Math.max(300, Math.min(440, Math.round(width * 0.95)));
  const balance = shown?.balance ?? null;
  const areas = shown?.dataset.areas;
  const { thresholds } = weighing;
  const layout = useMemo(
    () =>
      balance === null || areas === undefined ? null : layoutScatter(balance, areas, thresholds, { width, height }),
    [balance, areas, thresholds, width, height],
  );
  if (shown === null) return null;
  const level = levelText[shown.level];
  // another level or municipality has other rows: where the keyboard was means nothing there
  const firstCode = shown.dataset.areas[0]?.code;
  return (
    <figure ref={ref} className="wb-chart" aria-label={scatterText.title}>
      {layout === null || balance === null ? <p>{profileText.noBalance}</p> : null}
      {layout !== null && balance !== null && layout.points.length === 0 ? <p>{scatterText.none}</p> : null}
      {layout !== null && balance !== null && layout.points.length > 0 ? (
        <>
          <ScatterPlot key={firstCode} shown={shown} balance={balance} layout={layout} width={width} height={height} />
          <figcaption>
            {scatterText.caption(referenceName(balance.capacity.spec, shown.dataset))}{' '}
            {layout.unplaced === 0 ? null : scatterText.unplaced(layout.unplaced, level.one, level.many)}
          </figcaption>
        </>
      ) : null}
    </figure>
  );
}
