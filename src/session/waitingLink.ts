import type { AreaCode } from '../domain/area.ts';
import type { WaitingLinkStore } from '../sources/waitingLink.ts';
import type { AppStore } from '../state/store.ts';
import { decodeView } from '../state/url.ts';
import type { ViewState } from '../state/viewState.ts';
import { carriesWork } from '../state/workLink.ts';

/** A link about a municipality that is not here: what it holds waits until that municipality is opened, in any way. */
export interface WaitingLink {
  /** the newest one takes the place of an earlier one */
  wait(fragment: string): void;
  /** takes up what waited when the page was loaded anew */
  recall(): void;
  /** the link that waits for this municipality */
  for(code: AreaCode): { readonly view: ViewState; readonly fragment: string } | null;
  /** its municipality is there */
  arrived(code: AreaCode): void;
  forget(): void;
}

export function createWaitingLink(store: AppStore, kept: WaitingLinkStore): WaitingLink {
  let waiting: { readonly view: ViewState; readonly fragment: string } | null = null;

  const forget = (): void => {
    if (waiting === null) return;
    waiting = null;
    kept.write(null);
    store.update(({ waitingLink, ...data }) => data);
  };

  const hold = (fragment: string): void => {
    const view = decodeView(fragment);
    if (view.municipality === null) return;
    waiting = { view, fragment };
    const waitingLink = { code: view.municipality, withWork: carriesWork(fragment) };
    store.update((data) => ({ ...data, waitingLink }));
  };

  return {
    wait: (fragment) => {
      hold(fragment);
      kept.write(fragment);
    },
    recall: () => {
      const fragment = kept.read();
      if (waiting === null && fragment !== null) hold(fragment);
    },
    for: (code) => (waiting?.view.municipality === code ? waiting : null),
    arrived: (code) => {
      if (waiting?.view.municipality === code) forget();
    },
    forget,
  };
}
