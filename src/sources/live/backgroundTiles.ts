import type { TileAddress } from '../../domain/backgroundMap.ts';
import type { Result } from '../../domain/failure.ts';
import { fail, succeed } from '../../domain/failure.ts';
import { stopped } from './request.ts';

const service = 'De achtergrondkaart van PDOK';
const layer = '/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857';
const patienceMilliseconds = 15_000;
/** a tile of 256 px is some tens of kB */
const largestBytes = 2_000_000;

/** One tile of the grey BRT background map. `file_rejected` where the map has none (404). */
export async function readTile(origin: string, { z, x, y }: TileAddress, signal: AbortSignal): Promise<Result<Blob>> {
  const either = AbortSignal.any([signal, AbortSignal.timeout(patienceMilliseconds)]);
  try {
    const response = await fetch(`${origin}${layer}/${z}/${x}/${y}.png`, { signal: either, credentials: 'omit' });
    if (response.status === 404) return fail('file_rejected', `${service} heeft hier geen kaart.`);
    if (!response.ok) return fail('fetch_failed', `${service} meldt een fout (${response.status}).`);
    const picture = await response.blob();
    if (!picture.type.startsWith('image/') || picture.size > largestBytes) {
      return fail('contract_broken', `${service} gaf iets anders dan een kaartbeeld (${picture.type || 'onbekend'}).`);
    }
    return succeed(picture);
  } catch (cause) {
    const sentence = signal.aborted ? stopped : `${service} is niet bereikbaar.`;
    return fail('fetch_failed', sentence, undefined, cause);
  }
}
