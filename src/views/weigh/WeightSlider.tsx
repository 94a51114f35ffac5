import { useEffect, useRef, useState } from 'react';
import { formatTyped } from '../../text/nl.ts';
import { nodeText } from '../../text/weigh.ts';

interface WeightSliderProps {
  readonly label: string;
  readonly weight: number;
  /** share of the whole recipe, 0–1 */
  readonly share: number;
  readonly end: number;
  /** `movement` is the same for all of one drag, or of one key held down */
  readonly onWeight: (weight: number, movement: string) => void;
}

let movements = 0;

/** Follows the hand at once; tells of it at most once per frame, so that what follows keeps up. */
export function WeightSlider({ label, weight, share, end, onWeight }: WeightSliderProps) {
  const [held, setHeld] = useState<number | null>(null);
  const movement = useRef('');
  const latest = useRef(weight);
  const frame = useRef<number | null>(null);
  const begin = (): void => {
    movements += 1;
    movement.current = `weight-${movements}`;
  };
  const tell = (): void => {
    frame.current = null;
    setHeld(null);
    onWeight(latest.current, movement.current);
  };
  const change = (value: number): void => {
    latest.current = value;
    setHeld(value);
    if (movement.current === '') begin();
    frame.current ??= requestAnimationFrame(tell);
  };
  useEffect(
    () => () => {
      if (frame.current !== null) cancelAnimationFrame(frame.current);
    },
    [],
  );
  const value = held ?? weight;
  return (
    <input
      className="wb-slider"
      type="range"
      min={0}
      max={end}
      step={end / 100}
      value={value}
      aria-label={nodeText.weight(label)}
      aria-valuetext={nodeText.weightSaid(formatTyped(value), nodeText.share(share))}
      onPointerDown={begin}
      onKeyDown={({ repeat }) => {
        if (!repeat) begin();
      }}
      onChange={({ target }) => change(Number(target.value))}
    />
  );
}
