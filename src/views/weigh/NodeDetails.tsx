import { useState } from 'react';
import { type IndexGroup, type IndexLeaf, type IndexNode, isLeaf } from '../../domain/indexSpec.ts';
import { liesIn, type NodePath, placedGroups } from '../../model/recipeTree.ts';
import { filledColumns } from '../../state/columns.ts';
import { nodeText } from '../../text/weigh.ts';
import { Choice } from '../ui/Choice.tsx';
import { NumberField } from './NumberField.tsx';
import { focusNode, nodeKey } from './nodeKeys.ts';
import { useRecipeEditor } from './recipeEditor.tsx';
import { TextField } from './TextField.tsx';

interface NodeDetailsProps {
  readonly node: IndexNode;
  readonly parent: IndexGroup;
  readonly path: NodePath;
  readonly label: string;
}

const orientations = [1, -1, 0] as const;
const roles = ['none', 'beschermend', 'risico'] as const;

function LeafFields({ leaf, path }: { readonly leaf: IndexLeaf; readonly path: NodePath }) {
  const { shown, spec, edit } = useRecipeEditor();
  const years = filledColumns(shown.dataset, leaf.indicator).map(({ year }) => year);
  const newest = years.at(-1);
  const posts = leaf.norm ?? { low: 0, high: 100 };
  return (
    <>
      <Choice
        label={nodeText.direction}
        value={String(leaf.orientation)}
        options={orientations.map((each) => [String(each), nodeText.directions[each]])}
        onChoose={(value) => {
          const orientation = orientations.find((each) => String(each) === value);
          if (orientation !== undefined) edit({ kind: 'set_orientation', at: path, orientation });
        }}
      />
      <TextField
        label={nodeText.reason}
        value={leaf.reason ?? ''}
        lines
        onText={(reason) => edit({ kind: 'set_reason', at: path, reason })}
      />
      <Choice
        label={nodeText.role}
        value={leaf.role ?? 'none'}
        options={roles.map((each) => [each, nodeText.roles[each]])}
        onChoose={(value) =>
          edit({ kind: 'set_role', at: path, role: value === 'beschermend' || value === 'risico' ? value : null })
        }
      />
      {(years.length > 1 || leaf.year !== undefined) && (
        <Choice
          label={nodeText.year}
          value={leaf.year === undefined ? '' : String(leaf.year)}
          options={[
            ['', nodeText.newest(newest)],
            ...[...new Set([...years, ...(leaf.year === undefined ? [] : [leaf.year])])]
              .toSorted((a, b) => b - a)
              .map((year) => [String(year), String(year)] as const),
          ]}
          onChoose={(value) => edit({ kind: 'set_year', at: path, year: value === '' ? null : Number(value) })}
        />
      )}
      {spec.normalisation.kind === 'norm' && (
        <div className="wb-pair">
          <NumberField
            label={nodeText.normLow}
            value={posts.low}
            onValue={(low) => edit({ kind: 'set_posts', at: path, posts: { ...posts, low } })}
          />
          <NumberField
            label={nodeText.normHigh}
            value={posts.high}
            onValue={(high) => edit({ kind: 'set_posts', at: path, posts: { ...posts, high } })}
          />
        </div>
      )}
    </>
  );
}

/** Everything of one part that is not its weight; moving it without a mouse. */
export function NodeDetails({ node, parent, path, label }: NodeDetailsProps) {
  const { spec, edit, setOpenNode } = useRecipeEditor();
  const [said, setSaid] = useState('');
  const place = path.at(-1) ?? 0;
  const above = path.slice(0, -1);
  const key = nodeKey(parent, node, place);
  const homes = placedGroups(spec.root).filter((home) => !liesIn(home.path, path) && home.group !== parent);
  const move = (into: NodePath, at: number, home: IndexGroup): void => {
    if (!edit({ kind: 'move', from: path, into, place: at })) return;
    const moved = isLeaf(node)
      ? nodeKey({ ...home, children: [...home.children, node] }, node, home.children.length)
      : key;
    const next = home === parent ? key : moved;
    setOpenNode(next);
    setSaid(nodeText.moved(label, home.label));
    focusNode(next);
  };
  return (
    <div className="wb-node-details">
      {isLeaf(node) ? (
        <LeafFields leaf={node} path={path} />
      ) : (
        <TextField
          label={nodeText.name}
          value={node.label}
          onText={(text) => edit({ kind: 'rename', at: path, label: text })}
        />
      )}
      <div className="wb-row">
        <button
          type="button"
          className="wb-button"
          disabled={place === 0}
          onClick={() => move(above, place - 1, parent)}
        >
          {nodeText.up}
        </button>
        <button
          type="button"
          className="wb-button"
          disabled={place === parent.children.length - 1}
          onClick={() => move(above, place + 2, parent)}
        >
          {nodeText.down}
        </button>
        <button
          type="button"
          className="wb-button"
          aria-label={nodeText.removeOf(label)}
          onClick={() => {
            if (!edit({ kind: 'remove', at: path })) return;
            setOpenNode(null);
            const next = parent.children[place + 1] ?? parent.children[place - 1];
            focusNode(next === undefined ? parent.id : nodeKey(parent, next, parent.children.indexOf(next)));
          }}
        >
          {nodeText.remove}
        </button>
      </div>
      {homes.length > 0 && (
        <Choice
          label={nodeText.moveTo}
          value=""
          options={[['', nodeText.moveChoose], ...homes.map(({ group }) => [group.id, group.label] as const)]}
          onChoose={(value) => {
            const home = homes.find(({ group }) => group.id === value);
            if (home !== undefined) move(home.path, home.group.children.length, home.group);
          }}
        />
      )}
      <p role="status" className="wb-hidden">
        {said}
      </p>
    </div>
  );
}
