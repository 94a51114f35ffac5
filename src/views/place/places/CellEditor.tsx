import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { LonLat } from '../../../model/geometry.ts';
import { placeRowText } from '../../../text/placeRows.ts';
import { useAddressSearch } from '../../shell/useAddressSearch.ts';
import { ProblemSaid } from '../../ui/ProblemSaid.tsx';
import { AddressMatches } from './AddressMatches.tsx';
import { FieldControl } from './FieldControl.tsx';
import type { PlaceField } from './placeFields.ts';

/** Where one goes on after a cell. */
export type CellWay = 'stay' | 'down' | 'up' | 'next' | 'previous' | 'left';

/** What became of what was typed in a cell. */
export type Taken =
  | { readonly is: 'taken' }
  | { readonly is: 'refused'; readonly sentence: string }
  | { readonly is: 'address'; readonly typed: string };

export interface CellEditorProps {
  readonly field: PlaceField;
  /** column and place, e.g. "Eigenaar van Brinkerbos" */
  readonly name: string;
  /** what stands in the cell; null in `typed` = nothing was typed yet */
  readonly value: string;
  readonly typed: string | null;
  readonly isWhere: boolean;
  /** it was opened just now */
  readonly wantsFocus: boolean;
  readonly onTyped: (typed: string) => void;
  readonly onTake: (typed: string) => Taken;
  readonly onSpot: (spot: LonLat) => void;
  /** false when there is nothing that way, and the page decides */
  readonly onDone: (way: CellWay) => boolean;
  /** what was typed cannot be taken, and stays */
  readonly onStuck: () => void;
}

/** A cell while one types in it: Enter and Tab save and go on, Escape leaves it as it was. */
export function CellEditor(props: CellEditorProps) {
  const { field, name, value, isWhere, wantsFocus, onTyped, onTake, onSpot, onDone, onStuck } = props;
  const id = useId();
  const search = useAddressSearch();
  const [typed, setTyped] = useState(props.typed ?? value);
  const [problem, setProblem] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    const control = box.current?.querySelector<HTMLElement>('input, select, textarea') ?? null;
    if (!wantsFocus || control === null) return;
    control.focus();
    const isText = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;
    if (isText && control.value === value) control.select();
  }, [wantsFocus, value]);

  useEffect(() => {
    if (problem !== '') box.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [problem]);

  const done = (way: CellWay): boolean => {
    isDone.current = true;
    return onDone(way);
  };
  const take = (way: CellWay): boolean => {
    if (typed === value) return done(way);
    const taken = onTake(typed);
    if (taken.is === 'taken') return done(way);
    const isLookedUp = taken.is === 'address' && way === 'down';
    if (isLookedUp && search.unavailable === null) search.start(taken.typed);
    else if (taken.is === 'refused') setProblem(taken.sentence);
    else if (search.unavailable === null) setProblem(placeRowText.lookUp);
    else setProblem(`${placeRowText.noSuchArea(taken.typed)} ${search.unavailable}`);
    onStuck();
    return true;
  };
  const press = (event: KeyboardEvent): void => {
    const { key, shiftKey, nativeEvent } = event;
    if (nativeEvent.isComposing) return;
    if (key === 'Escape') {
      event.preventDefault();
      done('stay');
    } else if (key === 'Enter' && !(shiftKey && field.type === 'lines')) {
      event.preventDefault();
      take(shiftKey ? 'up' : 'down');
    } else if (key === 'Tab' && take(shiftKey ? 'previous' : 'next')) event.preventDefault();
  };
  return (
    <div ref={box} className="wb-place-editor">
      <FieldControl
        field={field}
        name={name}
        value={typed}
        invalid={problem !== ''}
        described={problem === '' ? [] : [`${id}-problem`]}
        rows={2}
        placeholder={isWhere ? placeRowText.whereHint : undefined}
        onText={(text) => {
          setTyped(text);
          setProblem('');
          onTyped(text);
          if (isWhere) search.reset();
        }}
        onBlur={() => {
          // addresses to choose from, and the question before them, belong to the cell
          if (!isDone.current && search.progress.kind === 'idle') take('left');
        }}
        onKeyDown={press}
      />
      <ProblemSaid id={`${id}-problem`} words={problem} />
      {isWhere && (
        <AddressMatches
          search={search}
          onMatch={(match) => {
            onSpot(match);
            done('stay');
          }}
        />
      )}
    </div>
  );
}
