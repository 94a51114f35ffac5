import { placeRowText } from '../../../text/placeRows.ts';
import { movedTo } from './makePlace.ts';
import type { PastedRow } from './pastedBlock.ts';
import { withCell } from './placeCells.ts';
import type { AnyPlace } from './placeFields.ts';
import type { PlaceColumn } from './placeTable.ts';
import { readWhere } from './readWhere.ts';
import type { Areas } from './useAreas.ts';

export interface PastedOver {
  /** with everything that could be taken */
  readonly changed: readonly AnyPlace[];
  readonly cells: number;
  /** sentences of cells that keep what they had */
  readonly refused: readonly string[];
}

/** Places with pasted texts over their cells, by the rules of the form; an address is not looked up here. */
export function pasteOver(
  places: readonly AnyPlace[],
  rows: readonly PastedRow[],
  columns: readonly PlaceColumn[],
  areas: Pick<Areas, 'choices' | 'codeAt'>,
): PastedOver {
  const refused: string[] = [];
  let cells = 0;
  const cell = (place: AnyPlace, { target }: PlaceColumn, typed: string): AnyPlace => {
    if (target.is === 'where') {
      const read = readWhere(typed, areas.choices);
      if (read.is === 'spot') return movedTo(place, read.spot, areas.codeAt);
      refused.push(read.is === 'refused' ? read.sentence : placeRowText.noSuchArea(read.typed));
      return place;
    }
    const read = withCell(place, target, typed);
    if (read.ok) return read.place;
    refused.push(read.sentence);
    return place;
  };
  const changed = places.flatMap((place, at) => {
    const before = refused.length;
    const texts = Object.entries(rows[at] ?? {});
    const after = texts.reduce((each, [id, typed]) => {
      const column = columns.find((candidate) => candidate.id === id);
      return column === undefined ? each : cell(each, column, typed);
    }, place);
    cells += texts.length - (refused.length - before);
    return after === place ? [] : [after];
  });
  return { changed, cells, refused };
}
