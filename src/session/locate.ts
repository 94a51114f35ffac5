import type { AddressMatch } from '../domain/address.ts';
import type { AreaCode } from '../domain/area.ts';
import { type Result, succeed } from '../domain/failure.ts';
import type { AddressList, AskedAddress, LocatedAddress, LocatedReport } from '../domain/importAddresses.ts';
import type { OutsideCommands } from '../state/outsideCommands.ts';

/**
 * Looks the addresses of a file up and sorts them by how sure they are. When that stops half way, by hand or because
 * the service does not answer, what was found stays and `stopped` says why. Fails when nothing was allowed to be asked.
 *
 * @param within municipalities on screen
 */
export async function locate(
  { addresses, empty }: AddressList,
  within: readonly AreaCode[],
  lookUp: OutsideCommands['lookUpAddresses'],
  onProgress: Parameters<OutsideCommands['lookUpAddresses']>[1],
  signal: AbortSignal,
): Promise<Result<LocatedReport>> {
  const matches = new Map<number, AddressMatch | null>();
  const result = await lookUp(
    addresses.map(({ query }) => query),
    (progress, place, match) => {
      matches.set(place, match);
      onProgress?.(progress, place, match);
    },
    signal,
  );
  if (!result.ok && result.failure.kind !== 'fetch_failed') return result;
  if (result.ok) for (const [place, match] of result.value.entries()) matches.set(place, match);
  return succeed({
    ...sorted(addresses, matches, within),
    empty,
    stopped: result.ok ? null : result.failure.sentence,
  });
}

function sorted(
  addresses: readonly AskedAddress[],
  matches: ReadonlyMap<number, AddressMatch | null>,
  within: readonly AreaCode[],
): Omit<LocatedReport, 'empty' | 'stopped'> {
  const found: LocatedAddress[] = [];
  const doubtful: LocatedAddress[] = [];
  const outside: LocatedAddress[] = [];
  const missing: AskedAddress[] = [];
  const pending: AskedAddress[] = [];
  for (const [place, address] of addresses.entries()) {
    const match = matches.get(place);
    if (match === undefined) pending.push(address);
    else if (match === null) missing.push(address);
    else {
      const isOutside = match.municipality !== null && within.length > 0 && !within.includes(match.municipality);
      (isOutside ? outside : match.doubt === null ? found : doubtful).push({ ...address, match });
    }
  }
  return { found, doubtful, outside, missing, pending };
}
