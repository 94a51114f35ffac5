import { provenanceOf } from '../../export/provenance.ts';
import type { Shown } from '../../state/shown.ts';
import { exploreText, natureText } from '../../text/nl.ts';
import { figuresUsed, indicesUsed, referenceSentence } from './figuresUsed.ts';

function IndexAbout({ shown }: { readonly shown: Shown }) {
  const indices = indicesUsed(shown);
  const problem = shown.indexProblems.get(shown.measure.id.replace(/^index:/, ''));
  return (
    <>
      {problem !== undefined && <p className="wb-message">{problem}</p>}
      {shown.measure.id === 'balans' && <p>{exploreText.about.balans}</p>}
      {indices.map(({ spec, leaves }) => (
        <div key={spec.id}>
          {indices.length > 1 && <h4>{spec.label}</h4>}
          <p>{spec.description ?? exploreText.about.index(spec.label)}</p>
          {spec.highMeans !== undefined && <p>{exploreText.highMeans(spec.highMeans)}</p>}
          <p className="wb-help">
            {exploreText.figures(leaves.filter(({ leaf, year }) => leaf.orientation !== 0 && year !== null).length)}{' '}
            {exploreText.status[spec.status]}
          </p>
        </div>
      ))}
    </>
  );
}

/** Relative to what, always in view; definition, nature and sources one step away. */
export function MeasureAbout({ shown }: { readonly shown: Shown }) {
  const { indicator } = shown.measure;
  const used = figuresUsed(shown);
  const provenance = provenanceOf(shown.dataset.manifest, used);
  return (
    <div className="wb-about">
      <p>{referenceSentence(shown)}</p>
      <details>
        <summary>{exploreText.definition}</summary>
        <div className="wb-details-body">
          {indicator === null ? <IndexAbout shown={shown} /> : <p>{indicator.definition}</p>}
          <dl className="wb-facts">
            {indicator !== null && (
              <div>
                <dt>{exploreText.nature}</dt>
                <dd>{natureText[indicator.nature]}</dd>
              </div>
            )}
            {provenance.years.length > 0 && (
              <div>
                <dt>{exploreText.year}</dt>
                <dd>{provenance.years.join(', ')}</dd>
              </div>
            )}
            <div>
              <dt>{provenance.sources.length === 1 ? exploreText.source : exploreText.sources}</dt>
              {provenance.sources.map((source) => (
                <dd key={source.id}>
                  {source.publisher}, {source.label} ({source.licence})
                </dd>
              ))}
            </div>
          </dl>
        </div>
      </details>
    </div>
  );
}
