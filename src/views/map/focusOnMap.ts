/** The focus goes to the map when what had it, and stood on the map, is gone. */
export function focusOnMap(): void {
  document.querySelector<HTMLElement>('.map-canvas canvas')?.focus();
}
