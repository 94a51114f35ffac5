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
    { short: rulesText.upShort, name: rulesText.up(label), off: isFirst, act: () => onMove(-1) },
    { short: rulesText.downShort, name: rulesText.down(label), off: isLast, act: () => onMove(1) },
    { short: rulesText.duplicateShort, name: rulesText.duplicate(label), off: false, act: onDuplicate },
    { short: rulesText.removeShort, name: rulesText.remove(label), off: false, act: onRemove },
  ];
  return (
    <div className="wb-row">
      {actions.map(({ short, name, off, act }) => (
        <button key={short} type="button" className="wb-button" aria-label={name} disabled={off} onClick={act}>
          {short}
        </button>
      ))}
    </div>
  );
}
