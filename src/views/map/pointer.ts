import type { Map as MapLibreMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import type { AreaCode } from '../../domain/area.ts';
import type { FacilityLayer } from './facilityLayer.ts';
import { layerIds } from './mapStyle.ts';
import type { MarkLayer } from './markLayer.ts';
import type { HoveredPlaces, MapEvents, PlaceMark, PlaceRef } from './port.ts';
import type { SceneDrawing } from './sceneDrawing.ts';

type Point = MapMouseEvent['point'];

interface Layers {
  readonly areas: SceneDrawing;
  readonly marks: MarkLayer;
  readonly facilities: FacilityLayer;
}

function hoveredMarks(marks: readonly PlaceMark[]): HoveredPlaces | null {
  const [first] = marks;
  if (first === undefined) return null;
  const kind = marks.every((mark) => mark.kind === first.kind) ? first.kind : null;
  return { kind, count: marks.length, labels: marks.map(({ label }) => label) };
}

/** Turns pointer movements and clicks on the map into events; marks go before facilities, those before areas. */
export function followPointer(
  map: MapLibreMap,
  events: MapEvents,
  { areas, marks, facilities }: Layers,
  isPicking: () => boolean,
): void {
  const canHover = matchMedia('(hover: hover)').matches;
  let pending: Point | null = null;
  let hovered: HoveredPlaces | null = null;

  const areaAt = (point: Point): AreaCode | null => {
    if (map.getLayer(layerIds.fill) === undefined) return null;
    const [found] = map.queryRenderedFeatures(point, { layers: [layerIds.fill] });
    return found === undefined ? null : areas.codeOf(found);
  };

  const hoverPlaces = (places: HoveredPlaces | null): void => {
    if (places?.labels.join() === hovered?.labels.join() && places?.count === hovered?.count) return;
    hovered = places;
    map.getCanvas().style.cursor = isPicking() ? 'crosshair' : places === null ? '' : 'pointer';
    events.onHoverPlaces(places);
  };

  const look = (): void => {
    const point = pending;
    pending = null;
    if (point === null) return;
    hoverPlaces(hoveredMarks(marks.at(point)) ?? facilities.at(point)?.hovered ?? null);
    events.onHover(areaAt(point), { x: point.x, y: point.y });
  };

  const leave = (): void => {
    pending = null;
    hoverPlaces(null);
    events.onHover(null, null);
  };

  if (canHover) {
    map.on('mousemove', ({ point }) => {
      if (pending === null) requestAnimationFrame(look);
      pending = point;
    });
    map.on('mouseout', leave);
    map.on('dragstart', leave);
  }

  map.on('click', ({ point, lngLat }) => {
    if (isPicking()) {
      events.onPick?.({ lon: lngLat.lng, lat: lngLat.lat });
      return;
    }
    const hit = marks.at(point);
    const [first] = hit;
    if (first !== undefined) {
      // the card tells what else is on this spot
      if (hit.length === 1 || areOnOneSpot(hit)) events.onPlace(first);
      else zoomToMarks(map, hit);
      return;
    }
    const facility = facilities.at(point);
    if (facility === null) events.onSelect(areaAt(point));
    else if (facility.id !== null) events.onPlace({ kind: 'facilities', id: facility.id });
    else facilities.open(facility);
  });
}

function zoomToMarks(map: MapLibreMap, marks: readonly { readonly lon: number; readonly lat: number }[]): void {
  const lons = marks.map(({ lon }) => lon);
  const lats = marks.map(({ lat }) => lat);
  const around: [number, number, number, number] = [
    Math.min(...lons),
    Math.min(...lats),
    Math.max(...lons),
    Math.max(...lats),
  ];
  map.fitBounds(around, { padding: 80, maxZoom: map.getZoom() + 2, linear: true });
}

/** degrees, about a metre: no zoom of the map shows them apart */
const oneSpot = 1e-5;

function areOnOneSpot(marks: readonly { readonly lon: number; readonly lat: number }[]): boolean {
  const spread = (of: readonly number[]): number => Math.max(...of) - Math.min(...of);
  return spread(marks.map(({ lon }) => lon)) < oneSpot && spread(marks.map(({ lat }) => lat)) < oneSpot;
}

/** px a pointer may tremble before a press is a drag */
const tremble = 4;

/** Lets the mark of one place be dragged; its new spot is told when it is let go. */
export function followDrag(
  map: MapLibreMap,
  events: MapEvents,
  marks: MarkLayer,
  movable: () => PlaceRef | null,
): void {
  let from: Point | null = null;
  let grip = { x: 0, y: 0 };
  let to: Point | null = null;
  const begin = (event: MapMouseEvent | MapTouchEvent): void => {
    const place = movable();
    const hit =
      place === null ? undefined : marks.at(event.point).find(({ kind, id }) => kind === place.kind && id === place.id);
    if (hit === undefined || ('points' in event && event.points.length > 1)) return;
    event.preventDefault();
    const own = map.project([hit.lon, hit.lat]);
    from = event.point;
    // the place itself may stand beside its mark
    grip = { x: own.x - event.point.x, y: own.y - event.point.y };
    map.getCanvas().style.cursor = 'grabbing';
  };
  const follow = ({ point }: MapMouseEvent | MapTouchEvent): void => {
    if (from === null || (to === null && from.dist(point) < tremble)) return;
    to = point;
    marks.dragTo(map.unproject([point.x + grip.x, point.y + grip.y]).toArray());
  };
  const drop = (): void => {
    const spot = to === null ? null : map.unproject([to.x + grip.x, to.y + grip.y]);
    [from, to] = [null, null];
    map.getCanvas().style.cursor = '';
    marks.dragTo(null);
    if (spot !== null) events.onDrop?.({ lon: spot.lng, lat: spot.lat });
  };
  map.on('mousedown', begin);
  map.on('touchstart', begin);
  map.on('mousemove', follow);
  map.on('touchmove', follow);
  map.on('mouseup', () => from !== null && drop());
  map.on('touchend', () => from !== null && drop());
  map.on('touchcancel', () => {
    [from, to] = [null, null];
    marks.dragTo(null);
  });
}
