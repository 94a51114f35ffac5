import { useState } from 'react';
import { wordOf } from '../../../model/valueFunction.ts';
import { measureText } from '../../../text/siteRules.ts';
import { TextField } from '../../weigh/TextField.tsx';

interface WordChecksProps {
  /** words there are */
  readonly words: readonly string[];
  readonly chosen: readonly string[];
  readonly onChosen: (chosen: readonly string[]) => void;
}

/** The words a demand names: those there are, and others people add. One at least stays. */
export function WordChecks({ words, chosen, onChosen }: WordChecksProps) {
  const [said, setSaid] = useState('');
  const isIn = (list: readonly string[], word: string): boolean => list.some((each) => wordOf(each) === wordOf(word));
  const all = [...words, ...chosen.filter((word) => !isIn(words, word))];
  return (
    <fieldset className="wb-filter">
      <legend>{measureText.words}</legend>
      <div className="wb-checks">
        {all.map((word) => (
          <label key={word} className="wb-check">
            <input
              type="checkbox"
              checked={isIn(chosen, word)}
              onChange={({ target }) => {
                const rest = chosen.filter((each) => wordOf(each) !== wordOf(word));
                const next = target.checked ? [...rest, word] : rest;
                setSaid(next.length === 0 ? measureText.lastWord : '');
                if (next.length > 0) onChosen(next);
              }}
            />
            <span className="wb-check-label">{word}</span>
          </label>
        ))}
      </div>
      <TextField
        label={measureText.addWord}
        value=""
        onText={(typed) => {
          const word = typed.trim();
          if (word !== '' && !isIn(chosen, word)) onChosen([...chosen, word]);
        }}
      />
      <p role="status" className="wb-help">
        {said}
      </p>
    </fieldset>
  );
}
