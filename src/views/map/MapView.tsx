import { useContext, useEffect, useId, useMemo, useState } from 'react';
import type { AreaCode } from '../../domain/area.ts';
import type { Concept } from '../../domain/place.ts';
import type { Intent } from '../../state/intents.ts';
import type { Shown } from '../../state/shown.ts';
import type { Camera } from '../../state/viewState.ts';
import { guardedCanvasText } from '../../text/guardedCanvas.ts';
import { levelText, mapText } from '../../text/nl.ts';
import { placesText } from '../../text/places.ts';
import { useData, useMarked, usePointed, useSetPointed, useSigns } from '../appContext.tsx';
import { readsCanvas } from '../ui/readsCanvas.ts';
import { boundsOf } from './areaGeometry.ts';
import { describeArea, describeMap } from './areaWords.ts';
import { BackgroundConsent, BackgroundNotes } from './BackgroundNotes.tsx';
import { FoundAddress } from './FoundAddress.tsx';
import { focusOnMap } from './focusOnMap.ts';
import { InStepContext } from './inStep.ts';
import { MapControls } from './MapControls.tsx';
import { MapTooltip, type PointerPlace } from './MapTooltip.tsx';
import { MapUnavailable } from './MapUnavailable.tsx';
import { PlaceCard } from './PlaceCard.tsx';
import { placeOf } from './placeOf.ts';
import type { HoveredPlaces } from './port.ts';
import { SpotAsking } from './SpotAsking.tsx';
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

/** places named in one tooltip; a larger group is only counted */
const namedPlaces = 4;

function wordsOf(places: HoveredPlaces | null): readonly string[] {
  if (places === null) return [];
  const { count, kind, labels } = places;
  return count > Math.min(namedPlaces, labels.length) ? [placesText.group(kind, count)] : labels;
}

export function MapView({ shown, hovered, onHover, emit, concepts, municipalityName, camera, region }: MapViewProps) {
  const [container, setContainer] = useState<HTMLElement | null>(null);
  const [pointer, setPointer] = useState<PointerPlace | null>(null);
  const [underPointer, setUnderPointer] = useState<HoveredPlaces | null>(null);
  const summaryId = useId();
  const { foundAddress, facilityKinds } = useData();
  const wished = usePointed();
  const setPointed = useSetPointed();
  const closeCard = (): void => {
    setPointed(null);
    focusOnMap();
  };
  // what is switched off is neither ringed nor told about
  const found = wished === null ? null : placeOf(shown, wished);
  const pointed = found === null ? null : wished;
  const pointedName = found?.place.name ?? '';
  const marked = useMarked();
  const { pale, sites, reach, asked, movable, lit, plain, large } = useSigns();
  const inStep = useContext(InStepContext);
  const background = useBackground(shown.dataset.manifest.invented);

  const reports: MapReports = {
    onHover: (code, point) => {
      onHover(code);
      const size = { width: container?.clientWidth ?? 1, height: container?.clientHeight ?? 1 };
      setPointer(point === null ? null : { ...point, ...size });
    },
    onHoverPlaces: setUnderPointer,
    onSelect: (code) => {
      setPointed(null);
      emit({ kind: 'select_area', code });
    },
    onPlace: ({ kind, id }) => {
      const hit = placeOf(shown, { kind, id })?.place;
      if (hit !== undefined) setPointed({ kind, id, lon: hit.lon, lat: hit.lat });
    },
    onMove: (now) => {
      if (port !== null) inStep?.moved(port, now);
    },
    onPick: (spot) => asked?.onPick(spot),
    onDrop: (spot) => movable?.onMove(spot),
    onSettled: (now) => {
      settled(now);
      emit({ kind: 'settle_camera', camera: now });
    },
    onBackgroundTile: background.onTile,
  };
  const { port, status, retry } = useMap(container, reports);

  const { read } = background;
  // before the camera: a scene also says how far the map may move, and that of another town would hold it back
  const picture = useMemo(
    () => pictureOf(shown, concepts, facilityKinds, { pale, sites, lit, plain, large }),
    [shown, concepts, facilityKinds, pale, sites, lit, plain, large],
  );
  const picking = asked !== null;
  const moved = movable?.place ?? null;
  useEffect(() => {
    if (port === null || picture === null) return;
    const asking = { picking, movable: moved, reach };
    port.draw({ ...picture, ...asking, hovered, marked, pointed, background: read, pin: foundAddress });
  }, [port, picture, hovered, marked, pointed, read, foundAddress, picking, moved, reach]);
  useEffect(() => (port === null ? undefined : inStep?.join(port)), [port, inStep]);
  const { whole, settled } = useCamera(port, container, shown.boundaries, camera);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // a dialog closes itself
      const isInDialog = event.target instanceof Element && event.target.closest('dialog') !== null;
      if (event.key !== 'Escape' || isInDialog) return;
      setPointer(null);
      if (asked !== null) asked.onStop();
      else if (pointed !== null) setPointed(null);
      else emit({ kind: 'select_area', code: null });
    };
    const region = container?.parentElement;
    region?.addEventListener('keydown', onKey);
    return () => region?.removeEventListener('keydown', onKey);
  }, [container, pointed, setPointed, emit, asked]);

  const summary = useMemo(
    () => (plain ? mapText.plain(municipalityName) : describeMap(shown, municipalityName)),
    [shown, municipalityName, plain],
  );
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
      <p className="wb-hidden" role="status">
        {pointedName === '' || region !== undefined ? '' : placesText.pointed(pointedName)}
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
          {asked !== null && region === undefined && <SpotAsking asked={asked} port={port} />}
          {pointed !== null && region === undefined && asked === null && (
            <PlaceCard shown={shown} pointed={pointed} onClose={closeCard} />
          )}
          {status.kind === 'loading' && <p className="map-message">{mapText.loading}</p>}
          {status.kind === 'interrupted' && <p className="map-message">{mapText.contextLost}</p>}
          {shown.boundaries === null && <p className="map-message">{mapText.noBoundaries}</p>}
          <div className="map-notes">
            {status.kind === 'ready' && !readsCanvas() && <p className="map-note">{guardedCanvasText.map}</p>}
            {larger !== null && <p className="map-note">{mapText.borrowed[larger](levelText[shown.level].many)}</p>}
            <FoundAddress shown={shown} />
            <BackgroundNotes background={background} />
          </div>
          <BackgroundConsent background={background} />
          {pointer !== null && (
            <MapTooltip
              place={pointer}
              places={wordsOf(underPointer)}
              area={hovered === null || plain ? null : describeArea(shown, hovered, municipalityName)}
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
