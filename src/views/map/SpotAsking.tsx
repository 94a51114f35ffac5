import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { type LonLat, metresPerDegree } from '../../model/geometry.ts';
import { spotText } from '../../text/placeSpots.ts';
import type { SpotAsked } from './mapSigns.ts';
import type { MapPort } from './port.ts';

interface SpotAskingProps {
  readonly asked: SpotAsked;
  readonly port: MapPort | null;
}

/** near enough to see a step of ten metres */
const closeUp = 16;
/** metres of an arrow key, and with Shift held */
const steps = { plain: 10, fine: 1 } as const;
/** px of an arrow key while no spot is there yet, so that it also serves from far */
const pixels = { plain: 40, fine: 4 } as const;
/** MapLibre's world is 512 px wide at zoom 0 */
const worldPixels = 512;

const directions: Readonly<Record<string, readonly [east: number, north: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Asks for a spot on the map: by a click, or with the keys by a cross in the middle under which the map moves. */
export function SpotAsking({ asked, port }: SpotAskingProps) {
  const cross = useRef<HTMLButtonElement>(null);
  const [told, setTold] = useState('');
  const begin = useEffectEvent(() => {
    if (port === null) return;
    if (asked.start !== null) port.moveTo({ ...asked.start, zoom: Math.max(closeUp, port.camera().zoom) }, true);
    cross.current?.focus({ preventScroll: true });
  });
  useEffect(() => {
    if (port !== null) begin();
  }, [port]);

  const move = ([east, north]: readonly [number, number], isFine: boolean): void => {
    if (port === null) return;
    const { lon, lat, zoom } = port.camera();
    const scale = metresPerDegree(lat);
    const perPixel = (360 / (worldPixels * 2 ** zoom)) * scale.lon;
    const metres = isFine ? steps.fine : steps.plain;
    const step = asked.start === null ? (isFine ? pixels.fine : pixels.plain) * perPixel : metres;
    const spot: LonLat = { lon: lon + (east * step) / scale.lon, lat: lat + (north * step) / scale.lat };
    port.moveTo({ ...spot, zoom }, false);
    setTold(asked.describe(spot));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = directions[event.key];
    if (direction !== undefined) move(direction, event.shiftKey);
    else if (event.key === '+' || event.key === '-') port?.zoomBy(event.key === '+' ? 1 : -1);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="map-asking">
        <p>{asked.sentence}</p>
        <p className="map-asking-keys">{asked.start === null ? spotText.keysNew : spotText.keysMove}</p>
        <button type="button" className="wb-button" onClick={asked.onStop}>
          {spotText.stop}
        </button>
      </div>
      <button
        ref={cross}
        type="button"
        className="map-cross"
        aria-label={spotText.cross}
        onKeyDown={onKeyDown}
        onClick={() => {
          if (port === null) return;
          const { lon, lat } = port.camera();
          asked.onPick({ lon, lat });
        }}
      >
        <svg aria-hidden="true" viewBox="0 0 64 64" width="64" height="64">
          <path d="M32 4 V26 M32 38 V60 M4 32 H26 M38 32 H60" stroke="#ffffff" strokeWidth="7" />
          <path d="M32 4 V26 M32 38 V60 M4 32 H26 M38 32 H60" stroke="#14282d" strokeWidth="3" />
        </svg>
      </button>
      <p className="wb-hidden" role="status">
        {told}
      </p>
    </>
  );
}
