import { useEffect, useEffectEvent } from 'react';
import { presentText } from '../../../text/present.ts';
import { pressOf, turnOfKey } from './roomKeys.ts';

interface PageButtonsProps {
  /** page in sight, from 0 */
  readonly at: number;
  readonly count: number;
  readonly onTurn: (to: number) => void;
}

/** Which page of something long is in sight, and the way to the others; nothing where all of it is. */
export function PageButtons({ at, count, onTurn }: PageButtonsProps) {
  const turn = useEffectEvent((event: KeyboardEvent) => {
    const step = turnOfKey(pressOf(event));
    const to = step === null ? at : at + step;
    if (to === at || to < 0 || to >= count) return;
    event.preventDefault();
    onTurn(to);
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => turn(event);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  if (count < 2) return null;
  const words = presentText.pages;
  // a button that is switched off would let the focus fall to the page
  const button = (to: number, name: string, key: string) => (
    <button
      type="button"
      className="wb-button"
      aria-label={name}
      aria-keyshortcuts={key}
      aria-disabled={to < 0 || to >= count}
      onClick={() => {
        if (to >= 0 && to < count) onTurn(to);
      }}
    >
      <span aria-hidden="true">{key === 'ArrowUp' ? '▲' : '▼'}</span>
    </button>
  );
  return (
    <nav className="wb-pages-turn" aria-label={words.label}>
      {button(at - 1, words.back, 'ArrowUp')}
      <p aria-live="polite">{words.position(at + 1, count)}</p>
      {button(at + 1, words.next, 'ArrowDown')}
    </nav>
  );
}
