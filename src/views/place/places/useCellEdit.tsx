import { type ReactNode, useRef, useState } from 'react';
import { placeRowText } from '../../../text/placeRows.ts';
import { useData } from '../../appContext.tsx';
import type { GridSpot } from '../../table/gridWalk.ts';
import { CellEditor, type CellWay, type Taken } from './CellEditor.tsx';
import { movedTo } from './makePlace.ts';
import { fieldOfCell, typedIn, withCell } from './placeCells.ts';
import { type AnyPlace, fieldsOf } from './placeFields.ts';
import type { PlaceColumn } from './placeTable.ts';
import { readWhere } from './readWhere.ts';
import type { PlaceDeskUse } from './usePlaceDesk.ts';

interface CellEdit {
  /** begins to type in a cell; `typed` takes the place of what stands there */
  begin(place: AnyPlace, column: PlaceColumn, typed?: string): void;
  /** whether any cell of it is being typed in */
  isIn(place: AnyPlace): boolean;
  editor(place: AnyPlace, column: PlaceColumn): ReactNode;
}

const keyOf = (place: AnyPlace, { id }: PlaceColumn): string => JSON.stringify([place.id, id]);

/** Typing in the cells of places that are there already. What cannot be taken stays in its cell until it is put right. */
export function useCellEdit(
  use: PlaceDeskUse,
  rows: readonly AnyPlace[],
  columns: readonly PlaceColumn[],
  goTo: (spot: GridSpot) => void,
  say: (sentence: string, isStep?: boolean) => void,
): CellEdit {
  const { as, areas, put } = use;
  const { concepts, facilityKinds } = useData();
  const [active, setActive] = useState<string | null>(null);
  const [stuck, setStuck] = useState<ReadonlySet<string>>(new Set());
  /** by cell, also while its line is out of sight */
  const texts = useRef(new Map<string, string>());
  const isOpen = (key: string): boolean => key === active || stuck.has(key);

  const forget = (key: string): void => {
    texts.current.delete(key);
    setStuck((before) => (before.has(key) ? new Set([...before].filter((each) => each !== key)) : before));
  };
  const take = (place: AnyPlace, column: PlaceColumn, typed: string): Taken => {
    const { target, label } = column;
    if (target.is === 'where') {
      const read = readWhere(typed, areas.choices);
      if (read.is === 'spot') put(movedTo(place, read.spot, areas.codeAt));
      if (read.is !== 'spot') return read;
    } else {
      const read = withCell(place, target, typed);
      if (!read.ok) return { is: 'refused', sentence: read.sentence };
      put(read.place);
    }
    say(placeRowText.changed(label, place.name), true);
    return { is: 'taken' };
  };
  const leave = (place: AnyPlace, column: PlaceColumn, way: CellWay): boolean => {
    const key = keyOf(place, column);
    const line = rows.findIndex(({ id }) => id === place.id);
    const at = columns.indexOf(column);
    forget(key);
    const beside = way === 'next' ? columns[at + 1] : way === 'previous' ? columns[at - 1] : undefined;
    if (beside !== undefined) {
      setActive(keyOf(place, beside));
      return true;
    }
    setActive((before) => (before === key ? null : before));
    if (way === 'left') return true;
    const to = way === 'down' ? Math.min(line + 1, rows.length - 1) : way === 'up' ? Math.max(line - 1, 0) : line;
    goTo({ line: to, column: at });
    return way !== 'next' && way !== 'previous';
  };

  return {
    begin: (place, column, typed) => {
      const key = keyOf(place, column);
      if (typed !== undefined) texts.current.set(key, typed);
      setActive(key);
      say('');
    },
    isIn: (place) => columns.some((column) => isOpen(keyOf(place, column))),
    editor: (place, column) => {
      const key = keyOf(place, column);
      if (!isOpen(key)) return null;
      const { target } = column;
      const field =
        target.is === 'field'
          ? fieldsOf(as, { concepts, facilityKinds }, place).find(({ id }) => id === target.field.id)
          : undefined;
      return (
        <CellEditor
          key={key}
          field={field ?? fieldOfCell(column)}
          name={placeRowText.cell(column.label, place.name)}
          value={target.is === 'where' ? areas.nameOf(place.area) : typedIn(place, target)}
          typed={texts.current.get(key) ?? null}
          isWhere={target.is === 'where'}
          wantsFocus={key === active}
          onTyped={(typed) => texts.current.set(key, typed)}
          onTake={(typed) => take(place, column, typed)}
          onSpot={(spot) => {
            put(movedTo(place, spot, areas.codeAt));
            say(placeRowText.changed(column.label, place.name), true);
          }}
          onDone={(way) => leave(place, column, way)}
          onStuck={() => setStuck((before) => new Set([...before, key]))}
        />
      );
    },
  };
}
