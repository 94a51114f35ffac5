import type { AreaCode } from '../domain/area.ts';
import type { Offline } from './ports.ts';

/**
 * The service worker of the built site, which keeps the site itself so that it starts without a network. A new version
 * waits until the person asks for it; nothing is swapped under a page in use.
 */
export function browserOffline(page: Window): Offline {
  const worker = (): ServiceWorkerContainer | null =>
    // absent on plain http, and in the development server it would keep old code alive
    import.meta.env.PROD && 'serviceWorker' in page.navigator ? page.navigator.serviceWorker : null;

  const watch = (registration: ServiceWorkerRegistration, onNewVersion: () => void): void => {
    // without an active one, what is installing is the first
    const announce = (): void => {
      if (registration.waiting !== null && registration.active !== null) onNewVersion();
    };
    announce();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', announce);
    });
  };

  return {
    prepare: async (code: AreaCode | null, onNewVersion) => {
      const container = worker();
      if (container === null) return;
      try {
        await container.register(new URL('sw.js', page.document.baseURI), { updateViaCache: 'none' });
        const registration = await container.getRegistration();
        if (registration === undefined) return;
        watch(registration, onNewVersion);
        const ready = await container.ready;
        ready.active?.postMessage({ type: 'KEEP_DATA', municipality: code });
        // a browser looks by itself only once the worker has been idle, which can take most of a minute
        if (container.controller !== null) await registration.update();
      } catch {
        // refused by the browser's settings, or no network to look for a newer one: the page goes on as it is
      }
    },
    takeNewVersion: async () => {
      const container = worker();
      const registration = await container?.getRegistration();
      const waiting = registration?.waiting ?? null;
      // another tab may have taken the new version already
      if (container === null || waiting === null) return page.location.reload();
      container.addEventListener('controllerchange', () => page.location.reload(), { once: true });
      waiting.postMessage({ type: 'SKIP_WAITING' });
    },
  };
}
