/** Id in the page of the button that opens a rule or criterion. */
export function itemButtonId(key: string): string {
  return `wb-${key.replaceAll(' ', '-')}`;
}
