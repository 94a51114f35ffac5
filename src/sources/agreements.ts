import { type HostId, isHostId } from '../domain/host.ts';

/** What a person agreed to, as this browser remembers it. */
export interface Agreements {
  /** empty when nothing was agreed to, or when the browser remembers nothing */
  read(): readonly HostId[];
  /** a browser that refuses storage forgets: the person is asked again at the next visit */
  write(hosts: readonly HostId[]): void;
}

const key = 'wijkbalans.akkoord';

export function browserAgreements(page: { readonly localStorage: Storage }): Agreements {
  return {
    read: () => {
      try {
        const words: unknown = JSON.parse(page.localStorage.getItem(key) ?? '[]');
        return Array.isArray(words) ? words.filter((word) => typeof word === 'string').filter(isHostId) : [];
      } catch {
        return [];
      }
    },
    write: (hosts) => {
      try {
        if (hosts.length === 0) page.localStorage.removeItem(key);
        else page.localStorage.setItem(key, JSON.stringify(hosts));
      } catch {
        // refused: asked again at the next visit
      }
    },
  };
}
