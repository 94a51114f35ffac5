/**
 * Text without what files refuse or show as boxes: half a surrogate pair becomes U+FFFD, control characters and
 * non-characters go, except for line ends (as "\n") and tabs.
 */
export function cleanText(text: string): string {
  return text
    .replace(/[\uD800-\uDFFF]/gu, '\uFFFD')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, '');
}
