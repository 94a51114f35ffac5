import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { metresPerDegree } from '../../model/geometry.ts';
import { layerIds } from './mapStyle.ts';
import type { MapScene } from './port.ts';

type Reach = NonNullable<MapScene['reach']>;

const id = 'reach';
const ink = '#14282d';
const white = '#ffffff';
/** corners of the polygon that stands for the circle */
const corners = 96;

/** A circle of `metres` around a point as a closed ring of degrees. */
export function circleAround({ lon, lat, metres }: Reach): [number, number][] {
  const scale = metresPerDegree(lat);
  return Array.from({ length: corners + 1 }, (_, at) => {
    const angle = (2 * Math.PI * (at % corners)) / corners;
    return [lon + (metres / scale.lon) * Math.cos(angle), lat + (metres / scale.lat) * Math.sin(angle)];
  });
}

/** A dashed circle: how far something reaches. */
export class ReachLayer {
  readonly #map: MapLibreMap;
  #drawn: Reach | null = null;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  draw(reach: Reach | null): void {
    if (reach === this.#drawn) return;
    this.#drawn = reach;
    if (this.#map.getSource(id) === undefined) this.#addLayers();
    void this.#map.getSource<GeoJSONSource>(id)?.setData({
      type: 'FeatureCollection',
      features:
        reach === null
          ? []
          : [
              {
                type: 'Feature',
                properties: {},
                geometry: { type: 'LineString', coordinates: circleAround(reach) },
              },
            ],
    });
  }

  #addLayers(): void {
    this.#map.addSource(id, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
    const line = { type: 'line', source: id } as const;
    this.#map.addLayer(
      { ...line, id: 'reach-casing', paint: { 'line-color': white, 'line-width': 5, 'line-opacity': 0.9 } },
      layerIds.outlines,
    );
    this.#map.addLayer(
      { ...line, id: 'reach-line', paint: { 'line-color': ink, 'line-width': 2, 'line-dasharray': [3, 2] } },
      layerIds.outlines,
    );
  }
}
