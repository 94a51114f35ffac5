import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { placeRowText } from '../../../text/placeRows.ts';
import { useAddressSearch } from '../../shell/useAddressSearch.ts';
import { AddressMatches } from './AddressMatches.tsx';
import type { DraftRow } from './draftRow.ts';
import { FieldControl } from './FieldControl.tsx';
import { isBlock } from './pastedBlock.ts';
import { fieldOfCell } from './placeCells.ts';
import type { PlaceColumn } from './placeTable.ts';
import type { TypedRows } from './useTypedRows.ts';

interface DraftLineProps {
  readonly draft: DraftRow;
  /** from 1, as it is called */
  readonly number: number;
  readonly columns: readonly PlaceColumn[];
  readonly typing: TypedRows;
  /** the row is gone, and the focus with it */
  readonly onGone: () => void;
}

/** A row that is being typed: Tab goes from cell to cell, Enter makes a place of it and begins the next one. */
export function DraftLine({ draft, number, columns, typing, onGone }: DraftLineProps) {
  const id = useId();
  const search = useAddressSearch();
  const line = useRef<HTMLTableRowElement>(null);
  /** what stood in the cell when it was entered */
  const before = useRef('');
  const where = columns.find(({ target }) => target.is === 'where')?.id ?? '';
  const isWanted = typing.takeFocus;
  useEffect(() => {
    if (isWanted(draft)) line.current?.querySelector<HTMLElement>('input, select')?.focus();
  });
  const save = (): void => {
    const address = typing.save(draft);
    if (address === null) return;
    if (search.unavailable === null) search.start(address);
    else typing.tell(draft, where, `${placeRowText.noSuchArea(address)} ${search.unavailable}`);
  };
  const drop = (): void => {
    typing.drop(draft);
    onGone();
  };
  const press = (event: KeyboardEvent, column: string): void => {
    const { key, shiftKey, nativeEvent } = event;
    if (nativeEvent.isComposing || shiftKey) return;
    if (key === 'Enter') {
      event.preventDefault();
      save();
    }
    if (key === 'Escape') {
      event.preventDefault();
      if (draft.texts[column] !== before.current) typing.type(draft, column, before.current);
      else if (typing.isBlank(draft)) drop();
    }
  };
  return (
    <tr ref={line} className="wb-place-draft">
      {columns.map((column, at) => {
        const problem = draft.problems[column.id] ?? '';
        const problemId = `${id}-${at}`;
        const Cell = at === 0 ? 'th' : 'td';
        return (
          <Cell
            key={column.id}
            scope={at === 0 ? 'row' : undefined}
            onFocus={() => {
              before.current = draft.texts[column.id] ?? '';
            }}
            onPaste={(event) => {
              const text = event.clipboardData.getData('text/plain');
              event.stopPropagation();
              if (!isBlock(text)) return;
              event.preventDefault();
              typing.paste(draft, at, text);
            }}
          >
            <FieldControl
              field={fieldOfCell(column)}
              name={placeRowText.draft(column.label, number)}
              value={draft.texts[column.id] ?? ''}
              invalid={problem !== ''}
              described={problem === '' ? [] : [problemId]}
              rows={1}
              placeholder={column.target.is === 'where' ? placeRowText.whereHint : undefined}
              onText={(typed) => {
                if (column.target.is === 'where') search.reset();
                typing.type(draft, column.id, typed);
              }}
              onKeyDown={(event) => press(event, column.id)}
            />
            {problem !== '' && (
              <p id={problemId} className="wb-message">
                {problem}
              </p>
            )}
            {column.target.is === 'where' && (
              <AddressMatches search={search} onMatch={(match) => typing.found(draft, match.label, match)} />
            )}
          </Cell>
        );
      })}
      <td>
        <div className="wb-place-draft-ways">
          <button type="button" className="wb-button" aria-label={placeRowText.saveOf(number)} onClick={save}>
            {placeRowText.save}
          </button>
          <button type="button" className="wb-button" aria-label={placeRowText.drop(number)} onClick={drop}>
            <span aria-hidden="true">×</span>
          </button>
        </div>
      </td>
    </tr>
  );
}
