/** What the first bytes of a file say it is, whatever its name ends in. */
export type Sniffed = 'zip' | 'ole' | 'parquet' | 'json' | 'web_page' | 'text' | { readonly unreadable: string };

const magic: readonly (readonly [bytes: readonly number[], what: Sniffed])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'ole'],
  [[0x50, 0x41, 0x52, 0x31], 'parquet'],
  [[0x25, 0x50, 0x44, 0x46], { unreadable: 'een pdf' }],
  [[0x1f, 0x8b], { unreadable: 'een gzip-bestand; pak het eerst uit' }],
  [[0x37, 0x7a, 0xbc, 0xaf], { unreadable: 'een 7z-archief; pak het eerst uit' }],
  [[0x52, 0x61, 0x72, 0x21], { unreadable: 'een rar-archief; pak het eerst uit' }],
  [
    [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65],
    { unreadable: 'een GeoPackage of een andere database; bewaar de laag als GeoJSON' },
  ],
  [[0x00, 0x00, 0x27, 0x0a], { unreadable: 'een shapefile; bewaar de laag als GeoJSON' }],
  [[0x89, 0x50, 0x4e, 0x47], { unreadable: 'een afbeelding' }],
  [[0xff, 0xd8, 0xff], { unreadable: 'een afbeelding' }],
];

/** Reads at most 4 kB; the content decides, never the name. */
export function sniff(bytes: Uint8Array): Sniffed {
  const known = magic.find(([start]) => start.every((byte, place) => bytes[place] === byte));
  if (known !== undefined) return known[1];
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).replace(/^ï»¿/, '').trimStart();
  if (/^[{[]/.test(head)) return 'json';
  if (/^(<!doctype html|<html|<head|<body|<table)/i.test(head)) return 'web_page';
  if (isUtf16(bytes) || !head.includes('\0')) return 'text';
  return { unreadable: 'geen tekst, werkmap of kaartbestand' };
}

/** Byte order mark, or Latin text of which every other byte is zero. */
export function isUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(200, Math.floor(bytes.length / 2));
  if (pairs < 4) return null;
  let [even, odd] = [0, 0];
  for (let pair = 0; pair < pairs; pair++) {
    if (bytes[pair * 2] === 0) even += 1;
    if (bytes[pair * 2 + 1] === 0) odd += 1;
  }
  if (odd > 0.8 * pairs && even === 0) return 'utf-16le';
  return even > 0.8 * pairs && odd === 0 ? 'utf-16be' : null;
}
