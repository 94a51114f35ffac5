import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { AreaCode } from '../../domain/area.ts';
import type { FacilityLayer } from './facilityLayer.ts';
import { layerIds } from './mapStyle.ts';
import type { MarkLayer } from './markLayer.ts';
import type { HoveredPlaces, MapEvents, PlaceMark } from './port.ts';
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
export function followPointer(map: MapLibreMap, events: MapEvents, { areas, marks, facilities }: Layers): void {
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
    map.getCanvas().style.cursor = places === null ? '' : 'pointer';
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

  map.on('click', ({ point }) => {
    const hit = marks.at(point);
    const [first] = hit;
    if (first !== undefined) {
      if (hit.length === 1) events.onPlace(first);
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
