/**
 * Copies what is still being made. Call it in the click itself: Safari lets a page write to the clipboard only there, so
 * that the promise is handed over and not what comes of it. Rejects when the browser refuses, or with what `made` rejects.
 */
export async function copyMade(mediaType: 'text/plain' | 'image/png', made: Promise<Blob>): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ [mediaType]: made })]);
}
