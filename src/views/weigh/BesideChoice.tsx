import { besideWays, recipeAtStart } from '../../state/viewState.ts';
import { besideText } from '../../text/weigh.ts';
import { useData, useEmit, useView } from '../appContext.tsx';
import { Choice } from '../ui/Choice.tsx';
import { useRecipeEditor } from './recipeEditor.tsx';

/** Which recipe stands on a second map beside the open one, and how. */
export function BesideChoice() {
  const { spec, isChanged, shown } = useRecipeEditor();
  const { recipes } = useData();
  const { beside, besideAs } = useView();
  const emit = useEmit();
  const others = recipes.filter(({ id }) => id !== spec.id);
  return (
    <>
      <Choice
        label={besideText.choose}
        value={beside ?? ''}
        options={[
          ['', besideText.none],
          ...(isChanged || beside === recipeAtStart ? [[recipeAtStart, besideText.atStart(spec.label)] as const] : []),
          ...others.map(({ id, label }) => [id, label] as const),
        ]}
        onChoose={(value) => {
          emit({ kind: 'put_beside', recipe: value === '' ? null : value });
          if (value !== '' && shown.measure.id !== `index:${spec.id}`) {
            emit({ kind: 'choose_measure', measure: `index:${spec.id}` });
          }
        }}
      />
      {beside !== null && (
        <Choice
          label={besideText.way}
          value={besideAs}
          options={besideWays.map((way) => [way, besideText.ways[way]] as const)}
          onChoose={(way) => emit({ kind: 'choose_beside_as', way })}
        />
      )}
    </>
  );
}
