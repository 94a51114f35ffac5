import type { MouseEvent } from 'react';

/**
 * Closes the notice a button stands in. The focus goes on to the next notice, else to the way of working one is in:
 * with the button it would be gone, and a person at the keyboard would begin again at the top.
 */
export function closeNotice(close: () => void): (event: MouseEvent<HTMLElement>) => void {
  return ({ currentTarget }) => {
    const own = currentTarget.closest('.wb-alert');
    const other = [...document.querySelectorAll<HTMLElement>('.wb-alert button')].find(
      (button) => own?.contains(button) !== true,
    );
    const next = other ?? document.querySelector<HTMLElement>('.wb-mode[aria-selected="true"]');
    close();
    next?.focus({ preventScroll: true });
  };
}
