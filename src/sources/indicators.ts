import type { Manifest } from '../domain/bundle.ts';
import { bundleFiles } from '../domain/bundle.ts';
import type { Result } from '../domain/failure.ts';
import type { Indicator } from '../domain/indicator.ts';
import { indicatorSchema } from '../domain/indicator.ts';
import { z } from '../domain/schema.ts';
import { decodeShape } from './decode.ts';
import { rejectFile } from './rejection.ts';

const file = bundleFiles.indicators;

/** Catalogue of the bundle: unique ids, every source named in the manifest. */
export function readIndicators(manifest: Manifest, bytes: Uint8Array): Result<readonly Indicator[]> {
  const entries = decodeShape(file, bytes, z.array(indicatorSchema));
  if (!entries.ok) return entries;
  const seen = new Set<string>();
  for (const { id, source } of entries.value) {
    if (seen.has(id)) return rejectFile(file, `In ${file} komt de indicator ${id} twee keer voor.`, id);
    seen.add(id);
    if (!manifest.sources.some((known) => known.id === source)) {
      return rejectFile(file, `In ${file} noemt ${id} de bron "${source}", en die staat niet in dataset.json.`, source);
    }
  }
  return entries;
}
