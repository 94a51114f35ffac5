/**
 * Where a pointer is in an element, in px of the element itself: its own zoom, and that of what it lies in, are taken
 * out. (`getBoundingClientRect` and `clientX` are in px of the window, `offsetWidth` in px of the element.)
 */
export function pointIn(
  element: HTMLElement,
  pointer: { readonly clientX: number; readonly clientY: number },
): { readonly x: number; readonly y: number } {
  const box = element.getBoundingClientRect();
  const [across, down] = [box.width / element.offsetWidth, box.height / element.offsetHeight];
  return { x: (pointer.clientX - box.left) / (across || 1), y: (pointer.clientY - box.top) / (down || 1) };
}
