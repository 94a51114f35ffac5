/** MapLibre's world is 512 px wide at zoom 0; metres around the equator (WGS 84, 6,378,137 m) */
const metresPerPixelAtZero = (2 * Math.PI * 6_378_137) / 512;

export interface ScaleBar {
  /** a round number of metres: 1, 2 or 5 times a power of ten */
  readonly metres: number;
  /** CSS px at the latitude given */
  readonly width: number;
}

/**
 * The longest round length that is at most `longest` CSS px wide at this zoom and latitude (degrees). On the Mercator
 * map a metre grows towards the poles, m/px = C · cos(lat) / (512 · 2^zoom), so the bar is true at that latitude only.
 */
export function scaleBarOf(lat: number, zoom: number, longest: number): ScaleBar {
  const metresPerPixel = (metresPerPixelAtZero * Math.cos((lat * Math.PI) / 180)) / 2 ** zoom;
  const most = longest * metresPerPixel;
  const ten = 10 ** Math.floor(Math.log10(most));
  const metres = (most >= 5 * ten ? 5 : most >= 2 * ten ? 2 : 1) * ten;
  return { metres, width: metres / metresPerPixel };
}
