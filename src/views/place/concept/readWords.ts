/** Words as typed with commas between them, each once, in their order. */
export function readWords(typed: string): string[] {
  const words = typed
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return [...new Set(words)];
}
