import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { AreaCode } from '../../domain/area.ts';
import { layerIds } from './mapStyle.ts';
import type { MarkLayer } from './markLayer.ts';
import type { MapEvents } from './port.ts';
import type { SceneDrawing } from './sceneDrawing.ts';

/** Turns pointer movements and clicks on the map into events; a mark goes before the area under it. */
export function followPointer(map: MapLibreMap, events: MapEvents, areas: SceneDrawing, marks: MarkLayer): void {
  const canHover = matchMedia('(hover: hover)').matches;
  let pending: MapMouseEvent['point'] | null = null;
  let projects: readonly string[] = [];

  const areaAt = (point: MapMouseEvent['point']): AreaCode | null => {
    if (map.getLayer(layerIds.fill) === undefined) return null;
    const [found] = map.queryRenderedFeatures(point, { layers: [layerIds.fill] });
    return found === undefined ? null : areas.codeOf(found);
  };

  const hoverProjects = (ids: readonly string[]): void => {
    if (ids.join() === projects.join()) return;
    projects = ids;
    map.getCanvas().style.cursor = ids.length > 0 ? 'pointer' : '';
    events.onHoverProjects(ids);
  };

  const look = (): void => {
    const point = pending;
    pending = null;
    if (point === null) return;
    hoverProjects(marks.at(point).map(({ id }) => id));
    events.onHover(areaAt(point), { x: point.x, y: point.y });
  };

  const leave = (): void => {
    pending = null;
    hoverProjects([]);
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
    if (first === undefined) events.onSelect(areaAt(point));
    else if (hit.length === 1) events.onProject(first.id);
    else zoomToMarks(map, hit);
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
