import { useLayoutEffect, useRef, useState } from 'react';
import { besideText } from '../../text/weigh.ts';

interface MapDividerProps {
  readonly one: string;
  readonly other: string;
}

/**
 * The divider between two maps that lie over each other: left of it the one, right of it the other. A slider as wide as
 * the maps, of which only the handle takes the pointer.
 */
export function MapDivider({ one, other }: MapDividerProps) {
  const [part, setPart] = useState(50);
  const box = useRef<HTMLDivElement>(null);
  // half a handle further from the edge, so that it stays whole inside; at either end nothing of the other map is left
  const place = part === 0 ? '0%' : part === 100 ? '100%' : `calc(1.375rem + ${part / 100} * (100% - 2.75rem))`;
  useLayoutEffect(() => {
    // of the maps beside it the first lies on top
    const canvas = box.current?.parentElement?.querySelector<HTMLElement>('.map-canvas');
    canvas?.style.setProperty('clip-path', `inset(0 calc(100% - ${place}) 0 0)`);
    return () => {
      canvas?.style.removeProperty('clip-path');
    };
  }, [place]);
  return (
    <div className="wb-divider" ref={box}>
      <span className="wb-divider-line" hidden={part === 0 || part === 100} style={{ left: place }} />
      <input
        type="range"
        min={0}
        max={100}
        value={part}
        aria-label={besideText.divider(one, other)}
        aria-valuetext={besideText.divided(part, one, other)}
        onChange={({ target }) => setPart(Number(target.value))}
      />
    </div>
  );
}
