import { useState } from 'react';
import type { Scene } from '../../../domain/scene.ts';
import type { Shown } from '../../../state/shown.ts';
import { shellText } from '../../../text/nl.ts';
import { presentText } from '../../../text/present.ts';
import { useData, useEmit, useHovered, useSetHovered, useView } from '../../appContext.tsx';
import { MapView } from '../../map/MapView.tsx';
import { Guarded } from '../../ui/Guarded.tsx';
import { LatePart } from '../../ui/LatePart.tsx';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { hasMap, stages } from './stages.ts';

interface RoomStageProps {
  readonly scene: Scene;
  readonly shown: Shown;
  readonly isHidden: boolean;
}

const loadTwoMaps = () => import('../../weigh/BesideMap.tsx').then(({ TwoMaps }) => TwoMaps);
const late = { loading: shellText.partLoading, failed: shellText.partFailed };

/** The map, with a second one beside or over it where the scene was kept so. */
function RoomMap({ shown, isAlone }: { readonly shown: Shown; readonly isAlone: boolean }) {
  const { concepts } = useData();
  const { camera } = useView();
  const hovered = useHovered();
  const onHover = useSetHovered();
  const emit = useEmit();
  const map = (
    <Guarded fallback={<p className="wb-message">{shellText.mapFailed}</p>}>
      <MapView
        shown={shown}
        hovered={hovered}
        onHover={onHover}
        emit={emit}
        concepts={concepts}
        municipalityName={shown.dataset.manifest.municipality.name}
        camera={camera}
      />
    </Guarded>
  );
  return isAlone ? map : <LatePart load={loadTwoMaps} props={{ shown, map }} {...late} />;
}

/** The one thing a scene shows. The map stays in the page once it was shown, so that it comes back at once. */
export function RoomStage({ scene, shown, isHidden }: RoomStageProps) {
  const { show } = scene;
  const isOnMap = hasMap(show);
  const [wasOnMap, setOnMap] = useState(isOnMap);
  if (isOnMap && !wasOnMap) setOnMap(true);
  const { beside } = useView();
  const hasTwo = show === 'kaart' && beside !== null && !isHidden;
  const isLone = show === 'kaart' && (isHidden || hasTwo);
  return (
    <div className="wb-room-stage" data-show={show} data-lone={isLone}>
      {(isOnMap || wasOnMap) && (
        <div className="wb-room-map" data-off={!isOnMap}>
          <RoomMap shown={shown} isAlone={!hasTwo} />
        </div>
      )}
      {show === 'vraag' && <p className="wb-room-ask">{scene.question ?? scene.title}</p>}
      {show !== 'vraag' && !hasTwo && (
        <ScrollBox key={scene.id} className="wb-room-part" label={presentText.part} tabStop>
          {isHidden ? (
            <p className="wb-room-covered">{presentText.hidden}</p>
          ) : (
            <LatePart key={show} load={stages[show]} props={{ shown }} {...late} />
          )}
        </ScrollBox>
      )}
    </div>
  );
}
