import { useId, useState } from 'react';
import { mostInRegion, type NamedMunicipality } from '../../domain/live.ts';
import { liveText } from '../../text/live.ts';
import { useComboBox } from '../ui/useComboBox.ts';
import { searchMunicipalities } from './municipalitySearch.ts';

const shownAtOnce = 8;

interface PickerProps {
  readonly municipalities: readonly NamedMunicipality[];
  /** what this device holds under the code the choice would get */
  readonly heldAs: (chosen: readonly NamedMunicipality[]) => string | null;
  readonly onLoad: (chosen: readonly NamedMunicipality[]) => void;
}

/**
 * One municipality, or several to make a region: a combobox (ARIA Authoring Practices, "editable combobox with list
 * autocomplete") that adds to a list of choices. Its list stands in the flow of the dialog, which would cut off
 * anything that lies on top.
 */
export function MunicipalityPicker({ municipalities, heldAs, onLoad }: PickerProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<readonly NamedMunicipality[]>([]);
  const isFull = chosen.length >= mostInRegion;
  const open = municipalities.filter(({ code }) => !chosen.some((one) => one.code === code));
  const found = isFull ? [] : searchMunicipalities(open, typed);
  const offered = found.slice(0, shownAtOnce);
  const listed = typed.trim() !== '' && !isFull;
  const held = heldAs(chosen);

  const choose = (municipality: NamedMunicipality): void => {
    setChosen([...chosen, municipality]);
    setTyped('');
    combo.restart();
  };
  const combo = useComboBox({
    offered,
    listed,
    onChoose: choose,
    // the dialog stays open
    onEscape: () => {
      setTyped('');
      return typed !== '';
    },
  });

  return (
    <div className="wb-picker">
      <div className="wb-field">
        <label className="wb-label" htmlFor={combo.fieldId}>
          {liveText.search}
        </label>
        <input
          {...combo.field}
          aria-describedby={`${id}-help`}
          ref={focusOnArrival}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            combo.restart();
          }}
        />
        <p id={`${id}-help`} className="wb-help">
          {isFull ? liveText.full(mostInRegion) : liveText.searchHelp}
        </p>
      </div>
      <div className="wb-picker-panel" hidden={!listed}>
        <div id={combo.listId} role="listbox" aria-label={liveText.results}>
          {offered.map((candidate, at) => (
            <div
              key={candidate.code}
              {...combo.option(at)}
              role="option"
              tabIndex={-1}
              onPointerDown={(event) => {
                // keeps the focus in the field
                event.preventDefault();
                choose(candidate);
              }}
            >
              <span>{candidate.name}</span>
              <span className="wb-help">{candidate.code}</span>
            </div>
          ))}
        </div>
        {found.length > offered.length && (
          <p className="wb-search-more wb-help">{liveText.more(found.length - offered.length)}</p>
        )}
        {found.length === 0 && <p className="wb-search-more">{liveText.nothing(typed.trim())}</p>}
      </div>
      <span className="wb-hidden" role="status">
        {listed ? liveText.found(found.length) : ''}
      </span>
      {chosen.length > 0 && (
        <>
          <ul className="wb-chosen" aria-label={liveText.chosen}>
            {chosen.map((one) => (
              <li key={one.code}>
                <button
                  type="button"
                  className="wb-button"
                  aria-label={liveText.remove(one.name)}
                  onClick={() => {
                    setChosen(chosen.filter(({ code }) => code !== one.code));
                    document.getElementById(combo.fieldId)?.focus();
                  }}
                >
                  {one.name} <span aria-hidden="true">×</span>
                </button>
              </li>
            ))}
          </ul>
          {held !== null && (
            <p role="status" className="wb-message">
              {liveText.replaces(held)}
            </p>
          )}
          <div className="wb-row">
            <button type="button" className="wb-button" data-kind="main" onClick={() => onLoad(chosen)}>
              {liveText.load(chosen.map(({ name }) => name))}
            </button>
          </div>
        </>
      )}
    </div>
  );
}

function focusOnArrival(input: HTMLInputElement | null): void {
  input?.focus();
}
