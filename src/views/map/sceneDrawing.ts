import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { AreaCode } from '../../domain/area.ts';
import type { AreaFeature, AreaFeatureCollection, Bounds } from '../../domain/boundary.ts';
import { boundsOf, labelPoint } from './areaGeometry.ts';
import type { OutlineRole } from './mapStyle.ts';
import { labelHalo, labelPlaces, labelSizes, layerIds, patternIds, sourceIds } from './mapStyle.ts';
import { dotsImage, hatchImage, keepOutImage } from './patterns.ts';
import type { MapScene } from './port.ts';

/** above this number names wait for a closer look, so that a country does not lay out every name at once */
const manyAreas = 2500;
const labelZoomOfMany = 9;
/** up to this number a name may stand further from the middle of its area and still be taken for its own */
const fewAreas = 30;

function collection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

function feature(geometry: Geometry, properties: Record<string, string | number>): Feature {
  return { type: 'Feature', geometry, properties };
}

function namePoint(area: AreaFeature, properties: Record<string, string | number>): Feature[] {
  const point = labelPoint(area.geometry);
  if (point === null) return [];
  const geometry: Geometry = { type: 'Point', coordinates: [point.lon, point.lat] };
  return [feature(geometry, { ...properties, order: -point.size })];
}

/** Room to look around: once the extent on every side. */
function looseBounds([west, south, east, north]: Bounds): [number, number, number, number] {
  const [width, height] = [Math.max(east - west, 0.02), Math.max(north - south, 0.02)];
  return [west - width, Math.max(-85, south - height), east + width, Math.min(85, north + height)];
}

/** Areas drawn with an outline, each once, in its most telling role; `name` carries the number of a compared area. */
export function outlined(
  scene: Pick<MapScene, 'selected' | 'compared' | 'hovered' | 'marked'>,
): readonly { readonly code: AreaCode; readonly roles: readonly OutlineRole[]; readonly number: number | null }[] {
  const codes = [...(scene.marked ?? []), scene.hovered, ...scene.compared, scene.selected].filter(
    (code) => code !== null,
  );
  return [...new Set(codes)].map((code) => {
    const place = scene.compared.indexOf(code);
    const roles: OutlineRole[] = [];
    if (place !== -1) roles.push('compared');
    if (scene.selected === code) roles.push('selected');
    if (roles.length === 0) roles.push(scene.hovered === code ? 'hovered' : 'marked');
    return { code, roles, number: place === -1 ? null : place + 1 };
  });
}

/** Hatched without a colour, dotted with a figure of a larger area. */
function patternOf({ fills, borrowed }: MapScene, id: number): string | null {
  if ((fills[id] ?? null) === null) return patternIds.hatch;
  return borrowed.has(id) ? patternIds.dots : null;
}

function samePatterns(before: MapScene, scene: MapScene): boolean {
  if (before.fills === scene.fills && before.borrowed === scene.borrowed) return true;
  return scene.fills.every((_, id) => patternOf(before, id) === patternOf(scene, id));
}

/** The part of the map that drawing needs. */
export type MapSurface = Pick<
  MapLibreMap,
  | 'addImage'
  | 'getSource'
  | 'hasImage'
  | 'removeFeatureState'
  | 'setFeatureState'
  | 'setFilter'
  | 'setLayerZoomRange'
  | 'setLayoutProperty'
  | 'setPaintProperty'
  | 'setMaxBounds'
>;

/** Draws scenes on the map's own layers; remembers the last one and touches only what differs. */
export class SceneDrawing {
  readonly #map: MapSurface;
  #drawn: MapScene | null = null;
  /** emphasised names as last drawn */
  #emphasised = '';
  #byCode: ReadonlyMap<AreaCode, AreaFeature> = new Map();

  constructor(map: MapSurface) {
    this.#map = map;
  }

  /** Code of a feature of the `areas` source. */
  codeOf(feature: { readonly id?: string | number | undefined }): AreaCode | null {
    return this.#drawn?.boundaries.features[Number(feature.id)]?.properties.code ?? null;
  }

  draw(scene: MapScene): void {
    const before = this.#drawn;
    if (before === null) this.#addPatterns();
    const fresh = before === null || before.boundaries !== scene.boundaries;
    if (fresh) this.#drawBoundaries(scene.boundaries);
    this.#drawFills(scene, fresh ? null : before);
    if (fresh || !samePatterns(before, scene)) this.#drawPatterns(scene);
    if (
      fresh ||
      before.hovered !== scene.hovered ||
      before.marked !== scene.marked ||
      before.selected !== scene.selected ||
      before.compared.join() !== scene.compared.join()
    ) {
      this.#drawOutlines(scene, fresh);
    }
    if (before?.showLabels !== scene.showLabels) {
      this.#map.setLayoutProperty(layerIds.labels, 'visibility', scene.showLabels ? 'visible' : 'none');
    }
    if ((before?.largeLabels ?? false) !== (scene.largeLabels ?? false)) {
      const isRoom = scene.largeLabels === true;
      const size = isRoom ? labelSizes.room : labelSizes.screen;
      this.#map.setPaintProperty(layerIds.hatch, 'fill-pattern', isRoom ? patternIds.roomHatch : patternIds.hatch);
      for (const id of [layerIds.labels, layerIds.emphasis]) {
        this.#map.setLayoutProperty(id, 'text-size', size);
        // a pale projector leaves little between ink and a dark colour
        this.#map.setPaintProperty(id, 'text-halo-width', isRoom ? 4 : labelHalo[id]);
      }
    }
    this.#drawn = scene;
  }

  #addPatterns(): void {
    const images = {
      [patternIds.hatch]: hatchImage('screen'),
      [patternIds.roomHatch]: hatchImage('room'),
      [patternIds.dots]: dotsImage(),
      [patternIds.keepOut]: keepOutImage(),
    };
    for (const [id, image] of Object.entries(images)) {
      if (!this.#map.hasImage(id)) this.#map.addImage(id, image, { pixelRatio: 2 });
    }
  }

  #drawBoundaries(boundaries: AreaFeatureCollection): void {
    const { features } = boundaries;
    this.#byCode = new Map(features.map((area) => [area.properties.code, area]));
    this.#map.removeFeatureState({ source: sourceIds.areas });
    // no properties: every recolouring decodes them again
    this.#setData(sourceIds.areas, collection(features.map(({ geometry }) => feature(geometry, {}))));
    this.#setData(sourceIds.labels, collection(features.flatMap((area) => namePoint(area, { ...area.properties }))));
    this.#map.setLayerZoomRange(layerIds.labels, features.length > manyAreas ? labelZoomOfMany : 0, 24);
    const places = features.length <= fewAreas ? labelPlaces.far : labelPlaces.near;
    this.#map.setLayoutProperty(layerIds.labels, 'text-variable-anchor-offset', places);
    const bounds = boundsOf(features);
    this.#map.setMaxBounds(bounds === null ? null : looseBounds(bounds));
  }

  #drawFills({ fills }: MapScene, before: MapScene | null): void {
    if (before?.fills === fills) return;
    fills.forEach((fill, id) => {
      if ((before?.fills[id] ?? null) !== fill) this.#map.setFeatureState({ source: sourceIds.areas, id }, { fill });
    });
  }

  /** Hatch and dots are few and change seldom: a source of their own keeps recolouring to one state per area. */
  #drawPatterns(scene: MapScene): void {
    const shapes = scene.boundaries.features.flatMap(({ geometry }, id) => {
      const pattern = patternOf(scene, id);
      return pattern === null ? [] : [feature(geometry, { pattern })];
    });
    this.#setData(sourceIds.patterned, collection(shapes));
  }

  #drawOutlines(scene: MapScene, fresh: boolean): void {
    const shapes: Feature[] = [];
    const names: Feature[] = [];
    for (const { code, roles, number } of outlined(scene)) {
      const area = this.#byCode.get(code);
      if (area === undefined) continue;
      for (const role of roles) shapes.push(feature(area.geometry, { role }));
      // the tooltip names a hovered area, the map itself a marked one
      if (number === null && scene.selected !== code) continue;
      const { name } = area.properties;
      names.push(...namePoint(area, { code, name: number === null ? name : `${number} · ${name}` }));
    }
    this.#setData(sourceIds.outlines, collection(shapes));
    const key = names.map(({ properties }) => properties?.name).join();
    if (key === this.#emphasised && !fresh) return;
    this.#emphasised = key;
    const codes = names.map(({ properties }) => String(properties?.code));
    this.#map.setFilter(layerIds.labels, ['!', ['in', ['get', 'code'], ['literal', codes]]]);
    this.#setData(sourceIds.emphasis, collection(names));
  }

  #setData(id: string, data: FeatureCollection): void {
    const source = this.#map.getSource<GeoJSONSource>(id);
    if (source === undefined) throw new Error(`map style has no source ${id}`);
    void source.setData(data);
  }
}
