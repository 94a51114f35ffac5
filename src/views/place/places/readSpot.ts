import type { LonLat } from '../../../model/geometry.ts';
import { addText } from '../../../text/placeEdit.ts';

/** degrees around the Netherlands, generously */
const around = { south: 50, north: 54, west: 3, east: 8 } as const;

type SpotRead = { readonly ok: true; readonly spot: LonLat } | { readonly ok: false; readonly sentence: string };

const twoDutch = /^(\d{1,3}(?:,\d+)?)(?:\s*;\s*|,?\s+)(\d{1,3}(?:,\d+)?)$/;
const twoPlain = /^(\d{1,3}(?:\.\d+)?)(?:\s*[;,]\s*|\s+)(\d{1,3}(?:\.\d+)?)$/;

/** Latitude and longitude as typed, in this order: "52.5125, 6.0940", "52,5125 6,0940" or "52,5125; 6,0940". */
export function readSpot(typed: string): SpotRead {
  const bare = typed.trim().replace(/°\s*[NEO]?/gi, '');
  const [, lat, lon] = twoPlain.exec(bare) ?? twoDutch.exec(bare) ?? [];
  if (lat === undefined || lon === undefined) return { ok: false, sentence: addText.noPoint };
  const spot = { lon: Number(lon.replace(',', '.')), lat: Number(lat.replace(',', '.')) };
  const isHere =
    spot.lat >= around.south && spot.lat <= around.north && spot.lon >= around.west && spot.lon <= around.east;
  return isHere ? { ok: true, spot } : { ok: false, sentence: addText.notHere };
}
