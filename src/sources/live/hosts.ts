import { type Host, type HostId, hosts } from '../../domain/host.ts';

/**
 * The public services figures and boundaries are fetched from: the only addresses outside the site itself. The
 * content security policy is written from this list, and the question for consent names its entries.
 */
export interface LiveHost extends Host {
  /** directives of the content security policy the host is needed in */
  readonly directives: readonly ('connect-src' | 'img-src')[];
  /** whether the policy of the site lets the host through; scripts on a computer do not need it */
  readonly isOnSite: boolean;
}

const policy: Readonly<Record<HostId, Pick<LiveHost, 'directives' | 'isOnSite'>>> = {
  pdok_api: { directives: ['connect-src'], isOnSite: true },
  pdok_service: { directives: ['connect-src'], isOnSite: true },
  cbs: { directives: ['connect-src'], isOnSite: true },
  derden: { directives: ['connect-src'], isOnSite: true },
  locatieserver: { directives: ['connect-src'], isOnSite: true },
  // its tiles are fetched and redrawn, so that no picture comes from another host
  achtergrond: { directives: ['connect-src'], isOnSite: true },
};

export const liveHosts: readonly LiveHost[] = hosts.map((host) => ({ ...host, ...policy[host.id] }));

/** Base address per host, without closing slash. */
export type HostAddresses = Readonly<Record<HostId, string>>;

export const publicAddresses: HostAddresses = addressesBy(({ origin }) => origin);

/** Addresses of a replay server: each host is a folder of its own, `http://localhost:8790/api.pdok.nl`. */
export function replayAddresses(base: string): HostAddresses {
  const trimmed = base.replace(/\/+$/, '');
  return addressesBy(({ origin }) => `${trimmed}/${new URL(origin).host}`);
}

/** Origins the policy of the site allows in a directive, besides the site itself. */
export function siteOrigins(directive: 'connect-src' | 'img-src', among = liveHosts): readonly string[] {
  const open = among.filter((host) => host.isOnSite && host.directives.includes(directive));
  return [...new Set(open.map(({ origin }) => origin))];
}

function addressesBy(address: (host: LiveHost) => string): HostAddresses {
  const of = (id: HostId): string => {
    const host = liveHosts.find((candidate) => candidate.id === id);
    if (host === undefined) throw new Error(`no host ${id}`);
    return address(host);
  };
  return {
    pdok_api: of('pdok_api'),
    pdok_service: of('pdok_service'),
    cbs: of('cbs'),
    derden: of('derden'),
    locatieserver: of('locatieserver'),
    achtergrond: of('achtergrond'),
  };
}
