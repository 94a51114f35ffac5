import { recipeText } from '../../text/weigh.ts';
import { AddFigure } from './AddFigure.tsx';
import { AddGroup } from './AddGroup.tsx';
import { useRecipeEditor } from './recipeEditor.tsx';
import { NodeList } from './TreeNode.tsx';

/** The recipe as nested lists: weights, what counts, and what can be added. */
export function RecipeTree() {
  const { spec } = useRecipeEditor();
  return (
    <section className="wb-section wb-tree" aria-labelledby="wb-tree-title">
      <h3 id="wb-tree-title">{recipeText.tree}</h3>
      <p className="wb-help">{recipeText.treeHelp}</p>
      <NodeList group={spec.root} path={[]} />
      <AddFigure />
      <AddGroup />
    </section>
  );
}
