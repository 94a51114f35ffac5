import { type Provenance, provenanceOf } from '../../export/provenance.ts';
import type { Shown } from '../../state/shown.ts';
import { exploreText, formatNature } from '../../text/nl.ts';
import { useData } from '../appContext.tsx';
import { figuresUsed, indicesUsed, referenceSentence } from './figuresUsed.ts';

function IndexAbout({ shown }: { readonly shown: Shown }) {
  const indices = indicesUsed(shown);
  return (
    <>
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

/** more are counted, to keep the line short; all are named under "Wat is dit?" */
const namedPublishers = 2;

/** Nature, publishers and years on one line: "registratie · CBS · 2023", "22 cijfers · 5 bronnen · 2020–2024". */
function inShort(shown: Shown, { sources, years }: Provenance): string {
  const { indicator } = shown.measure;
  const figures = indicesUsed(shown).flatMap(({ leaves }) =>
    leaves.filter(({ leaf, year }) => leaf.orientation !== 0 && year !== null),
  );
  const kind =
    indicator === null
      ? exploreText.figureCount(new Set(figures.map(({ leaf }) => leaf.indicator)).size)
      : formatNature(indicator);
  const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
  const [first, last] = [years[0], years.at(-1)];
  return exploreText.inShort(
    kind,
    publishers.length > namedPublishers ? exploreText.sourceCount(publishers.length) : publishers.join(', '),
    first === undefined || last === undefined ? '' : exploreText.yearRange(first, last),
  );
}

/** Why the measure cannot be computed; of the balance, why an axis cannot. Empty when it can. */
function useProblems({ measure, indexProblems }: Shown): readonly string[] {
  const { weighing } = useData();
  const indices = measure.id === 'balans' ? [weighing.capacity, weighing.load] : [measure.id.replace(/^index:/, '')];
  return indices.flatMap((id) => indexProblems.get(id) ?? []);
}

/** Relative to what and from whom, always in view; definition, licence and the rest one step away. */
export function MeasureAbout({ shown }: { readonly shown: Shown }) {
  const { indicator } = shown.measure;
  const used = figuresUsed(shown);
  const problems = useProblems(shown);
  const provenance = provenanceOf(shown.dataset.manifest, used);
  return (
    <div className="wb-about">
      {problems.map((problem) => (
        <p key={problem} className="wb-message">
          {problem}
        </p>
      ))}
      {problems.length === 0 && <p>{referenceSentence(shown)}</p>}
      <p className="wb-help">{inShort(shown, provenance)}</p>
      <details>
        <summary>{exploreText.definition}</summary>
        <div className="wb-details-body">
          {indicator === null ? <IndexAbout shown={shown} /> : <p>{indicator.definition}</p>}
          <dl className="wb-facts">
            {indicator !== null && (
              <div>
                <dt>{exploreText.nature}</dt>
                <dd>{formatNature(indicator)}</dd>
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
