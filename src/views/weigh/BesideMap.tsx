import './twoMaps.css';
import { type ReactNode, useState } from 'react';
import { noWork } from '../../domain/scenario.ts';
import { createDeriveShown } from '../../state/derive.ts';
import { openRecipe } from '../../state/inForce.ts';
import type { Shown } from '../../state/shown.ts';
import { recipeAtStart } from '../../state/viewState.ts';
import { formatBound } from '../../text/nl.ts';
import { besideText } from '../../text/weigh.ts';
import {
  useData,
  useEmit,
  useGivenData,
  useHistory,
  useHovered,
  useSetHovered,
  useView,
  useWork,
} from '../appContext.tsx';
import { createMapsInStep, InStepContext } from '../map/inStep.ts';
import { MapView } from '../map/MapView.tsx';
import { Swatch } from '../ui/Swatch.tsx';
import { MapDivider } from './MapDivider.tsx';

interface Beside {
  readonly shown: Shown;
  readonly label: string;
}

/** What the second map shows; null when nothing is chosen, or a recipe that is not there. */
function useBeside(): Beside | null {
  const [derive] = useState(createDeriveShown);
  const view = useView();
  const given = useGivenData();
  const inForce = useData();
  const work = useWork();
  const history = useHistory();
  const { beside } = view;
  if (beside === null) return null;
  const atStart = beside === recipeAtStart;
  const id = atStart ? openRecipe(view.recipe, view.measure, inForce)?.id : beside;
  const recipe = (atStart ? given : inForce).recipes.find((candidate) => candidate.id === id);
  if (recipe === undefined) return null;
  const classing =
    view.classing.method === 'manual' ? { ...view.classing, method: 'quantile' as const } : view.classing;
  const other = { ...view, measure: `index:${recipe.id}` as const, year: null, compareYear: null, classing };
  const shown = derive({ view: other, data: given, work: atStart ? noWork : work, history });
  return shown === null ? null : { shown, label: atStart ? besideText.atStart(recipe.label) : recipe.label };
}

/** Name and classes of a map that does not have the screen to itself. */
function MapCaption({ shown, label }: Beside) {
  const classes = shown.legend.kind === 'classes' ? shown.legend.classes : [];
  const [first, last] = [classes[0], classes.at(-1)];
  return (
    <div className="wb-map-caption">
      <p className="wb-label">{label}</p>
      {first !== undefined && last !== undefined && (
        <p className="wb-mini-legend">
          <span className="wb-hidden">{besideText.from}</span>
          {formatBound(first.lower, null)}
          {classes.map(({ colour }) => (
            <Swatch key={colour} colour={colour} />
          ))}
          <span className="wb-hidden">{besideText.to}</span>
          {formatBound(last.upper, null)}
        </p>
      )}
    </div>
  );
}

/** The second map, in step with the first: the same camera, the same selection. */
function BesideMap({ shown, label }: Beside) {
  const { camera } = useView();
  const { concepts } = useData();
  const hovered = useHovered();
  const setHovered = useSetHovered();
  const emit = useEmit();
  return (
    <div className="wb-map-half">
      <MapCaption shown={shown} label={label} />
      <div className="wb-map-frame">
        <MapView
          shown={shown}
          hovered={hovered}
          onHover={setHovered}
          emit={emit}
          concepts={concepts}
          municipalityName={shown.dataset.manifest.municipality.name}
          camera={camera}
          region={besideText.region}
        />
      </div>
    </div>
  );
}

/** The map with a second recipe beside it, or over it. Nothing beside it where none is asked for. */
export function TwoMaps({ shown, map }: { readonly shown: Shown; readonly map: ReactNode }) {
  const [inStep] = useState(createMapsInStep);
  const { besideAs } = useView();
  const beside = useBeside();
  const swipes = besideAs === 'swipe' && beside !== null;
  return (
    <InStepContext value={inStep}>
      <div className="wb-two-maps" data-as={swipes ? 'swipe' : 'apart'}>
        <div className="wb-map-half">
          <MapCaption shown={shown} label={shown.measure.label} />
          <div className="wb-map-frame">{map}</div>
        </div>
        {beside !== null && <BesideMap {...beside} />}
        {swipes && <MapDivider one={shown.measure.label} other={beside.label} />}
      </div>
    </InStepContext>
  );
}
