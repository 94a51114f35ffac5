import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import type { IndexNode, IndexSpec } from '../../domain/indexSpec.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { editRecipe, type RecipeEdit } from '../../model/editRecipe.ts';
import type { IndexResult } from '../../model/indexResult.ts';
import { nodeShares } from '../../model/recipeTree.ts';
import { knownIndicators } from '../../state/changeWork.ts';
import { openRecipe } from '../../state/inForce.ts';
import { memoise } from '../../state/memoise.ts';
import type { Shown } from '../../state/shown.ts';
import { useData, useEmit, useGivenData, useView } from '../appContext.tsx';
import type { Dragged } from './dragging.ts';

export interface RecipeEditor {
  readonly shown: Shown;
  readonly spec: IndexSpec;
  /** as shipped or as the municipality brought it; null for a recipe of the user's own */
  readonly given: IndexSpec | null;
  readonly isChanged: boolean;
  /** null when it cannot be computed */
  readonly result: IndexResult | null;
  /** weight of each node as share of the whole */
  readonly shares: ReadonlyMap<IndexNode, number>;
  readonly known: readonly Indicator[];
  readonly labelOf: (indicator: string) => string;
  /** false when the change was refused; the sentence then stands in `refusal` */
  readonly edit: (edit: RecipeEdit, movement?: string) => boolean;
  readonly refusal: string;
  /** the one node of which the details are open, by `nodeKey` */
  readonly openNode: string | null;
  readonly setOpenNode: (key: string | null) => void;
  readonly dragged: { current: Dragged | null };
}

const EditorContext = createContext<RecipeEditor | null>(null);
const indicatorsOf = memoise(knownIndicators);
const sharesOf = memoise(nodeShares, 3);

export function useRecipeEditor(): RecipeEditor {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error('component used outside RecipeEditorProvider');
  return editor;
}

/** The recipe that is open, with all that its parts need to show and change it. */
export function RecipeEditorProvider({ shown, children }: { readonly shown: Shown; readonly children: ReactNode }) {
  const emit = useEmit();
  const data = useData();
  const { recipes } = useGivenData();
  const { recipe, measure } = useView();
  const [openNode, setOpenNode] = useState<string | null>(null);
  const [refused, setRefused] = useState<{ readonly spec: IndexSpec; readonly sentence: string } | null>(null);
  const dragged = useRef<Dragged | null>(null);
  const spec = openRecipe(recipe, measure, data);
  const known = indicatorsOf(data);
  const names = useMemo(() => new Map(known.map(({ id, label }) => [id, label])), [known]);
  if (spec === null) return null;
  const given = recipes.find(({ id }) => id === spec.id) ?? null;
  const edit = (change: RecipeEdit, movement?: string): boolean => {
    const edited = editRecipe(spec, change, known);
    setRefused(edited.ok ? null : { spec, sentence: edited.failure.sentence });
    if (edited.ok) emit({ kind: 'edit_recipe', recipe: spec.id, edit: change, movement: movement ?? null });
    return edited.ok;
  };
  const editor: RecipeEditor = {
    shown,
    spec,
    given,
    isChanged: given !== null && given !== spec,
    result: shown.indices.get(spec.id) ?? null,
    shares: sharesOf(spec.root),
    known,
    labelOf: (indicator) => names.get(indicator) ?? indicator,
    edit,
    refusal: refused !== null && refused.spec === spec ? refused.sentence : '',
    openNode,
    setOpenNode,
    dragged,
  };
  return <EditorContext value={editor}>{children}</EditorContext>;
}
