import { useEffect, useRef, useState } from 'react';

/**
 * Long enough for the changes of the page around it to be over. A screen reader that gets hundreds of them at once, as
 * when a table is drawn anew, passes over all, an announcement among them (Orca); and of words that follow each other
 * while a slider moves, only the last ones are worth hearing.
 */
export const restMs = 600;

interface SaidProps {
  /** empty = nothing to say */
  readonly words: string;
}

/**
 * Tells who hears the screen what became of an action, once it stands still. What is there from the start is not said:
 * the region has to be in the page before its words.
 */
export function Said({ words }: SaidProps) {
  const [rested, setRested] = useState('');
  const begun = useRef(words);
  useEffect(() => {
    if (begun.current === words) return;
    begun.current = '';
    const timer = setTimeout(() => setRested(words), words === '' ? 0 : restMs);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    // not a status by its role: Orca then reads "status bar" at every one that is empty
    <p className="wb-hidden" aria-live="polite">
      {rested}
    </p>
  );
}
