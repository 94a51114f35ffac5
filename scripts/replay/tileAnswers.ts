import { crc32, deflateSync } from 'node:zlib';
import { answer, type Fault, type ReplayAnswer, refuse } from './answer.ts';

const side = 256;
/** greys of the map: land, roads and their edges, water, buildings */
const grey = { land: 242, road: 255, edge: 176, water: 208, building: 216 } as const;

/**
 * `/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857/{z}/{x}/{y}.png`: a made-up map in the greys of the real one, with
 * streets that join across tiles. Zoom 6 to 19, as published.
 */
export function tileAnswer(path: string, fault: Fault | null): ReplayAnswer {
  if (fault === '500') return refuse(500, 'Internal server error');
  const place = /^\/brt\/achtergrondkaart\/wmts\/v2_0\/grijs\/EPSG:3857\/(\d+)\/(\d+)\/(\d+)\.png$/.exec(path);
  const [zoom, x, y] = (place?.slice(1) ?? []).map(Number);
  if (zoom === undefined || x === undefined || y === undefined || zoom < 6 || zoom > 19)
    return refuse(404, 'Not found.');
  return answer(greyPng(side, (column, row) => shade(x * side + column, y * side + row)));
}

/** Streets every 64 px, wide ones every 256, a canal every 512 and houses along the streets. */
function shade(x: number, y: number): number {
  const [street, lane] = [x % 64, y % 64];
  const [wide, long] = [x % 256, y % 256];
  if (x % 512 < 18) return grey.water;
  if (wide < 8 || long < 8) return wide === 7 || long === 7 || wide === 0 || long === 0 ? grey.edge : grey.road;
  if (street < 4 || lane < 4) return street === 3 || lane === 3 ? grey.edge : grey.road;
  return street % 14 > 8 && (lane < 16 || lane > 52) ? grey.building : grey.land;
}

/** An 8-bit greyscale PNG (ISO/IEC 15948): signature, IHDR, one IDAT, IEND; no filter on any line. */
export function greyPng(width: number, pixel: (column: number, row: number) => number): Uint8Array {
  const lines = Buffer.alloc(width * (width + 1));
  for (let row = 0; row < width; row += 1) {
    for (let column = 0; column < width; column += 1) lines[row * (width + 1) + 1 + column] = pixel(column, row);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(width, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}
