/** What a tab remembers of a link about a municipality that is not here yet. */
export interface WaitingLinkStore {
  /** the fragment of the link; null when none waits */
  read(): string | null;
  /** null forgets it; a browser that refuses storage remembers it until the page is loaded anew */
  write(fragment: string | null): void;
}

const key = 'wijkbalans.wachtende-link';

export function waitingLinkStore(storage: () => Storage): WaitingLinkStore {
  return {
    read: () => {
      try {
        return storage().getItem(key);
      } catch {
        return null;
      }
    },
    write: (fragment) => {
      try {
        if (fragment === null) storage().removeItem(key);
        else storage().setItem(key, fragment);
      } catch {
        // refused or full: the page itself still remembers it
      }
    },
  };
}
