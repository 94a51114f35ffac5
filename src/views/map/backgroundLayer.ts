import { addProtocol, type Map as MapLibreMap, removeProtocol } from 'maplibre-gl';
import { backgroundMap } from '../../domain/backgroundMap.ts';
import { inkTile } from './inkTile.ts';
import { layerIds } from './mapStyle.ts';
import type { ReadTile } from './port.ts';

const id = 'background-map';
let made = 0;

/**
 * The background map: ink over the colours of the areas, under their borders and names. Tiles come through `ReadTile`,
 * so that MapLibre itself asks nothing of another host. A tile that does not come leaves the map as it was.
 */
export class BackgroundLayer {
  readonly #map: MapLibreMap;
  readonly #onTile: (came: boolean) => void;
  readonly #protocol: string;
  #read: ReadTile | null = null;

  constructor(map: MapLibreMap, onTile: (came: boolean) => void) {
    this.#map = map;
    this.#onTile = onTile;
    made += 1;
    this.#protocol = `background${made}`;
    addProtocol(this.#protocol, ({ url }, { signal }) => this.#load(url, signal));
  }

  draw(read: ReadTile | null): void {
    if (read === this.#read) return;
    this.#read = read;
    if (this.#map.getLayer(id) !== undefined) this.#map.removeLayer(id);
    if (this.#map.getSource(id) !== undefined) this.#map.removeSource(id);
    if (read === null) return;
    const { minZoom, maxZoom, tileSize, bounds } = backgroundMap;
    this.#map.addSource(id, {
      type: 'raster',
      tiles: [`${this.#protocol}://{z}/{x}/{y}`],
      tileSize,
      minzoom: minZoom,
      maxzoom: maxZoom,
      bounds: [...bounds],
    });
    this.#map.addLayer({ id, type: 'raster', source: id, paint: { 'raster-fade-duration': 0 } }, layerIds.borderCasing);
  }

  detach(): void {
    this.#read = null;
    removeProtocol(this.#protocol);
  }

  async #load(url: string, signal: AbortSignal): Promise<{ data: ImageBitmap | ArrayBuffer }> {
    const nothing = { data: new ArrayBuffer(0) };
    const [z, x, y] = url
      .slice(url.indexOf('://') + 3)
      .split('/')
      .map(Number);
    const read = this.#read;
    if (read === null || z === undefined || x === undefined || y === undefined) return nothing;
    const tile = await read({ z, x, y }, signal);
    // switched off, or moved away, meanwhile
    if (signal.aborted || read !== this.#read) return nothing;
    // no tile at this place is an answer as well
    const isAbsent = !tile.ok && tile.failure.kind === 'file_rejected';
    if (!tile.ok) {
      if (!isAbsent) this.#onTile(false);
      return nothing;
    }
    try {
      const data = await inkTile(tile.value);
      this.#onTile(true);
      return { data };
    } catch {
      this.#onTile(false);
      return nothing;
    }
  }
}
