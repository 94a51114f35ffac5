import { useEffect, useRef, useState } from 'react';

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  /** the value in words, for who hears it */
  readonly say: (value: number) => string;
  /** `movement` is the same for all of one drag, or of one key held down */
  readonly onValue: (value: number, movement: string) => void;
}

let movements = 0;

/** Follows the hand at once; tells of it at most once per frame, so that what follows keeps up. */
export function Slider({ label, value: given, from, to, step, say, onValue }: SliderProps) {
  const [held, setHeld] = useState<number | null>(null);
  const movement = useRef('');
  const latest = useRef(given);
  const frame = useRef<number | null>(null);
  const begin = (): void => {
    movements += 1;
    movement.current = `slider-${movements}`;
  };
  const tell = (): void => {
    frame.current = null;
    setHeld(null);
    onValue(latest.current, movement.current);
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
  const value = held ?? given;
  return (
    <input
      className="wb-slider"
      type="range"
      min={from}
      max={to}
      step={step}
      value={value}
      aria-label={label}
      aria-valuetext={say(value)}
      onPointerDown={begin}
      onKeyDown={({ repeat }) => {
        if (!repeat) begin();
      }}
      onChange={({ target }) => change(Number(target.value))}
    />
  );
}
