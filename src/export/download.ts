/** Hands a text to the browser as a file to save; nothing leaves the computer. */
export function saveFile(name: string, mediaType: string, text: string): void {
  saveBlob(name, new Blob([text], { type: `${mediaType};charset=utf-8` }));
}

/** The same for a file that is no text. */
export function saveBytes(name: string, mediaType: string, bytes: Uint8Array<ArrayBuffer>): void {
  saveBlob(name, new Blob([bytes], { type: mediaType }));
}

function saveBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Safari starts reading after the click returns; revoking at once would give an empty file
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** File name of lower-case words and hyphens, e.g. `oeverstad-wijken-balans.csv`. */
export function fileName(words: readonly string[], extension: string): string {
  const stem = words
    .join(' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${stem === '' ? 'wijkbalans' : stem}.${extension}`;
}
