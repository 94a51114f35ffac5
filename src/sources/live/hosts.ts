/**
 * The public services figures and boundaries are fetched from: the only addresses outside the site itself. The
 * content security policy is written from this list, and the question for consent names its entries.
 */
export type HostId = 'pdok_api' | 'pdok_service' | 'cbs' | 'derden';

export interface LiveHost {
  readonly id: HostId;
  /** without path or closing slash */
  readonly origin: string;
  /** Dutch, for the question for consent: what this host gives */
  readonly gives: string;
  /** directives of the content security policy the host is needed in */
  readonly directives: readonly ('connect-src' | 'img-src')[];
  /** whether the policy of the site lets the host through; scripts on a computer do not need it */
  readonly isOnSite: boolean;
}

export const liveHosts: readonly LiveHost[] = [
  {
    id: 'pdok_api',
    origin: 'https://api.pdok.nl',
    gives: 'grenzen van gemeente, wijken en buurten (PDOK, CBS en Kadaster)',
    directives: ['connect-src'],
    isOnSite: false,
  },
  {
    id: 'pdok_service',
    origin: 'https://service.pdok.nl',
    gives: 'dezelfde grenzen langs een tweede weg (PDOK)',
    directives: ['connect-src'],
    isOnSite: false,
  },
  {
    id: 'cbs',
    origin: 'https://opendata.cbs.nl',
    gives: 'Kerncijfers wijken en buurten, SES-WOA, nabijheid van voorzieningen en Wmo (CBS)',
    directives: ['connect-src'],
    isOnSite: false,
  },
  {
    id: 'derden',
    origin: 'https://dataderden.cbs.nl',
    gives: 'gezondheid (RIVM en GGD’en) en misdrijven (politie), uitgegeven door CBS',
    directives: ['connect-src'],
    isOnSite: false,
  },
];

/** Base address per host, without closing slash. */
export type HostAddresses = Readonly<Record<HostId, string>>;

export const publicAddresses: HostAddresses = addressesBy(({ origin }) => origin);

/** Addresses of a replay server: each host is a folder of its own, `http://localhost:8790/api.pdok.nl`. */
export function replayAddresses(base: string): HostAddresses {
  const trimmed = base.replace(/\/+$/, '');
  return addressesBy(({ origin }) => `${trimmed}/${new URL(origin).host}`);
}

/** Origins the policy of the site allows in a directive, besides the site itself. */
export function siteOrigins(directive: 'connect-src' | 'img-src', hosts = liveHosts): readonly string[] {
  return hosts.filter((host) => host.isOnSite && host.directives.includes(directive)).map(({ origin }) => origin);
}

function addressesBy(address: (host: LiveHost) => string): HostAddresses {
  const of = (id: HostId): string => {
    const host = liveHosts.find((candidate) => candidate.id === id);
    if (host === undefined) throw new Error(`no host ${id}`);
    return address(host);
  };
  return { pdok_api: of('pdok_api'), pdok_service: of('pdok_service'), cbs: of('cbs'), derden: of('derden') };
}
