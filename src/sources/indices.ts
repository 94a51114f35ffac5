import type { Result } from '../domain/failure.ts';
import type { IndexSpec } from '../domain/indexSpec.ts';
import { indexSpecSchema } from '../domain/indexSpec.ts';
import { decodeShape } from './decode.ts';

/** Files of a bundle that hold an index of its own: `indices/<id>.json`. */
export function isIndexFile(path: string): boolean {
  return /^indices\/[^/]+\.json$/.test(path);
}

export function readIndex(file: string, bytes: Uint8Array): Result<IndexSpec> {
  return decodeShape(file, bytes, indexSpecSchema);
}
