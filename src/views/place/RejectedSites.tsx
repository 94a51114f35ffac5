import { useState } from 'react';
import { standingOf } from '../../state/shortlist.ts';
import type { SitingShown } from '../../state/siting.ts';
import { missText } from '../../text/measureWords.ts';
import { rejectedText } from '../../text/placing.ts';
import { useGoToPlace } from '../map/useGoToPlace.ts';
import { useMeasureNames } from './useMeasureNames.ts';

/** lines added at once, so that a list of thousands does not hold up the page */
const atOnce = 50;
const byName = new Intl.Collator('nl', { numeric: true });

/** Every rejected site with the rules that failed and by how much; its name goes to the place on the map. */
export function RejectedSites({ siting }: { readonly siting: SitingShown }) {
  const names = useMeasureNames();
  const goTo = useGoToPlace();
  const [count, setCount] = useState(atOnce);
  const { rejected } = siting.matrix;
  if (rejected.length === 0) return <p className="wb-help">{rejectedText.none}</p>;
  const standings = rejected.map(({ id }) => standingOf(siting, id)).sort((a, b) => byName.compare(a.name, b.name));
  const left = standings.length - count;
  return (
    <>
      <ul className="wb-place-list">
        {standings.slice(0, count).map(({ site, name, failed }) => (
          <li key={site?.id ?? name}>
            {site === null ? (
              name
            ) : (
              <button
                type="button"
                className="wb-area-link"
                onClick={() => goTo({ kind: 'sites', place: site.candidate.site })}
              >
                {name}
              </button>
            )}
            <ul className="wb-rejected-rules">
              {failed.map(({ rule, demands }) => (
                <li key={rule.id}>
                  {rejectedText.rule(
                    rule.label,
                    demands
                      .filter(({ holds }) => holds === false)
                      .map(({ demand, raw, margin }) => missText(demand, raw, margin, names)),
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="wb-button" onClick={() => setCount(count + atOnce)}>
          {rejectedText.more(Math.min(atOnce, left))}
        </button>
      )}
    </>
  );
}
