import type { FeatureCollection } from 'geojson';
import type { MapSurface } from '../../../src/views/map/sceneDrawing.ts';

/** Remembers what was asked of the map, in place of MapLibre. */
export interface FakeMap {
  readonly surface: MapSurface;
  /** feature id → state, as last set */
  readonly states: Map<number, unknown>;
  /** number of states set since the last `reset` */
  statesSet(): number;
  /** sources filled since the last `reset`, in order */
  filled(): readonly string[];
  data(source: string): FeatureCollection;
  readonly images: Set<string>;
  bounds(): unknown;
  /** `layer property` → value, as last set */
  readonly paints: Map<string, unknown>;
  /** of the ordinary names */
  filter(): unknown;
  reset(): void;
}

export function createFakeMap(): FakeMap {
  const states = new Map<number, unknown>();
  const images = new Set<string>();
  const paints = new Map<string, unknown>();
  const sources = new Map<string, FeatureCollection>();
  let filled: string[] = [];
  let count = 0;
  let bounds: unknown = null;
  let filter: unknown = null;
  const surface = {
    hasImage: (id: string) => images.has(id),
    addImage: (id: string) => images.add(id),
    getSource: (id: string) => ({
      setData: (data: FeatureCollection) => {
        sources.set(id, data);
        filled.push(id);
      },
    }),
    removeFeatureState: () => states.clear(),
    setFeatureState: ({ id }: { id: number }, state: unknown) => {
      states.set(id, state);
      count++;
    },
    setFilter: (_layer: string, next: unknown) => {
      filter = next;
    },
    setLayerZoomRange: () => undefined,
    setLayoutProperty: () => undefined,
    setPaintProperty: (layer: string, property: string, value: unknown) => paints.set(`${layer} ${property}`, value),
    setMaxBounds: (next: unknown) => {
      bounds = next;
    },
  };
  return {
    surface: surface as unknown as MapSurface,
    states,
    images,
    paints,
    statesSet: () => count,
    filled: () => filled,
    data: (source) => sources.get(source) ?? { type: 'FeatureCollection', features: [] },
    bounds: () => bounds,
    filter: () => filter,
    reset: () => {
      filled = [];
      count = 0;
    },
  };
}
