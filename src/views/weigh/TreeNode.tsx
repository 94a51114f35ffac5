import { type DragEvent, useState } from 'react';
import { type IndexGroup, type IndexNode, isLeaf } from '../../domain/indexSpec.ts';
import { type NodePath, nodeAt } from '../../model/recipeTree.ts';
import { nodeText } from '../../text/weigh.ts';
import { type Dragged, dropPlace } from './dragging.ts';
import { NodeDetails } from './NodeDetails.tsx';
import { NumberField } from './NumberField.tsx';
import { nodeButtonId, nodeKey, sliderEnd } from './nodeKeys.ts';
import { type RecipeEditor, useRecipeEditor } from './recipeEditor.tsx';
import { WeightSlider } from './WeightSlider.tsx';

interface TreeNodeProps {
  readonly node: IndexNode;
  readonly parent: IndexGroup;
  readonly path: NodePath;
}

/** Why a part adds nothing; empty when it does. */
function remarkOf(node: IndexNode, { result, shares }: RecipeEditor): string {
  if (isLeaf(node) && result?.leaves.some(({ leaf, year }) => leaf === node && year === null) === true) {
    return nodeText.unknownFigure;
  }
  if (node.off === true) return nodeText.notCounted;
  if (isLeaf(node) && node.orientation === 0) return nodeText.shownOnly;
  return shares.get(node) === 0 ? nodeText.notCounted : '';
}

/** Weights of the siblings in the recipe as given, for a slider whose end stays put. */
function startWeights(parent: IndexGroup, path: NodePath, { given }: RecipeEditor): readonly number[] {
  const start = given === null ? null : nodeAt(given.root, path.slice(0, -1));
  const siblings = start !== null && !isLeaf(start) && start.id === parent.id ? start.children : parent.children;
  return siblings.map(({ weight }) => weight);
}

function carriedOut({ edit, dragged }: RecipeEditor, { into, place }: ReturnType<typeof dropPlace>): void {
  const what: Dragged | null = dragged.current;
  dragged.current = null;
  if (what?.kind === 'node') edit({ kind: 'move', from: what.path, into, place });
  if (what?.kind === 'figure') edit({ kind: 'add_leaf', into, leaf: { indicator: what.indicator, orientation: 0 } });
}

/** One part of the recipe: whether it counts, its name, its share of the whole and its weight; a group with its parts. */
export function TreeNode({ node, parent, path }: TreeNodeProps) {
  const editor = useRecipeEditor();
  const { labelOf, shares, edit, openNode, setOpenNode, dragged } = editor;
  const [over, setOver] = useState<'before' | 'after' | 'inside' | null>(null);
  const key = nodeKey(parent, node, path.at(-1) ?? 0);
  const label = isLeaf(node) ? labelOf(node.indicator) : node.label;
  const share = shares.get(node) ?? 0;
  const remark = remarkOf(node, editor);
  const open = openNode === key;
  const place = (event: DragEvent<HTMLElement>) => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return dropPlace(path, !isLeaf(node), (event.clientY - top) / height);
  };
  const onDragOver = (event: DragEvent<HTMLElement>): void => {
    if (dragged.current === null) return;
    event.preventDefault();
    const { into, place: at } = place(event);
    setOver(into.length === path.length ? 'inside' : at === path.at(-1) ? 'before' : 'after');
  };
  const onDrop = (event: DragEvent<HTMLElement>): void => {
    event.preventDefault();
    setOver(null);
    carriedOut(editor, place(event));
  };
  return (
    <li className="wb-node" data-group={!isLeaf(node)} data-counts={share > 0}>
      <fieldset
        className="wb-node-head"
        aria-label={label}
        data-over={over}
        onDragOver={onDragOver}
        onDragLeave={() => setOver(null)}
        onDrop={onDrop}
      >
        <span
          className="wb-node-grip"
          aria-hidden="true"
          title={nodeText.drag}
          draggable
          onDragStart={({ dataTransfer }) => {
            dragged.current = { kind: 'node', path };
            dataTransfer.setData('text/plain', label);
            dataTransfer.effectAllowed = 'move';
          }}
          onDragEnd={() => {
            dragged.current = null;
          }}
        >
          ⠿
        </span>
        <input
          type="checkbox"
          className="wb-node-on"
          checked={node.off !== true}
          aria-label={nodeText.on(label)}
          onChange={({ target }) => edit({ kind: 'switch', at: path, on: target.checked })}
        />
        <button
          type="button"
          id={nodeButtonId(key)}
          className="wb-disclosure wb-node-name"
          aria-expanded={open}
          onClick={() => setOpenNode(open ? null : key)}
        >
          {label}
        </button>
        <span className="wb-node-share">{remark === '' ? nodeText.share(share) : remark}</span>
        <WeightSlider
          label={label}
          weight={node.weight}
          share={share}
          end={sliderEnd(startWeights(parent, path, editor), node.weight)}
          onWeight={(weight, movement) => edit({ kind: 'set_weight', at: path, weight }, movement)}
        />
        <NumberField
          label={nodeText.weightNumber(label)}
          labelled={false}
          value={node.weight}
          onValue={(weight) => edit({ kind: 'set_weight', at: path, weight })}
        />
        <span className="wb-node-bar" aria-hidden="true">
          <span style={{ width: `${100 * share}%` }} />
        </span>
      </fieldset>
      {open && <NodeDetails node={node} parent={parent} path={path} label={label} />}
      {!isLeaf(node) && <NodeList group={node} path={path} />}
    </li>
  );
}

/** The parts of a group, in their order. */
export function NodeList({ group, path }: { readonly group: IndexGroup; readonly path: NodePath }) {
  return (
    <ul className="wb-nodes">
      {group.children.map((child, at) => (
        <TreeNode key={nodeKey(group, child, at)} node={child} parent={group} path={[...path, at]} />
      ))}
    </ul>
  );
}
