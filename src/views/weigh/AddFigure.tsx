import { useState } from 'react';
import type { Indicator } from '../../domain/indicator.ts';
import { isAboutOrigin, originRefusal } from '../../model/originRule.ts';
import { groupAt, placedGroups } from '../../model/recipeTree.ts';
import { placedLeaves } from '../../model/specTree.ts';
import { filledColumns } from '../../state/columns.ts';
import { formatNature, themeText } from '../../text/nl.ts';
import { recipeText } from '../../text/weigh.ts';
import { Choice } from '../ui/Choice.tsx';
import { useComboBox } from '../ui/useComboBox.ts';
import { focusNode, nodeKey } from './nodeKeys.ts';
import { useRecipeEditor } from './recipeEditor.tsx';

const shownAtOnce = 8;

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Figures whose name or theme holds every word typed; those whose name does come first, those in the recipe last. */
function search(indicators: readonly Indicator[], typed: string, present: ReadonlySet<string>): readonly Indicator[] {
  const words = plain(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const holds = (text: string): boolean => words.every((word) => plain(text).includes(word));
  const order = ({ id, label }: Indicator): number => (present.has(id) ? 2 : 0) + (holds(label) ? 0 : 1);
  return indicators
    .filter(({ id, label, theme }) => holds(`${label} ${themeText[theme]} ${id}`))
    .toSorted((a, b) => order(a) - order(b));
}

/** Finds a figure and puts it in a group, or lets it be dragged to its place. It counts once it has a direction. */
export function AddFigure() {
  const { shown, spec, edit, setOpenNode, dragged } = useRecipeEditor();
  const { dataset } = shown;
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [home, setHome] = useState(spec.root.id);
  const [said, setSaid] = useState('');
  const groups = placedGroups(spec.root);
  const chosenHome = groups.find(({ group }) => group.id === home) ?? groups[0];
  const present = new Set(placedLeaves(spec.root).map(({ leaf }) => leaf.indicator));
  const hasFigures = ({ id: indicator }: Indicator): boolean => filledColumns(dataset, indicator).length > 0;
  const found = open ? search(dataset.indicators.filter(hasFigures), typed, present) : [];
  const offered = found.slice(0, shownAtOnce);
  const listed = open && typed.trim() !== '';

  const add = (indicator: Indicator): void => {
    if (isAboutOrigin(indicator)) {
      setSaid(originRefusal(indicator.label));
      return;
    }
    if (chosenHome === undefined) return;
    const { path } = chosenHome;
    if (!edit({ kind: 'add_leaf', into: path, leaf: { indicator: indicator.id, orientation: 0 } })) return;
    const group = groupAt(spec.root, path);
    const leaf = { indicator: indicator.id, weight: 1, orientation: 0 } as const;
    if (group !== null) {
      const key = nodeKey({ ...group, children: [...group.children, leaf] }, leaf, group.children.length);
      setOpenNode(key);
      focusNode(key);
    }
    setTyped('');
    setOpen(false);
    setSaid(recipeText.added(indicator.label));
  };
  const combo = useComboBox({
    offered,
    listed,
    onChoose: add,
    onWalk: () => setOpen(true),
    onEscape: () => {
      setOpen(false);
      return listed;
    },
  });
  return (
    <div className="wb-add">
      {groups.length > 1 && (
        <Choice
          label={recipeText.inGroup}
          value={chosenHome?.group.id ?? ''}
          options={groups.map(({ group }) => [group.id, group.label] as const)}
          onChoose={setHome}
        />
      )}
      <div className="wb-field wb-add-search">
        <label className="wb-label" htmlFor={combo.fieldId}>
          {recipeText.addFigure}
        </label>
        <input
          {...combo.field}
          placeholder={recipeText.addFigureHelp}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            combo.restart();
            setOpen(true);
            setSaid('');
          }}
        />
        <div className="wb-add-panel" hidden={!listed}>
          <div id={combo.listId} role="listbox" aria-label={recipeText.found}>
            {offered.map((indicator, at) => (
              <div
                key={indicator.id}
                {...combo.option(at)}
                role="option"
                tabIndex={-1}
                draggable
                onDragStart={({ dataTransfer }) => {
                  dragged.current = { kind: 'figure', indicator: indicator.id };
                  dataTransfer.setData('text/plain', indicator.label);
                }}
                onDragEnd={() => {
                  dragged.current = null;
                }}
                onClick={() => add(indicator)}
                onKeyDown={({ key }) => {
                  if (key === 'Enter') add(indicator);
                }}
              >
                <span>{indicator.label}</span>
                <span className="wb-help">
                  {themeText[indicator.theme]}, {formatNature(indicator)}
                  {present.has(indicator.id) && recipeText.present}
                </span>
              </div>
            ))}
          </div>
          {listed && found.length === 0 && <p className="wb-search-more">{recipeText.foundNone(typed.trim())}</p>}
        </div>
      </div>
      <p role="status" className="wb-help">
        {said !== '' ? said : listed ? recipeText.foundCount(found.length) : ''}
      </p>
    </div>
  );
}
