import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { memoise } from '../../state/memoise.ts';
import { levelText, shellText } from '../../text/nl.ts';
import { useData, useView } from '../appContext.tsx';
import { type SearchableArea, searchAreas, searchableAreas } from './searchAreas.ts';
import { useGoToArea } from './useGoToArea.ts';

const shownAtOnce = 10;

const searchable = memoise(searchableAreas);
const search = memoise(searchAreas);

/**
 * Combobox with a list, after the ARIA Authoring Practices ("editable combobox with list autocomplete").
 * Made here because React Aria hides the rest of the page from assistive technology while its list is open, which
 * leaves focusable elements inside hidden ones (WCAG 4.1.2, axe rule aria-hidden-focus).
 */
export function AreaSearch() {
  const { datasets } = useData();
  const { level } = useView();
  const goTo = useGoToArea();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = open ? search(searchable(datasets), typed, level) : [];
  const offered = found.slice(0, shownAtOnce);
  const listed = open && typed.trim() !== '';

  const choose = ({ area }: SearchableArea): void => {
    setTyped(area.name);
    setOpen(false);
    goTo(area);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const candidate = offered[active];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive(open ? (active + step + offered.length) % Math.max(1, offered.length) : 0);
      setOpen(true);
    } else if (event.key === 'Enter' && listed && candidate !== undefined) {
      event.preventDefault();
      choose(candidate);
    } else if (event.key === 'Escape' && (listed || typed !== '')) {
      event.preventDefault();
      if (!listed) setTyped('');
      setOpen(false);
    }
  };

  return (
    <search className="wb-search">
      <label className="wb-hidden" htmlFor={`${id}-input`}>
        {shellText.search}
      </label>
      <input
        ref={input}
        id={`${id}-input`}
        className="wb-input"
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        placeholder={shellText.search}
        aria-expanded={listed && offered.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={listed && offered.length > 0 ? `${id}-${active}` : undefined}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={({ target }) => target.select()}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div className="wb-search-panel" hidden={!listed}>
        <div id={`${id}-list`} role="listbox" aria-label={shellText.searchResults} className="wb-search-list">
          {offered.map((candidate, at) => (
            <div
              key={candidate.area.code}
              id={`${id}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === active}
              className="wb-search-option"
              onPointerDown={(event) => {
                // keeps the focus, and with it the list, where it is until the choice is made
                event.preventDefault();
                choose(candidate);
              }}
              onPointerMove={() => setActive(at)}
            >
              <span>{candidate.area.name}</span>
              <span className="wb-help">
                {shellText.searchWithin(levelText[candidate.area.level].one, candidate.parent)}
              </span>
            </div>
          ))}
        </div>
        {found.length > offered.length && (
          <p className="wb-search-more wb-help">{shellText.searchMore(found.length - offered.length)}</p>
        )}
        {listed && found.length === 0 && <p className="wb-search-more">{shellText.searchNothing(typed.trim())}</p>}
      </div>
      <span className="wb-hidden" role="status">
        {listed ? shellText.searchCount(found.length) : ''}
      </span>
    </search>
  );
}
