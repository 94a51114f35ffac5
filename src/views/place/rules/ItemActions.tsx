import { rulesText } from '../../../text/siteRules.ts';

interface ItemActionsProps {
  readonly label: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (step: -1 | 1) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

/** Moves, copies or takes away one line of a list. */
export function ItemActions({ label, isFirst, isLast, onMove, onDuplicate, onRemove }: ItemActionsProps) {
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
