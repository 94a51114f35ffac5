import type { AreaWords } from './areaWords.ts';

/** A place on the map region, px, and the size of that region, so that the tooltip stays inside. */
export interface PointerPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** px: between tooltip and the edge of the map plus its distance from the pointer; and its greatest width */
const gap = 24;
const widest = 300;

interface MapTooltipProps {
  readonly place: PointerPlace;
  /** names of projects, sites and facilities under the pointer; they go before the area */
  readonly places: readonly string[];
  readonly area: AreaWords | null;
}

/** What lies under the pointer. Hidden from screen readers: table and profile tell the same to everyone. */
export function MapTooltip({ place, places, area }: MapTooltipProps) {
  if (places.length === 0 && area === null) return null;
  const left = place.x > place.width / 2;
  const room = (left ? place.x : place.width - place.x) - gap;
  return (
    <div
      className="map-tooltip"
      aria-hidden="true"
      data-left={left}
      data-above={place.y > place.height / 2}
      style={{ left: place.x, top: place.y, maxWidth: Math.min(widest, room) }}
    >
      {places.map((name) => (
        <p key={name} className="map-tooltip-project">
          {name}
        </p>
      ))}
      {places.length === 0 && area !== null && (
        <>
          <p className="map-tooltip-name">{area.name}</p>
          <p className="map-tooltip-value">{area.value}</p>
          {area.words !== '' && <p>{area.words}</p>}
          {area.relative !== '' && <p className="map-tooltip-relative">{area.relative}</p>}
        </>
      )}
    </div>
  );
}
