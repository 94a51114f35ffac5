/** Id in the page of the button that opens a rule or criterion. */
export function itemButtonId(key: string): string {
  return `wb-${key.replaceAll(' ', '-')}`;
}

/** Gives the focus to that button once it is drawn; a line that moves loses it. */
export function focusItem(key: string): void {
  requestAnimationFrame(() => document.getElementById(itemButtonId(key))?.focus());
}
