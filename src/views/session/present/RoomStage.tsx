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

const late = { loading: shellText.partLoading, failed: shellText.partFailed };

function RoomMap({ shown }: { readonly shown: Shown }) {
  const { concepts } = useData();
  const { camera } = useView();
  return (
    <Guarded fallback={<p className="wb-message">{shellText.mapFailed}</p>}>
      <MapView
        shown={shown}
        hovered={useHovered()}
        onHover={useSetHovered()}
        emit={useEmit()}
        concepts={concepts}
        municipalityName={shown.dataset.manifest.municipality.name}
        camera={camera}
      />
    </Guarded>
  );
}

/** The one thing a scene shows. The map stays in the page once it was shown, so that it comes back at once. */
export function RoomStage({ scene, shown, isHidden }: RoomStageProps) {
  const { show } = scene;
  const isOnMap = hasMap(show);
  const [wasOnMap, setOnMap] = useState(isOnMap);
  if (isOnMap && !wasOnMap) setOnMap(true);
  const isLone = isHidden && show === 'kaart';
  return (
    <div className="wb-room-stage" data-show={show} data-lone={isLone}>
      {(isOnMap || wasOnMap) && (
        <div className="wb-room-map" data-off={!isOnMap}>
          <RoomMap shown={shown} />
        </div>
      )}
      {show === 'vraag' && <p className="wb-room-ask">{scene.question ?? scene.title}</p>}
      {show !== 'vraag' && (
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
