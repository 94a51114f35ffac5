/** A square of the web map grid (EPSG:3857): column and row counted from the north-west, at a zoom level. */
export interface TileAddress {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** The grey BRT background map, as published: zoom 6 to 19, tiles of 256 px. */
export const backgroundMap = {
  minZoom: 6,
  maxZoom: 19,
  tileSize: 256,
  /** west, south, east, north in degrees: no tile outside the Netherlands is asked for */
  bounds: [3.2, 50.7, 7.3, 53.6],
  /** Kadaster publishes the BRT under CC BY 4.0 and asks to be named */
  attribution: '© Kadaster / PDOK BRT, CC BY 4.0',
} as const;
