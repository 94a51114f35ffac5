import { useRef, useState } from 'react';
import type { PlaceKindOfWork } from '../../../domain/placeWork.ts';
import type { LonLat } from '../../../model/geometry.ts';
import { placeListText } from '../../../text/placeEdit.ts';
import { placeRowText } from '../../../text/placeRows.ts';
import { useImportWay } from '../../import/importWay.tsx';
import { type DraftRow, draftRow, isBlank, readDraft } from './draftRow.ts';
import { mostPasted, readBlock, rowsOfBlock } from './pastedBlock.ts';
import type { AnyPlace } from './placeFields.ts';
import type { PlaceColumn } from './placeTable.ts';
import type { PlaceDeskUse } from './usePlaceDesk.ts';

interface TypedSaid {
  readonly sentence: string;
  /** it tells of a step that can be undone */
  readonly isStep: boolean;
}

/** Rows that are being typed above the table. */
export interface TypedRows {
  readonly drafts: readonly DraftRow[];
  /** what became of what was typed last */
  readonly said: TypedSaid;
  say(sentence: string, isStep?: boolean): void;
  add(): void;
  type(draft: DraftRow, column: string, typed: string): void;
  /** an address was looked up: the row is saved there */
  found(draft: DraftRow, typed: string, spot: LonLat): void;
  /** @returns the address to look up first, else null */
  save(draft: DraftRow): string | null;
  tell(draft: DraftRow, column: string, sentence: string): void;
  drop(draft: DraftRow): void;
  isBlank(draft: DraftRow): boolean;
  /** rows of a spreadsheet, from a column on; into `draft` and new rows after it, or as new rows when it is null */
  paste(draft: DraftRow | null, from: number, text: string): void;
  /** whether this row is to have the focus; true once */
  takeFocus(draft: DraftRow): boolean;
}

/** more addresses than these are looked up together, where one sees what was found */
const mostAddresses = 5;

export function useTypedRows(use: PlaceDeskUse, columns: readonly PlaceColumn[]): TypedRows {
  const { as, areas } = use;
  const { open: openImport } = useImportWay();
  const [all, setAll] = useState<Partial<Record<PlaceKindOfWork, readonly DraftRow[]>>>({});
  const [said, setSaid] = useState<TypedSaid>({ sentence: '', isStep: false });
  const focus = useRef<string | null>(null);
  const drafts = all[as] ?? [];
  const where = columns.find(({ target }) => target.is === 'where')?.id ?? '';

  const say = (sentence: string, isStep = false): void => setSaid({ sentence, isStep });
  const set = (next: readonly DraftRow[]): void => setAll({ ...all, [as]: next });
  const change = (draft: DraftRow, changed: Partial<DraftRow>): void =>
    set(drafts.map((each) => (each.key === draft.key ? { ...each, ...changed } : each)));
  const fresh = (among: readonly DraftRow[], texts: DraftRow['texts'] = {}): DraftRow =>
    draftRow(as, columns, use.start(among.map(({ key }) => key)), texts);
  const read = (draft: DraftRow) => readDraft(as, draft, columns, areas, { ...use.start([]), id: draft.key });
  const tellAdded = (added: readonly AnyPlace[], waiting: number): string =>
    [
      added.length === 0 ? '' : placeRowText.added(added.length, placeListText.names[as]),
      waiting === 0 ? '' : placeRowText.waiting(waiting),
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');

  /** the row makes place for the next one to be typed */
  const save = (draft: DraftRow): string | null => {
    const found = read(draft);
    if (!found.ok) {
      const isAddress = found.address !== null && Object.keys(found.problems).length === 0;
      change(draft, { ...draft, problems: found.problems });
      say(Object.values(found.problems)[0] ?? '');
      return isAddress ? found.address : null;
    }
    use.addAll([found.place]);
    say(placeListText.added(found.place.name), true);
    const rest = drafts.filter(({ key }) => key !== draft.key);
    const next = rest.length > 0 ? rest : [fresh([draft])];
    focus.current = next[0]?.key ?? null;
    set(next);
    return null;
  };

  const handOver = (text: string, headed: boolean, from: number): void => {
    const heads = columns.slice(from).map(({ label }) => label);
    const whole = headed ? text : `${heads.join('\t')}\n${text}`;
    openImport([new File([whole], placeRowText.pastedName, { type: 'text/csv' })]);
    say(placeRowText.handedOver);
  };

  return {
    drafts,
    said,
    say,
    add: () => {
      const draft = fresh(drafts);
      focus.current = draft.key;
      say('');
      set([draft, ...drafts]);
    },
    type: (draft, column, typed) => {
      const { [column]: _, ...problems } = draft.problems;
      change(draft, { texts: { ...draft.texts, [column]: typed }, problems });
    },
    found: (draft, typed, spot) => {
      save({ ...draft, texts: { ...draft.texts, [where]: typed }, found: { typed, spot } });
    },
    save,
    tell: (draft, column, sentence) => {
      change(draft, { problems: { ...draft.problems, [column]: sentence } });
      say(sentence);
    },
    drop: (draft) => set(drafts.filter(({ key }) => key !== draft.key)),
    isBlank: (draft) => isBlank(as, draft, columns, { ...use.start([]), id: draft.key }),
    paste: (draft, from, text) => {
      const block = readBlock(text);
      const pasted = rowsOfBlock(block, columns, from);
      if (pasted.is === 'other') return handOver(text, true, from);
      if (pasted.rows.length > mostPasted) return handOver(text, pasted.headed, from);
      const [first, ...others] = pasted.rows;
      const own = draft === null || first === undefined ? null : { ...draft, texts: { ...draft.texts, ...first } };
      // one row is still being typed; more of them are meant to be added
      if (own !== null && others.length === 0) return change(own, own);
      const made = own === null ? [] : [own];
      for (const texts of own === null ? pasted.rows : others) made.push(fresh([...drafts, ...made], texts));
      const results = made.map((each) => ({ draft: each, result: read(each) }));
      const addresses = results.filter(({ result }) => !result.ok && result.address !== null).length;
      if (addresses > mostAddresses) return handOver(text, pasted.headed, from);
      const added = results.flatMap(({ result }) => (result.ok ? [result.place] : []));
      const waiting = results.flatMap(({ draft: each, result }) => {
        if (result.ok) return [];
        const looked = result.address === null ? {} : { [where]: placeRowText.lookUp };
        return [{ ...each, problems: { ...looked, ...result.problems } }];
      });
      if (added.length > 0) use.addAll(added);
      const kept = drafts.filter(({ key }) => key !== own?.key);
      const next = [...waiting, ...kept];
      const line = next.length === 0 ? [fresh(made)] : next;
      focus.current = line[0]?.key ?? null;
      set(line);
      say(tellAdded(added, waiting.length), added.length > 0);
    },
    takeFocus: (draft) => {
      const isWanted = focus.current === draft.key;
      if (isWanted) focus.current = null;
      return isWanted;
    },
  };
}
