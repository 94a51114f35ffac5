/** ms a room must be left alone before anything is made beside it */
export const pause = 1000;
/** ms after which work is done in a browser that is never idle */
const patience = 3000;

/** What a room rests by; a window has all of it. */
export interface RestingPage {
  addEventListener(kind: string, heard: () => void, options: { capture: true; passive: true }): void;
  removeEventListener(kind: string, heard: () => void, options: { capture: true }): void;
  setTimeout(work: () => void, after: number): unknown;
  requestIdleCallback?(work: () => void, options: { timeout: number }): unknown;
}

export interface Rest {
  /** ends when a second has passed since the last touch and the browser is idle; false once it is over */
  turn(): Promise<boolean>;
  isOver(): boolean;
  end(): void;
}

const touches = ['keydown', 'pointerdown', 'wheel'] as const;

/** Turns for work that may never be in the way of who touches the page; the making of it counts as a touch. */
export function createRest(page: RestingPage, now: () => number = () => performance.now()): Rest {
  let touched = now();
  let over = false;
  const touch = (): void => {
    touched = now();
  };
  for (const kind of touches) page.addEventListener(kind, touch, { capture: true, passive: true });
  const wait = (after: number): Promise<void> => new Promise((resolve) => page.setTimeout(resolve, after));
  const idle = (): Promise<void> =>
    new Promise((resolve) => {
      if (page.requestIdleCallback === undefined) page.setTimeout(resolve, 0);
      else page.requestIdleCallback(resolve, { timeout: patience });
    });
  return {
    turn: async () => {
      while (!over) {
        const left = touched + pause - now();
        if (left > 0) await wait(left);
        else {
          await idle();
          if (now() - touched >= pause) return !over;
        }
      }
      return false;
    },
    isOver: () => over,
    end: () => {
      over = true;
      for (const kind of touches) page.removeEventListener(kind, touch, { capture: true });
    },
  };
}
