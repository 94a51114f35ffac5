interface ProblemSaidProps {
  /** of the words, for `aria-describedby` of the field */
  readonly id: string;
  /** empty = nothing is wrong */
  readonly words: string;
  readonly className?: 'wb-message' | 'wb-help';
}

/** What is wrong with a field, under it, and said to who hears the screen: the region is there before its words. */
export function ProblemSaid({ id, words, className = 'wb-message' }: ProblemSaidProps) {
  return (
    // not a status by its role: Orca then reads "status bar" at every one that is empty
    <div aria-live="polite" className={words === '' ? 'wb-hidden' : ''}>
      {words !== '' && (
        <p id={id} className={className}>
          {words}
        </p>
      )}
    </div>
  );
}
