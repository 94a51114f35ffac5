import { type FormEvent, useId, useState } from 'react';
import { recipeText } from '../../text/weigh.ts';
import { useRecipeEditor } from './recipeEditor.tsx';

/** A new group at the end of the recipe; figures are moved into it afterwards. */
export function AddGroup() {
  const { edit } = useRecipeEditor();
  const id = useId();
  const [name, setName] = useState('');
  const add = (event: FormEvent): void => {
    event.preventDefault();
    if (edit({ kind: 'add_group', into: [], label: name })) setName('');
  };
  return (
    <form className="wb-field" onSubmit={add}>
      <label className="wb-label" htmlFor={id}>
        {recipeText.groupName}
      </label>
      <div className="wb-row wb-one-line">
        <input
          id={id}
          className="wb-input"
          type="text"
          autoComplete="off"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <button type="submit" className="wb-button">
          {recipeText.add}
        </button>
      </div>
    </form>
  );
}
