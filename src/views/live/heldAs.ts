import { regionCode } from '../../domain/area.ts';
import type { NamedMunicipality } from '../../domain/live.ts';
import type { Listing } from '../../state/appState.ts';

/** Name of what this device already holds of the chosen municipality or region, which a new one would replace. */
export function heldAs(chosen: readonly NamedMunicipality[], listings: readonly Listing[]): string | null {
  const [only] = chosen;
  if (only === undefined) return null;
  const code = chosen.length === 1 ? only.code : regionCode(chosen.map((one) => one.code));
  return listings.find((listing) => listing.origin === 'opened' && listing.code === code)?.name ?? null;
}
