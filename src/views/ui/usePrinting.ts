import { useSyncExternalStore } from 'react';

const query = 'print';
let isAsked = false;

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(query);
  const begin = (): void => {
    isAsked = true;
    listener();
  };
  const end = (): void => {
    isAsked = false;
    listener();
  };
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  media.addEventListener('change', listener);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
    media.removeEventListener('change', listener);
  };
}

/** Whether the page is being printed: what is drawn for paper alone is drawn before the browser lays out its pages. */
export function usePrinting(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isAsked || window.matchMedia(query).matches,
    () => false,
  );
}
