import { wheelOpenText } from '../../text/wheelOpen.ts';
import { MethodButton } from '../method/MethodButton.tsx';
import { WheelFold } from '../wheel/WheelFold.tsx';
import { useRecipeEditor } from './recipeEditor.tsx';

/** The open recipe as a wheel of the selected area, and its method written out. */
export function RecipeMethod() {
  const { spec, shown, result } = useRecipeEditor();
  const { selected } = shown;
  if (result === null) return null;
  return (
    <>
      {selected === null ? (
        <p className="wb-help">{wheelOpenText.chooseArea}</p>
      ) : (
        <WheelFold
          key={spec.id}
          index={spec.id}
          indexLabel={spec.label}
          area={selected.code}
          areaName={selected.name}
        />
      )}
      <MethodButton index={spec.id} />
    </>
  );
}
