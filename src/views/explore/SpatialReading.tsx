import { useMemo, useState } from 'react';
import { type LocalKind, localKinds } from '../../model/autocorrelation.ts';
import type { Shown } from '../../state/shown.ts';
import {
  type Cluster,
  clusterLevel,
  mostSpatialAreas,
  type SpatialReading as Reading,
  type SpatialReadings,
  spatialReadings,
  spatialSettings,
} from '../../state/spatialReading.ts';
import { levelText } from '../../text/nl.ts';
import { spatialText } from '../../text/spatial.ts';
import { useMarkAreas, useSetHovered } from '../appContext.tsx';
import { useGoToArea } from '../shell/useGoToArea.ts';

function ClusterList({ kind, clusters }: { readonly kind: LocalKind; readonly clusters: readonly Cluster[] }) {
  const goTo = useGoToArea();
  const setHovered = useSetHovered();
  const own = clusters.filter((cluster) => cluster.kind === kind);
  if (own.length === 0) return null;
  return (
    <div className="wb-cluster">
      <h5>{spatialText.cluster[kind]}</h5>
      <ul>
        {own.map(({ area, p, stays }) => (
          <li key={area.code}>
            <button
              type="button"
              className="wb-area-link"
              onClick={() => goTo(area)}
              onPointerEnter={() => setHovered(area.code)}
              onPointerLeave={() => setHovered(null)}
            >
              {area.name}
            </button>{' '}
            <span className="wb-subtle">
              {spatialText.p(p)}
              {stays ? ` · ${spatialText.stays}` : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function conclusionOf({ pattern }: Reading, many: string): string {
  if (pattern.p > clusterLevel) return spatialText.noPattern(many);
  return pattern.global > pattern.expected ? spatialText.alike(many) : spatialText.unlike(many);
}

function Pattern({
  reading,
  many,
  titled,
}: {
  readonly reading: Reading;
  readonly many: string;
  readonly titled: boolean;
}) {
  const { label, pattern, clusters } = reading;
  const staying = clusters.filter(({ stays }) => stays).length;
  return (
    <section className="wb-pattern" aria-label={label}>
      {titled ? <h4>{label}</h4> : null}
      {Number.isNaN(pattern.global) ? (
        <p>{spatialText.noAnswer(many)}</p>
      ) : (
        <>
          <p>
            <strong>{conclusionOf(reading, many)}</strong>
          </p>
          <p className="wb-help">{spatialText.moran(pattern.global, pattern.expected, pattern.p)}</p>
          {clusters.length === 0 ? (
            <p>{spatialText.noClusters(many)}</p>
          ) : (
            <>
              {localKinds.map((kind) => (
                <ClusterList key={kind} kind={kind} clusters={clusters} />
              ))}
              <p className="wb-help">
                {spatialText.byChance(pattern.count, Math.round(clusterLevel * pattern.count), staying)}
              </p>
            </>
          )}
        </>
      )}
    </section>
  );
}

function How({ readings, islands }: SpatialReadings) {
  const [first] = readings;
  return (
    <details className="wb-about">
      <summary>{spatialText.how}</summary>
      <div className="wb-details-body">
        <p>{spatialText.neighbours}</p>
        {islands > 0 && <p>{spatialText.islands(islands)}</p>}
        <p>{spatialText.method(spatialSettings.permutations, spatialSettings.seed)}</p>
        {first !== undefined && <p>{spatialText.counted(first.pattern.count, first.pattern.excluded.length)}</p>}
      </div>
    </details>
  );
}

function Patterns({ shown }: { readonly shown: Shown }) {
  const found = spatialReadings(shown);
  const [outlined, setOutlined] = useState(false);
  const codes = useMemo(
    () => (found?.readings ?? []).flatMap(({ clusters }) => clusters.map(({ area }) => area.code)),
    [found],
  );
  useMarkAreas(outlined ? codes : null);
  if (found === null) return <p>{spatialText.noBoundaries}</p>;
  const { many } = levelText[shown.level];
  return (
    <div className="wb-patterns">
      {found.readings.map((reading) => (
        <Pattern key={reading.label} reading={reading} many={many} titled={found.readings.length > 1} />
      ))}
      {codes.length > 0 && (
        <label className="wb-check">
          <input type="checkbox" checked={outlined} onChange={({ target }) => setOutlined(target.checked)} />
          <span className="wb-check-label">{spatialText.onMap}</span>
        </label>
      )}
      <p className="wb-help">{spatialText.caution}</p>
      <How {...found} />
    </div>
  );
}

/** Whether neighbours are more alike than chance would make them, in words, with the areas that stand out. */
export function SpatialReading({ shown }: { readonly shown: Shown }) {
  if (shown.dataset.areas.length > mostSpatialAreas) return <p>{spatialText.tooMany(mostSpatialAreas)}</p>;
  return <Patterns shown={shown} />;
}
