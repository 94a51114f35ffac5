import type { ReactNode } from 'react';
import { duplicated, moved } from '../../../state/editSiting.ts';
import { rulesText } from '../../../text/siteRules.ts';
import { focusItem, itemButtonId } from './itemIds.ts';
import { useRulesEditor } from './rulesEditor.tsx';

interface ItemActionsProps {
  readonly label: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (step: -1 | 1) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

/** Moves, copies or takes away one line of a list. */
function ItemActions({ label, isFirst, isLast, onMove, onDuplicate, onRemove }: ItemActionsProps) {
  const actions = [
    { name: rulesText.up, off: isFirst, act: () => onMove(-1) },
    { name: rulesText.down, off: isLast, act: () => onMove(1) },
    { name: rulesText.duplicate, off: false, act: onDuplicate },
    { name: rulesText.remove, off: false, act: onRemove },
  ];
  return (
    <div className="wb-row">
      {actions.map(({ name, off, act }) => (
        <button
          key={name}
          type="button"
          className="wb-button"
          aria-label={rulesText.actionOn(name, label)}
          disabled={off}
          onClick={act}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

interface ListItem {
  readonly id: string;
  readonly label: string;
}

/** Name of one line of a list, which opens and closes its fields. */
export function ItemDisclosure({ itemKey, label }: { readonly itemKey: string; readonly label: string }) {
  const { open, setOpen } = useRulesEditor();
  const isOpen = open === itemKey;
  return (
    <button
      type="button"
      id={itemButtonId(itemKey)}
      className="wb-disclosure wb-node-name"
      aria-expanded={isOpen}
      onClick={() => setOpen(isOpen ? null : itemKey)}
    >
      {label}
    </button>
  );
}

interface ItemDetailsProps<Item extends ListItem> {
  readonly item: Item;
  readonly items: readonly Item[];
  /** see `itemButtonId` */
  readonly itemKey: string;
  readonly onItems: (items: Item[]) => void;
  /** takes the focus when the line is gone */
  readonly onGone: () => void;
  readonly children: ReactNode;
}

/** Fields of the line that is open, and what can be done with it; nothing of a line that is closed. */
export function ItemDetails<Item extends ListItem>(props: ItemDetailsProps<Item>) {
  const { item, items, itemKey, onItems, onGone, children } = props;
  const { open } = useRulesEditor();
  if (open !== itemKey) return null;
  return (
    <div className="wb-node-details">
      {children}
      <ItemActions
        label={item.label}
        isFirst={items[0]?.id === item.id}
        isLast={items.at(-1)?.id === item.id}
        onMove={(step) => {
          onItems(moved(items, item.id, step));
          focusItem(itemKey);
        }}
        onDuplicate={() => onItems(duplicated(items, item.id, rulesText.copyOf))}
        onRemove={() => {
          onItems(items.filter(({ id }) => id !== item.id));
          onGone();
        }}
      />
    </div>
  );
}
