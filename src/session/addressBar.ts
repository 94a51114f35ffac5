import type { AddressBar } from './ports.ts';

/** The browser's own. An empty fragment leaves no bare `#` behind. */
export function browserAddressBar(page: Window): AddressBar {
  const withFragment = (fragment: string): string =>
    `${page.location.pathname}${page.location.search}${fragment === '' ? '' : `#${fragment}`}`;
  return {
    fragment: () => page.location.hash.replace(/^#/, ''),
    push: (fragment) => page.history.pushState(null, '', withFragment(fragment)),
    replace: (fragment) => page.history.replaceState(null, '', withFragment(fragment)),
    onChange: (listener) => {
      page.addEventListener('popstate', listener);
      page.addEventListener('hashchange', listener);
      return () => {
        page.removeEventListener('popstate', listener);
        page.removeEventListener('hashchange', listener);
      };
    },
  };
}
