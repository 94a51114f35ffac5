/**
 * Calls `onReleased` once whoever holds the lock `name` is gone; a worker that ends in silence tells nobody, but it
 * drops its locks. Does nothing where there are no locks (pages without https) or where nobody holds this one.
 */
export async function whenReleased(name: string, signal: AbortSignal, onReleased: () => void): Promise<void> {
  if (!('locks' in navigator)) return;
  try {
    const { held = [] } = await navigator.locks.query();
    if (held.some((lock) => lock.name === name)) await navigator.locks.request(name, { signal }, onReleased);
  } catch {
    // no longer watched, or a browser that refuses locks here
  }
}
