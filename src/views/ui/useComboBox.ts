import { type KeyboardEvent, useEffect, useId, useState } from 'react';

interface ComboBoxWays<T> {
  /** what is listed now, in order */
  readonly offered: readonly T[];
  /** whether the list stands on screen */
  readonly listed: boolean;
  readonly onChoose: (candidate: T) => void;
  /** an arrow was pressed; a closed list opens at its first line */
  readonly onWalk?: () => void;
  /** true when Escape had something to close or to clear, and nothing around the field should close as well */
  readonly onEscape: () => boolean;
}

/**
 * Keys and attributes of a field with a list under it, after the ARIA Authoring Practices ("editable combobox with
 * list autocomplete"): the focus stays in the field, arrows go round the list, Enter takes the line they stand on.
 * The caller's markup gives each line `role="option"` and no place in the order of Tab.
 */
export function useComboBox<T>({ offered, listed, onChoose, onWalk, onEscape }: ComboBoxWays<T>) {
  const id = useId();
  const [active, setActive] = useState(0);
  const filled = listed && offered.length > 0;
  // a list longer than its box follows the choice
  useEffect(() => {
    if (listed) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active, listed]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const candidate = offered[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive(listed ? (active + step + offered.length) % Math.max(1, offered.length) : 0);
      onWalk?.();
    } else if (event.key === 'Enter' && listed && candidate !== undefined) {
      event.preventDefault();
      onChoose(candidate);
    } else if (event.key === 'Escape' && onEscape()) event.preventDefault();
  };

  return {
    fieldId: `${id}-input`,
    /** the next list begins at its first line */
    restart: () => setActive(0),
    field: {
      id: `${id}-input`,
      className: 'wb-input',
      type: 'text',
      role: 'combobox',
      autoComplete: 'off',
      spellCheck: false,
      'aria-expanded': filled,
      'aria-controls': `${id}-list`,
      'aria-autocomplete': 'list',
      'aria-activedescendant': filled ? `${id}-${active}` : undefined,
      onKeyDown,
    },
    listId: `${id}-list`,
    option: (at: number) => ({
      id: `${id}-${at}`,
      'aria-selected': at === active,
      className: 'wb-search-option',
      onPointerMove: () => setActive(at),
    }),
  } as const;
}
