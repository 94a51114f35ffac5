import { recipeText } from '../../text/weigh.ts';
import { EntryLine } from '../ui/EntryLine.tsx';
import { useRecipeEditor } from './recipeEditor.tsx';

/** A new group at the end of the recipe; figures are moved into it afterwards. */
export function AddGroup() {
  const { edit } = useRecipeEditor();
  return (
    <EntryLine
      label={recipeText.groupName}
      button={recipeText.add}
      onEnter={(label) => edit({ kind: 'add_group', into: [], label })}
    />
  );
}
