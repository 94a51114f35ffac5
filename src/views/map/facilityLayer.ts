import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { plateImage } from './facilityPlate.ts';
import { lettersOfFacility } from './glyphs.ts';
import { layerIds } from './mapStyle.ts';
import type { FacilityMark, HoveredPlaces } from './port.ts';

const id = 'facilities';
const groupLayer = 'facility-groups';
/** px: plates nearer than this to each other become one with their number */
const nearness = 22;
/** from here every facility is drawn by itself */
const apartFrom = 16;

/** What was found under a point: one facility, or a group (`id` null). */
export interface FoundFacility {
  readonly id: string | null;
  readonly group: number;
  readonly place: [number, number];
  readonly hovered: HoveredPlaces;
}

/** Facilities under the outlines of areas, as MapLibre's own symbols: thousands cost no time on the main thread. */
export class FacilityLayer {
  readonly #map: MapLibreMap;
  readonly #density: number;
  #drawn: readonly FacilityMark[] = [];

  /** `density`: pixels of a plate per CSS px */
  constructor(map: MapLibreMap, density: number) {
    this.#map = map;
    this.#density = density;
  }

  draw(facilities: readonly FacilityMark[]): void {
    if (facilities === this.#drawn || (facilities.length === 0 && this.#drawn.length === 0)) return;
    this.#drawn = facilities;
    if (this.#map.getSource(id) === undefined) this.#addLayers();
    for (const kind of new Set(facilities.map(({ facilityKind }) => facilityKind))) {
      this.#addPlate(`facility-${kind}`, lettersOfFacility(kind), false);
    }
    void this.#map.getSource<GeoJSONSource>(id)?.setData({
      type: 'FeatureCollection',
      features: facilities.map(({ lon, lat, facilityKind, label }, index) => ({
        type: 'Feature',
        properties: { index, image: `facility-${facilityKind}`, label },
        geometry: { type: 'Point', coordinates: [lon, lat] },
      })),
    });
  }

  /** The facility or group under a point of the canvas, px; null when there is none. */
  at(point: { readonly x: number; readonly y: number }): FoundFacility | null {
    if (this.#drawn.length === 0 || this.#map.getLayer(id) === undefined) return null;
    const [feature] = this.#map.queryRenderedFeatures([point.x, point.y], { layers: [groupLayer, id] });
    if (feature === undefined || feature.geometry.type !== 'Point') return null;
    const [lon = Number.NaN, lat = Number.NaN] = feature.geometry.coordinates;
    const { index, point_count: count, cluster_id: group } = feature.properties;
    if (typeof count === 'number' && typeof group === 'number') {
      return { id: null, group, place: [lon, lat], hovered: { kind: 'facilities', count, labels: [] } };
    }
    const mark = this.#drawn[Number(index)];
    if (mark === undefined) return null;
    const hovered: HoveredPlaces = { kind: 'facilities', count: 1, labels: [mark.label] };
    return { id: mark.id, group: -1, place: [lon, lat], hovered };
  }

  /** Zooms in until a group falls apart. */
  open({ group, place }: FoundFacility): void {
    const source = this.#map.getSource<GeoJSONSource>(id);
    source?.getClusterExpansionZoom(group).then(
      (zoom) => this.#map.easeTo({ center: place, zoom }),
      () => this.#map.easeTo({ center: place, zoom: this.#map.getZoom() + 1 }),
    );
  }

  #addPlate(name: string, text: string, isGroup: boolean): void {
    if (this.#map.hasImage(name)) return;
    const image = plateImage(text, isGroup, this.#density);
    if (image !== null) this.#map.addImage(name, image, { pixelRatio: this.#density });
  }

  #addLayers(): void {
    this.#map.addSource(id, {
      type: 'geojson',
      data: { type: 'FeatureCollection', features: [] },
      cluster: true,
      clusterRadius: nearness,
      clusterMaxZoom: apartFrom - 1,
    });
    // thousands in one group are told by the tooltip, not by the plate
    for (let count = 2; count <= 100; count += 1) this.#addPlate(`facilities-${count}`, groupWord(count), true);
    const overlap = { 'icon-allow-overlap': true, 'icon-ignore-placement': true } as const;
    this.#map.addLayer(
      {
        id,
        type: 'symbol',
        source: id,
        filter: ['!', ['has', 'point_count']],
        layout: { ...overlap, 'icon-image': ['get', 'image'] },
      },
      layerIds.outlines,
    );
    this.#map.addLayer(
      {
        id: groupLayer,
        type: 'symbol',
        source: id,
        filter: ['has', 'point_count'],
        layout: {
          ...overlap,
          'icon-image': ['concat', 'facilities-', ['to-string', ['min', 100, ['get', 'point_count']]]],
        },
      },
      layerIds.outlines,
    );
  }
}

function groupWord(count: number): string {
  return count < 100 ? String(count) : '99+';
}
