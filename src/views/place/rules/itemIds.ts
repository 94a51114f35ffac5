/** Id in the page of the button that opens a rule or criterion. */
export function itemButtonId(key: string): string {
  return `wb-${key.replaceAll(' ', '-')}`;
}

/** Gives the focus to a button that stays when a line goes, once the list is drawn without it and it can come in sight. */
export function focusLater(button: HTMLButtonElement | null): void {
  requestAnimationFrame(() => button?.focus());
}

/** Gives the focus to that button once it is drawn; a line that moves loses it. */
export function focusItem(key: string): void {
  requestAnimationFrame(() => document.getElementById(itemButtonId(key))?.focus());
}
