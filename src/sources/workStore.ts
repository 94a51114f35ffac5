import type { AreaCode } from '../domain/area.ts';

/** What this browser keeps of the work on each municipality, as text. A browser that refuses keeps nothing. */
export interface WorkStore {
  /** null when nothing is kept, or nothing can be read */
  read(code: AreaCode): string | null;
  /** null takes away what was kept; false when the browser refuses */
  write(code: AreaCode, text: string | null): boolean;
  /** puts aside what cannot be read any more, so that nothing new takes its place */
  putAside(code: AreaCode): void;
}

const key = (code: AreaCode): string => `wijkbalans.werk.${code}`;

/** Small texts that are wanted before the first screen: the one storage that answers at once. */
export function workStore(storage: () => Storage): WorkStore {
  const attempt = <T>(work: (present: Storage) => T, refused: T): T => {
    try {
      return work(storage());
    } catch {
      // private windows and full disks; the work lives on in the page
      return refused;
    }
  };
  return {
    read: (code) => attempt((present) => present.getItem(key(code)), null),
    write: (code, text) =>
      attempt((present) => {
        if (text === null) present.removeItem(key(code));
        else present.setItem(key(code), text);
        return true;
      }, false),
    putAside: (code) =>
      attempt((present) => {
        const text = present.getItem(key(code));
        if (text !== null) present.setItem(`${key(code)}.onleesbaar`, text);
        present.removeItem(key(code));
      }, undefined),
  };
}
