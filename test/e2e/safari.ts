import type { Page } from 'playwright-core';

/** As in Safari, a page may write to the clipboard only in the click itself, and no longer when it awaited something. */
export function clipboardOfSafari(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    for (const name of ['write', 'writeText'] as const) {
      const write = Clipboard.prototype[name] as (this: Clipboard, ...given: unknown[]) => Promise<void>;
      Object.defineProperty(Clipboard.prototype, name, {
        value(this: Clipboard, ...given: unknown[]) {
          if (window.event?.type === 'click') return write.apply(this, given);
          return Promise.reject(new DOMException('not in a click', 'NotAllowedError'));
        },
      });
    }
  });
}

/** As in Safari on a Mac, buttons, boxes and links that are clicked take no focus; what had it loses it. */
export function clicksOfSafari(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    window.addEventListener('mousedown', (event) => {
      const { target, defaultPrevented } = event;
      const pressed = 'button, summary, a, input[type="checkbox"], input[type="radio"]';
      if (defaultPrevented || !(target instanceof Element) || target.closest(pressed) === null) return;
      event.preventDefault();
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
  });
}

/** As on an iPhone, no page has the whole screen; here all names for it are missing. */
export function screenOfPhone(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    for (const name of ['fullscreenElement', 'fullscreenEnabled', 'exitFullscreen']) {
      Reflect.deleteProperty(Document.prototype, name);
    }
    Reflect.deleteProperty(Element.prototype, 'requestFullscreen');
  });
}
