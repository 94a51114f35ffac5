import { useEffect, useId, useMemo, useState } from 'react';
import type { AreaCode } from '../../domain/area.ts';
import type { Concept } from '../../domain/place.ts';
import type { Intent } from '../../state/intents.ts';
import type { Shown } from '../../state/shown.ts';
import type { Camera } from '../../state/viewState.ts';
import { levelText, mapText } from '../../text/nl.ts';
import { useData, useMarked } from '../appContext.tsx';
import { boundsOf } from './areaGeometry.ts';
import { describeArea, describeMap } from './areaWords.ts';
import { BackgroundConsent, BackgroundNotes } from './BackgroundNotes.tsx';
import { FoundAddress } from './FoundAddress.tsx';
import { MapControls } from './MapControls.tsx';
import { MapTooltip, type PointerPlace } from './MapTooltip.tsx';
import { MapUnavailable } from './MapUnavailable.tsx';
import { ProjectCard } from './ProjectCard.tsx';
import { borrowedFrom, pictureOf } from './scene.ts';
import { useBackground } from './useBackground.ts';
import { useCamera } from './useCamera.ts';
import { type MapReports, useMap } from './useMap.ts';
import './map.css';

interface MapViewProps {
  readonly shown: Shown;
  readonly hovered: AreaCode | null;
  readonly onHover: (code: AreaCode | null) => void;
  readonly emit: (intent: Intent) => void;
  readonly concepts: readonly Concept[];
  readonly municipalityName: string;
  readonly camera: Camera | null;
  /** name of the map where there is more than one */
  readonly region?: string;
}

/** projects named in one tooltip; a larger group is only counted */
const namedProjects = 4;

export function MapView({ shown, hovered, onHover, emit, concepts, municipalityName, camera, region }: MapViewProps) {
  const [container, setContainer] = useState<HTMLElement | null>(null);
  const [pointer, setPointer] = useState<PointerPlace | null>(null);
  const [underPointer, setUnderPointer] = useState<readonly string[]>([]);
  const [card, setCard] = useState<string | null>(null);
  const summaryId = useId();
  const { foundAddress } = useData();
  const marked = useMarked();
  const background = useBackground(shown.dataset.manifest.invented);

  const reports: MapReports = {
    onHover: (code, point) => {
      onHover(code);
      const size = { width: container?.clientWidth ?? 1, height: container?.clientHeight ?? 1 };
      setPointer(point === null ? null : { ...point, ...size });
    },
    onHoverProjects: setUnderPointer,
    onSelect: (code) => {
      setCard(null);
      emit({ kind: 'select_area', code });
    },
    onProject: setCard,
    onSettled: (now) => {
      settled(now);
      emit({ kind: 'settle_camera', camera: now });
    },
    onBackgroundTile: background.onTile,
  };
  const { port, status, retry } = useMap(container, reports);

  const { read } = background;
  // before the camera: a scene also says how far the map may move, and that of another town would hold it back
  const picture = useMemo(() => pictureOf(shown, concepts), [shown, concepts]);
  useEffect(() => {
    if (port !== null && picture !== null)
      port.draw({ ...picture, hovered, marked, background: read, pin: foundAddress });
  }, [port, picture, hovered, marked, read, foundAddress]);
  const { whole, settled } = useCamera(port, container, shown.boundaries, camera);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // a dialog closes itself
      const isInDialog = event.target instanceof Element && event.target.closest('dialog') !== null;
      if (event.key !== 'Escape' || isInDialog) return;
      setPointer(null);
      if (card !== null) setCard(null);
      else emit({ kind: 'select_area', code: null });
    };
    const region = container?.parentElement;
    region?.addEventListener('keydown', onKey);
    return () => region?.removeEventListener('keydown', onKey);
  }, [container, card, emit]);

  const summary = useMemo(() => describeMap(shown, municipalityName), [shown, municipalityName]);
  const openProject = shown.projects.find(({ id }) => id === card);
  const projectNames = picture?.marks.filter(({ id }) => underPointer.includes(id)).map(({ label }) => label) ?? [];
  const zoomToSelection = (): void => {
    const area = shown.boundaries?.features.find(({ properties }) => properties.code === shown.selected?.code);
    const bounds = area === undefined ? null : boundsOf([area]);
    if (bounds !== null) port?.fit(bounds, true);
  };
  const larger = borrowedFrom(shown);

  return (
    <section
      className="map"
      aria-label={region ?? mapText.region}
      aria-describedby={summaryId}
      data-map-state={stateOf(status.kind)}
    >
      <p id={summaryId} className="wb-hidden">
        {summary}
      </p>
      {status.kind === 'failed' ? (
        <MapUnavailable reason={status.reason} onRetry={retry} />
      ) : (
        <>
          <MapControls
            hasSelection={shown.selected !== null}
            onZoom={(steps) => port?.zoomBy(steps)}
            onWhole={() => whole !== null && port?.fit(whole, true)}
            onSelection={zoomToSelection}
            background={{ on: read !== null, unavailable: background.unavailable !== null }}
            onBackground={background.press}
          />
          {openProject !== undefined && (
            <ProjectCard project={openProject} concepts={concepts} onClose={() => setCard(null)} />
          )}
          {status.kind === 'loading' && <p className="map-message">{mapText.loading}</p>}
          {status.kind === 'interrupted' && <p className="map-message">{mapText.contextLost}</p>}
          {shown.boundaries === null && <p className="map-message">{mapText.noBoundaries}</p>}
          <div className="map-notes">
            {larger !== null && <p className="map-note">{mapText.borrowed[larger](levelText[shown.level].many)}</p>}
            <FoundAddress shown={shown} />
            <BackgroundNotes background={background} />
          </div>
          <BackgroundConsent background={background} />
          {pointer !== null && (
            <MapTooltip
              place={pointer}
              projects={
                projectNames.length > namedProjects ? [mapText.groupOfProjects(projectNames.length)] : projectNames
              }
              area={hovered === null ? null : describeArea(shown, hovered, municipalityName)}
            />
          )}
        </>
      )}
      <div ref={setContainer} className="map-canvas" hidden={status.kind === 'failed'} />
    </section>
  );
}

/** For tests of the whole site: when the picture is there, and when it never will be. */
function stateOf(kind: 'loading' | 'ready' | 'interrupted' | 'failed'): 'loading' | 'ready' | 'failed' {
  return kind === 'interrupted' ? 'loading' : kind;
}
