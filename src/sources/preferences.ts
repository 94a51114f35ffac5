/** What a person prefers on this device, beside what a link carries. */
export interface Preferences {
  /** whether the background map is wanted */
  readBackground(): boolean;
  /** a browser that refuses storage forgets */
  writeBackground(on: boolean): void;
}

const key = 'wijkbalans.achtergrondkaart';

export function browserPreferences(page: { readonly localStorage: Storage }): Preferences {
  return {
    readBackground: () => {
      try {
        return page.localStorage.getItem(key) === 'aan';
      } catch {
        return false;
      }
    },
    writeBackground: (on) => {
      try {
        if (on) page.localStorage.setItem(key, 'aan');
        else page.localStorage.removeItem(key);
      } catch {
        // refused: off again at the next visit
      }
    },
  };
}
