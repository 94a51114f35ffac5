import { useState } from 'react';
import { fileName, saveFile } from '../../export/download.ts';
import { jsonText } from '../../export/scenario.ts';
import { shellText } from '../../text/nl.ts';
import { shareText } from '../../text/share.ts';
import { recipeText } from '../../text/weigh.ts';
import { useCommands, useData, useEmit, useWork } from '../appContext.tsx';
import { OpenFile } from '../ui/OpenFile.tsx';
import { useSharedWork } from '../useSharedWork.ts';
import { useRecipeEditor } from './recipeEditor.tsx';
import { TextField } from './TextField.tsx';

/** Name, copies and files of the recipe. */
export function RecipeFiles() {
  const { spec, edit } = useRecipeEditor();
  const { weighing } = useData();
  const work = useWork();
  const emit = useEmit();
  const { openWork } = useCommands();
  const [said, setSaid] = useState('');
  const isAxis = spec.id === weighing.capacity || spec.id === weighing.load;
  const { save: saveWork, hasSomething } = useSharedWork();

  const save = (name: string, text: string): void => {
    saveFile(name, 'application/json', text);
    setSaid(recipeText.saved(name));
  };
  const saveAll = async (): Promise<void> => {
    const saved = await saveWork();
    if (saved === null) return setSaid(shellText.partFailed);
    const held = saved.heldBack === 0 ? '' : ` ${shareText.heldBack(saved.heldBack)}`;
    const unread = saved.unread ? ` ${shareText.placesUnread}` : '';
    setSaid(`${recipeText.saved(saved.name)}${held}${unread}`);
  };
  const open = async (file: File): Promise<void> => {
    const opened = await openWork(file);
    setSaid(opened.ok ? opened.value : opened.failure.sentence);
  };
  return (
    <>
      <TextField
        label={recipeText.name}
        value={spec.label}
        onText={(label) => edit({ kind: 'rename', at: [], label })}
      />
      <div className="wb-row">
        <button type="button" className="wb-button" onClick={() => emit({ kind: 'duplicate_recipe', recipe: spec.id })}>
          {recipeText.duplicate}
        </button>
        <button
          type="button"
          className="wb-button"
          disabled={isAxis}
          onClick={() => emit({ kind: 'remove_recipe', recipe: spec.id })}
        >
          {recipeText.remove}
        </button>
        {work.removedRecipes.length > 0 && (
          <button type="button" className="wb-button" onClick={() => emit({ kind: 'bring_back_recipes' })}>
            {recipeText.bringBack(work.removedRecipes.length)}
          </button>
        )}
      </div>
      {isAxis && <p className="wb-help">{recipeText.axisStays}</p>}
      <div className="wb-row">
        <button
          type="button"
          className="wb-button"
          onClick={() => save(fileName(['recept', spec.label], 'json'), jsonText(spec))}
        >
          {recipeText.download}
        </button>
        <button type="button" className="wb-button" disabled={!hasSomething} onClick={() => void saveAll()}>
          {recipeText.saveWork}
        </button>
        <OpenFile label={recipeText.open} onOpen={open} />
      </div>
      <p role="status" className="wb-help">
        {said}
      </p>
      <p className="wb-help">{recipeText.kept}</p>
    </>
  );
}
