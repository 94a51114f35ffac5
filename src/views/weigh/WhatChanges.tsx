import { levelText } from '../../text/nl.ts';
import { changeText } from '../../text/weigh.ts';
import { useData } from '../appContext.tsx';
import { Said } from '../ui/Said.tsx';
import { changesOf, classSentences, countChanged, fieldSentences } from './changeSentences.ts';
import { useRecipeEditor } from './recipeEditor.tsx';

/** sentences at once; more is no reading matter */
const told = 40;

function Sentences({ summary, all, sentences }: { summary: string; all: number; sentences: readonly string[] }) {
  return (
    <>
      <p>{summary}</p>
      <ul className="wb-changes">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {all > sentences.length && <p className="wb-help">{changeText.more(all - sentences.length)}</p>}
    </>
  );
}

/** Which areas are in another field or class than with the recipe as given, and the figure that did it. */
export function WhatChanges() {
  const { shown, spec, labelOf } = useRecipeEditor();
  const { weighing } = useData();
  const changes = changesOf(shown, spec, weighing);
  const nothing = changes !== null && changes.fields.length === 0 && changes.classes.length === 0;
  return (
    <>
      <h3>{changeText.heading}</h3>
      {changes === null && <p className="wb-help">{changeText.untouched}</p>}
      {nothing && <p>{changeText.none(levelText[shown.level].many)}</p>}
      {changes !== null && changes.fields.length > 0 && (
        <Sentences
          summary={changeText.fields(changes.fields.length, shown.level)}
          all={changes.fields.length}
          sentences={fieldSentences(shown, changes.fields.slice(0, told), labelOf)}
        />
      )}
      {changes !== null && changes.classes.length > 0 && (
        <Sentences
          summary={changeText.classes(changes.classes.length, shown.level, spec.label)}
          all={changes.classes.length}
          sentences={classSentences(shown, spec.id, changes.classes.slice(0, told), labelOf)}
        />
      )}
      {changes !== null && <p className="wb-help">{changeText.against}</p>}
    </>
  );
}

/** The number of areas that change, said aloud once the hand rests. */
export function ChangeCount() {
  const { shown, spec } = useRecipeEditor();
  const { weighing } = useData();
  const changes = changesOf(shown, spec, weighing);
  return <Said words={changes === null ? '' : changeText.short(countChanged(changes), shown.level)} />;
}
