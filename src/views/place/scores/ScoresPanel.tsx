import './scores.css';
import { useState } from 'react';
import { siteMethods } from '../../../domain/siting.ts';
import { matrixLines, missingKindLines, placeLines, ruleLines, tippingLine } from '../../../export/siting/remarks.ts';
import { memoise } from '../../../state/memoise.ts';
import type { SitingShown } from '../../../state/siting.ts';
import type { MeasureNames } from '../../../text/measureWords.ts';
import { placingText } from '../../../text/placing.ts';
import { methodAbout, opinionText, scoresText } from '../../../text/siteScores.ts';
import { useData, useEmit } from '../../appContext.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Fold } from '../../weigh/Fold.tsx';
import { useMeasureNames } from '../useMeasureNames.ts';
import { useSiting } from '../useSiting.ts';
import { SiteSureness } from './SiteSureness.tsx';
import { useGoToWeight } from './useGoToWeight.ts';

/** How many sites are left and why, who comes first by which method, and how sure that is. */
export function ScoresPanel() {
  const siting = useSiting();
  const { places } = useData();
  if (siting === null) return <p role="status">{placingText.waiting}</p>;
  if (siting.isBlind) {
    return <p className="wb-message">{scoresText.blind(places?.sites.length ?? Number.NaN)}</p>;
  }
  return <Scores siting={siting} />;
}

function Scores({ siting }: { readonly siting: SitingShown }) {
  const names = useMeasureNames();
  const { kept, rejected } = siting.matrix;
  const open = kept.filter(({ verdict }) => verdict.open.length > 0).length;
  const all = kept.length + rejected.length;
  const said = remarksOf(siting.matrix, siting.sites, siting.surroundings, names);
  const tipped = siting.matrix.criteria[said.tipping?.point?.criterion ?? -1];
  return (
    <div className="wb-scores">
      <div className="wb-scores-part">
        {all > 0 && (
          <p>
            {rejected.length === 0
              ? opinionText.noneRejected(all, open)
              : opinionText.counts(all, kept.length, open, rejected.length)}
          </p>
        )}
        {said.matrix.map((line) => (
          <p key={line} className="wb-message">
            {line}
          </p>
        ))}
        <MethodChoice siting={siting} />
      </div>
      {said.tipping !== null && (
        <Fold title={opinionText.tipping} open>
          <p>{said.tipping.sentence}</p>
          {tipped !== undefined && <ToWeight criterion={tipped.id} />}
        </Fold>
      )}
      <SiteSureness siting={siting} />
      {said.places.length > 0 && (
        <Fold title={opinionText.remarks} open={false}>
          <Lines lines={said.places} />
        </Fold>
      )}
      {said.rules.length > 0 && (
        <Fold title={opinionText.rules} open={false}>
          <Lines lines={said.rules} />
        </Fold>
      )}
    </div>
  );
}

const remarksOf = memoise(
  (
    matrix: SitingShown['matrix'],
    sites: SitingShown['sites'],
    surroundings: SitingShown['surroundings'],
    names: MeasureNames,
  ) => {
    const nameById = new Map(sites.map(({ id, candidate }) => [id, candidate.site.name]));
    const nameOf = (id: string): string => nameById.get(id) ?? id;
    const kindOf = (kind: string): string => names.facilityKinds.find(({ id }) => id === kind)?.label ?? kind;
    const rules = matrix.rules.map(({ rule }) => rule);
    return {
      matrix: matrixLines(matrix, { site: nameOf, measures: names }),
      places: [
        ...missingKindLines({ rules: [...rules], criteria: [...matrix.criteria] }, surroundings, kindOf),
        ...placeLines(sites),
      ],
      rules: ruleLines(matrix),
      tipping: tippingLine(matrix, nameOf),
    };
  },
);

function MethodChoice({ siting: { siting } }: { readonly siting: SitingShown }) {
  const emit = useEmit();
  return (
    <Choice
      label={opinionText.method}
      value={siting.method}
      options={siteMethods.map((method) => [method, methodAbout[method].name] as const)}
      help={methodAbout[siting.method].about}
      onChoose={(method) => {
        const { concept, rules, criteria, shortlist } = siting;
        emit({ kind: 'put_siting', siting: { concept, rules, criteria, method, shortlist }, movement: null });
      }}
    />
  );
}

function ToWeight({ criterion }: { readonly criterion: string }) {
  const goToWeight = useGoToWeight();
  return (
    <button type="button" className="wb-button" onClick={() => goToWeight(criterion)}>
      {opinionText.toWeight}
    </button>
  );
}

/** lines added at once, so that a list of thousands does not hold up the page */
const atOnce = 20;

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const [count, setCount] = useState(atOnce);
  const left = lines.length - count;
  return (
    <>
      <ul>
        {lines.slice(0, count).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="wb-button" onClick={() => setCount(count + atOnce)}>
          {opinionText.moreRemarks(left)}
        </button>
      )}
    </>
  );
}
