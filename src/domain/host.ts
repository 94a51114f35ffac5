/**
 * Services outside the site itself that a person can agree to: what is asked of them, and what they learn by it. Two
 * services may share an origin and are still agreed to apart.
 */
export const hostIds = ['pdok_api', 'pdok_service', 'cbs', 'derden', 'locatieserver', 'achtergrond'] as const;
export type HostId = (typeof hostIds)[number];

/** What a host learns besides the IP address of the computer. */
export type HostLearns = 'municipality' | 'address' | 'map_part';

export interface Host {
  readonly id: HostId;
  /** without path or closing slash */
  readonly origin: string;
  /** Dutch, for the question for consent: what this host gives */
  readonly gives: string;
  readonly learns: HostLearns;
}

const hostsById: Readonly<Record<HostId, Omit<Host, 'id'>>> = {
  pdok_api: {
    origin: 'https://api.pdok.nl',
    gives: 'grenzen van gemeente, wijken en buurten (PDOK, CBS en Kadaster)',
    learns: 'municipality',
  },
  pdok_service: {
    origin: 'https://service.pdok.nl',
    gives: 'dezelfde grenzen langs een tweede weg (PDOK)',
    learns: 'municipality',
  },
  cbs: {
    origin: 'https://opendata.cbs.nl',
    gives: 'Kerncijfers wijken en buurten, SES-WOA, nabijheid van voorzieningen en Wmo (CBS)',
    learns: 'municipality',
  },
  derden: {
    origin: 'https://dataderden.cbs.nl',
    gives: 'gezondheid (RIVM en GGD’en) en misdrijven (politie), uitgegeven door CBS',
    learns: 'municipality',
  },
  locatieserver: {
    origin: 'https://api.pdok.nl',
    gives: 'de plaats van een adres (PDOK Locatieserver)',
    learns: 'address',
  },
  achtergrond: {
    origin: 'https://service.pdok.nl',
    gives: 'de achtergrondkaart (PDOK, Kadaster)',
    learns: 'map_part',
  },
};

export const hosts: readonly Host[] = hostIds.map(hostOf);

export function hostOf(id: HostId): Host {
  return { id, ...hostsById[id] };
}

export function isHostId(text: string): text is HostId {
  return hostIds.some((id) => id === text);
}

/** The hosts a municipality is fetched from; agreed to together. */
export const municipalityHosts: readonly HostId[] = ['pdok_api', 'pdok_service', 'cbs', 'derden'];

export function hasAgreed(agreed: readonly HostId[], wanted: readonly HostId[]): boolean {
  return wanted.every((id) => agreed.includes(id));
}
