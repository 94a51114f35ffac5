import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * Draws the map anew at the moment printing begins, for as long as the map is there. Firefox prints a copy of the page,
 * with what each canvas holds just then; the buffer of a map is empty as soon as it has been shown.
 */
export function drawForPaper(map: MapLibreMap): void {
  const draw = (): void => {
    map.redraw();
  };
  window.addEventListener('beforeprint', draw);
  map.once('remove', () => window.removeEventListener('beforeprint', draw));
}
