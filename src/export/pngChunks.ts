/** CRC-32 of ISO 3309 as PNG uses it, over `bytes`. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Length, type, data, checksum (PNG 3rd edition, 5.3). */
export function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** Pixels per metre in both directions (11.3.4.3). */
function density(dpi: number): Uint8Array {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const perMetre = Math.round(dpi / 0.0254);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  data[8] = 1;
  return chunk('pHYs', data);
}

/** International text, not compressed (11.3.3.4): keyword, two zero flags, language, no translated keyword, text. */
function words(keyword: string, text: string): Uint8Array {
  return chunk('iTXt', new TextEncoder().encode(`${keyword}\0\0\0nl\0\0${text}`));
}

/** Pixels, from the header (11.2.1). */
export function pngSize(png: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** signature and header of a PNG, in front of everything else */
const headLength = 8 + 25;

/**
 * A PNG with its size on paper (`dpi`, null = none), its title and a description in words added behind the header.
 * The picture itself stays byte for byte the same.
 */
export function describePng(
  png: Uint8Array,
  about: { readonly dpi: number | null; readonly title: string; readonly description: string },
): Uint8Array<ArrayBuffer> {
  const added = [
    ...(about.dpi === null ? [] : [density(about.dpi)]),
    words('Title', about.title),
    words('Description', about.description),
    words('Software', 'Wijkbalans'),
  ];
  const parts = [png.subarray(0, headLength), ...added, png.subarray(headLength)];
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
