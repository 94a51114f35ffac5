import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { MapPin } from './port.ts';

const id = 'pin';
const ink = '#14282d';
const white = '#ffffff';

/** The mark of an address: a ring with a point in the middle, unlike the marks of projects. */
export class PinLayer {
  readonly #map: MapLibreMap;
  #drawn: MapPin | null = null;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  draw(pin: MapPin | null): void {
    if (pin === this.#drawn) return;
    this.#drawn = pin;
    if (this.#map.getSource(id) === undefined) this.#addLayers();
    const features =
      pin === null
        ? []
        : [
            {
              type: 'Feature' as const,
              properties: {},
              geometry: { type: 'Point' as const, coordinates: [pin.lon, pin.lat] },
            },
          ];
    void this.#map.getSource<GeoJSONSource>(id)?.setData({ type: 'FeatureCollection', features });
  }

  #addLayers(): void {
    this.#map.addSource(id, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
    const ring = { 'circle-color': 'rgba(0, 0, 0, 0)', 'circle-radius': 11 } as const;
    this.#map.addLayer({
      id: 'pin-casing',
      type: 'circle',
      source: id,
      paint: { ...ring, 'circle-stroke-color': white, 'circle-stroke-width': 6 },
    });
    this.#map.addLayer({
      id: 'pin-ring',
      type: 'circle',
      source: id,
      paint: { ...ring, 'circle-radius': 12.5, 'circle-stroke-color': ink, 'circle-stroke-width': 3 },
    });
    this.#map.addLayer({
      id: 'pin-point',
      type: 'circle',
      source: id,
      paint: { 'circle-color': ink, 'circle-radius': 3.5, 'circle-stroke-color': white, 'circle-stroke-width': 1.5 },
    });
  }
}
