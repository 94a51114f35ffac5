import type { LonLat } from '../../../model/geometry.ts';
import { placeRowText } from '../../../text/placeRows.ts';
import { looksLikeAddress } from '../../shell/useAddressSearch.ts';
import { readSpot } from './readSpot.ts';
import type { Areas } from './useAreas.ts';

export type WhereRead =
  | { readonly is: 'spot'; readonly spot: LonLat }
  /** to be looked up */
  | { readonly is: 'address'; readonly typed: string }
  | { readonly is: 'refused'; readonly sentence: string };

const refuse = (sentence: string): WhereRead => ({ is: 'refused', sentence });
const plain = (text: string): string => text.trim().toLowerCase();

/**
 * Where a place lies, as typed in one cell: coordinates (`readSpot`), the name or code of an area, which stands for its
 * middle, or else an address.
 */
export function readWhere(typed: string, choices: Areas['choices']): WhereRead {
  const bare = typed.trim();
  if (bare === '') return refuse(placeRowText.noWhere);
  if (/^[\d.,;°\sNEO-]+$/i.test(bare) && /\d/.test(bare)) {
    const read = readSpot(bare);
    return read.ok ? { is: 'spot', spot: read.spot } : refuse(read.sentence);
  }
  const found = choices.filter(({ code, name }) => plain(code) === plain(bare) || plain(name) === plain(bare));
  const [area, ...more] = found;
  if (area !== undefined && more.length === 0) return { is: 'spot', spot: area.middle };
  if (more.length > 0) {
    return refuse(
      placeRowText.moreAreas(
        bare,
        found.map(({ code }) => code),
      ),
    );
  }
  return looksLikeAddress(bare) ? { is: 'address', typed: bare } : refuse(placeRowText.noSuchArea(bare));
}
