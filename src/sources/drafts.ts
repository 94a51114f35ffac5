import type { Drafts } from '../domain/drafts.ts';

/** Drafts as JSON in the storage of a browser; `prefix` keeps its names apart from others on the same site. */
export function draftStore(storage: () => Storage, prefix = 'wijkbalans.concept.'): Drafts {
  const key = (name: string): string => prefix + name;
  return {
    read: (name) => {
      try {
        return JSON.parse(storage().getItem(key(name)) ?? 'null');
      } catch {
        return null;
      }
    },
    write: (name, draft) => {
      try {
        if (draft === null) storage().removeItem(key(name));
        else storage().setItem(key(name), JSON.stringify(draft));
      } catch {
        // private windows and full disks: what is typed lives on in the page
      }
    },
  };
}
