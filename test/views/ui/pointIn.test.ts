import { describe, expect, it } from 'vitest';
import { pointIn } from '../../../src/views/ui/pointIn.ts';

/** An element of 400 × 200 px of its own at (100, 50) of the window, drawn `zoom` times as large. */
function drawn(zoom: number): HTMLElement {
  const [width, height] = [400, 200];
  const box = { left: 100, top: 50, width: zoom * width, height: zoom * height };
  return { offsetWidth: width, offsetHeight: height, getBoundingClientRect: () => box } as HTMLElement;
}

describe('where a pointer is in an element', () => {
  it('is the same point of it at every zoom', () => {
    for (const zoom of [0.5, 1, 1.25, 1.75, 4]) {
      const pointer = { clientX: 100 + zoom * 300, clientY: 50 + zoom * 80 };
      expect(pointIn(drawn(zoom), pointer), String(zoom)).toEqual({ x: 300, y: 80 });
    }
  });

  it('is a number in an element without size', () => {
    const empty = {
      offsetWidth: 0,
      offsetHeight: 0,
      getBoundingClientRect: () => ({ left: 0, top: 0, width: 0, height: 0 }),
    };
    expect(pointIn(empty as HTMLElement, { clientX: 3, clientY: 4 })).toEqual({ x: 3, y: 4 });
  });
});
