import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Measured } from './timing.ts';

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

/** Files a chunk cannot run without. */
function needed(manifest: Readonly<Record<string, Chunk>>, name: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (chunk === undefined || found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const other of chunk.imports ?? []) needed(manifest, other, found);
  return found;
}

/** Weight of the JavaScript before the first screen, and of what the map adds to it (gzip −9). */
export function measureSize(site: string): Measured[] {
  const manifest = JSON.parse(readFileSync(join(site, '.vite', 'manifest.json'), 'utf8')) as Record<string, Chunk>;
  const kilobytes = (files: Iterable<string>): number =>
    [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(site, file)), { level: 9 }).length, 0) / 1000;
  const entry = Object.keys(manifest).find((name) => manifest[name]?.isEntry);
  if (entry === undefined) throw new Error('the build has no entry');
  const initial = needed(manifest, entry);
  const map = Object.keys(manifest).find((name) => /maplibreMap/.test(name));
  const withMap = map === undefined ? initial : needed(manifest, map, new Set(initial));
  return [
    {
      what: 'initial JavaScript, gzip',
      value: `${kilobytes(initial).toFixed(0)} kB`,
      beside: 'budget 350 kB before the map engine',
    },
    {
      what: 'the same with the map engine (without its worker)',
      value: `${kilobytes(withMap).toFixed(0)} kB`,
      beside: '',
    },
  ];
}
