/** Last part of the address of a question; the scope of the worker that keeps the page of a phone. */
export const ballotQuery = '?antwoord';

/**
 * Lets the page of a phone open again without a network: a worker of its own keeps the files this page used, some
 * hundreds of kB, and not the whole site. Where the site itself is kept already, that worker does it.
 */
export async function keepBallotPage(page: Window): Promise<void> {
  const { navigator, document, performance, location } = page;
  // in the development server it would keep old code alive; a link of before has no address of its own
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || location.search !== ballotQuery) return;
  const container = navigator.serviceWorker;
  try {
    const scope = new URL(ballotQuery, document.baseURI);
    const own = await container.getRegistration(scope);
    if (own === undefined || own.scope === scope.href) {
      await container.register(new URL('ballot-sw.js', document.baseURI), {
        scope: scope.href,
        updateViaCache: 'none',
      });
    } else return;
    const { active } = await container.ready;
    // letters are asked for once there is text to show
    await new Promise((resolve) => page.requestAnimationFrame(() => page.requestAnimationFrame(resolve)));
    await document.fonts.ready;
    const files = performance.getEntriesByType('resource').map(({ name }) => name);
    active?.postMessage({ type: 'KEEP_BALLOT', files });
  } catch {
    // refused by the browser's settings, or plain http: the page stays as long as it is open
  }
}
