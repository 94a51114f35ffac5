import { useMemo, useState } from 'react';
import type { AreaLevel } from '../../domain/area.ts';
import { type LocalKind, localKinds } from '../../model/autocorrelation.ts';
import {
  type Cluster,
  clusterLevel,
  type SpatialReading as Reading,
  type SpatialReadings,
  spatialSettings,
} from '../../state/spatialReading.ts';
import { levelText } from '../../text/nl.ts';
import { spatialText } from '../../text/spatial.ts';
import { useMarkAreas, useSetHovered } from '../appContext.tsx';
import { useGoToArea } from '../shell/useGoToArea.ts';

/** how many areas of a country are named at once */
const atOnce = 50;

interface ClusterListProps {
  readonly kind: LocalKind;
  readonly clusters: readonly Cluster[];
  readonly country: boolean;
}

function ClusterList({ kind, clusters, country }: ClusterListProps) {
  const [most, setMost] = useState(atOnce);
  const goTo = useGoToArea();
  const setHovered = useSetHovered();
  const own = clusters.filter((cluster) => cluster.kind === kind);
  if (own.length === 0) return null;
  const named = country ? own.slice(0, most) : own;
  const rest = Math.min(atOnce, own.length - named.length);
  const words = spatialText.cluster[kind];
  return (
    <div className="wb-cluster">
      <h5>{country ? spatialText.counts(words, own.length) : words}</h5>
      <ul>
        {named.map(({ area, p, stays }) => (
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
              {stays && !country ? ` · ${spatialText.stays}` : null}
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="wb-button" onClick={() => setMost(most + atOnce)}>
          {spatialText.more(rest)}
        </button>
      )}
    </div>
  );
}

/** Of a country only who stays when all are tested at once: by chance alone hundreds stand out. */
function namedOf(clusters: readonly Cluster[], country: boolean): readonly Cluster[] {
  return country ? clusters.filter(({ stays }) => stays) : clusters;
}

function conclusionOf({ pattern }: Reading, many: string): string {
  if (pattern.p > clusterLevel) return spatialText.noPattern(many);
  return pattern.global > pattern.expected ? spatialText.alike(many) : spatialText.unlike(many);
}

/** How many stood out before correction, and what the correction leaves room for. */
function countryWords(standing: number, staying: number, many: string): string {
  const { permutations } = spatialSettings;
  const after = staying > 0 ? spatialText.onlyStaying(many) : spatialText.coarse(permutations, 2 / (permutations + 1));
  return `${spatialText.stoodOut(standing)} ${after}`;
}

interface PatternProps {
  readonly reading: Reading;
  readonly many: string;
  readonly titled: boolean;
  readonly country: boolean;
}

function Pattern({ reading, many, titled, country }: PatternProps) {
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
                <ClusterList key={kind} kind={kind} clusters={namedOf(clusters, country)} country={country} />
              ))}
              <p className="wb-help">
                {spatialText.byChance(pattern.count, Math.round(clusterLevel * pattern.count), staying)}
                {country ? ` ${countryWords(clusters.length, staying, many)}` : null}
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

interface SpatialPatternsProps {
  readonly found: SpatialReadings;
  readonly level: AreaLevel;
  /** so many areas that only those that stay after correction are named, some at a time */
  readonly country: boolean;
}

/** What was found, in words, with the areas that stand out. */
export function SpatialPatterns({ found, level, country }: SpatialPatternsProps) {
  const [outlined, setOutlined] = useState(false);
  const codes = useMemo(
    () => found.readings.flatMap(({ clusters }) => namedOf(clusters, country).map(({ area }) => area.code)),
    [found, country],
  );
  useMarkAreas(outlined ? codes : null);
  const { many } = levelText[level];
  return (
    <div className="wb-patterns">
      {found.readings.map((reading) => (
        <Pattern
          key={reading.label}
          reading={reading}
          many={many}
          titled={found.readings.length > 1}
          country={country}
        />
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
