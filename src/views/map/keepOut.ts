import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { areaName, areaNameAgain, layerIds, sourceIds } from './mapStyle.ts';
import type { PlaceMark } from './port.ts';
import type { Standing } from './standing.ts';

interface Obstacle extends Pick<Standing, 'place'> {
  readonly members: readonly PlaceMark[];
}

/** Keeps the names of areas off the marks, and gives them their own places back once the last mark is gone. */
export class KeepOut {
  readonly #map: MapLibreMap;
  #count = 0;
  #renamed = false;
  #ended = false;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** `size`: px across that stays free of names around each mark. */
  async around(marks: readonly Obstacle[], size: number): Promise<void> {
    const before = this.#count;
    this.#count = marks.length;
    await this.#map.getSource<GeoJSONSource>(sourceIds.marks)?.setData({
      type: 'FeatureCollection',
      features: marks.map(({ place, members: [first, ...others] }) => ({
        type: 'Feature',
        properties: {
          size,
          ...(first?.kind === 'sites' && others.length === 0 ? { name: first.name } : {}),
        },
        geometry: { type: 'Point', coordinates: place },
      })),
    });
    if (before > 0 && this.#count === 0 && !this.#ended) this.#nameAfresh();
  }

  /** The map is going away: nothing is asked of it after this. */
  end(): void {
    this.#ended = true;
  }

  /** A name that made way for a mark would stay aside for good; under another text it is a new name to the map. */
  #nameAfresh(): void {
    this.#renamed = !this.#renamed;
    this.#map.setLayoutProperty(layerIds.labels, 'text-field', this.#renamed ? areaNameAgain : areaName);
  }
}
