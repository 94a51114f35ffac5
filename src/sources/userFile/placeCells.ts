import { ownFieldsOf, ownValueOf } from '../../domain/ownFields.ts';
import type { Site } from '../../domain/place.ts';
import type { PlaceField, PlacesPlan } from '../../domain/userImport.ts';
import { nameKey } from '../open/sameName.ts';
import type { Findings } from './findings.ts';
import { missingMark } from './missingCell.ts';
import { readNumber } from './numberNotation.ts';
import type { TableReading, UserColumn } from './reading.ts';

/** What entries of a list are called. */
export interface EntryList {
  readonly one: string;
  readonly many: string;
}

type Content = { readonly column: UserColumn } | { readonly fixed: string };

/** "Eigen: water" and "eigen_water" are the same column. */
const ownStart = (_: string, kind: string): string => `${kind.toLowerCase()}_`;

/** Cells of one point after another, by field. What cannot be used is told and stays unknown, never 0. */
export class PlaceCells {
  readonly #fields = new Map<PlaceField, Content>();
  readonly #reading: TableReading;
  readonly #findings: Findings;
  #place = 0;

  constructor(reading: TableReading, { fields }: PlacesPlan, findings: Findings) {
    this.#reading = reading;
    this.#findings = findings;
    for (const [field, plan] of Object.entries(fields)) {
      const column = plan.from === 'column' ? reading.columns.find(({ name }) => name === plan.column) : undefined;
      if (plan.from === 'fixed') this.#fields.set(field as PlaceField, { fixed: plan.value });
      else if (column !== undefined) this.#fields.set(field as PlaceField, { column });
    }
  }

  moveTo(place: number): void {
    this.#place = place;
  }

  get row(): number {
    return this.#reading.rowNumbers[this.#place] ?? 0;
  }

  /** empty when the field has no column, or the cell says nothing */
  text(field: PlaceField): string {
    const content = this.#fields.get(field);
    if (content === undefined) return '';
    const text = 'fixed' in content ? content.fixed.trim() : (content.column.texts[this.#place] ?? '');
    // a site may well be called "Onbekend"
    return field === 'name' || field === 'note' || missingMark(text) === null ? text : '';
  }

  number(field: PlaceField, rule: string, allowed: (value: number) => boolean): number | null {
    const text = this.text(field);
    if (text === '') return null;
    const content = this.#fields.get(field);
    const read = content !== undefined && 'column' in content ? content.column.values?.[this.#place] : undefined;
    const value = read ?? this.#numberIn(text);
    if (!Number.isNaN(value) && allowed(value)) return value;
    this.tell(field, `${rule}; dit blijft onbekend`);
    return null;
  }

  /** A column with a word in it was read as text, and coordinates may be written otherwise than the rest. */
  #numberIn(text: string): number {
    const usual = this.#reading.decimals ?? 'comma';
    const value = readNumber(text, usual);
    return Number.isNaN(value) ? readNumber(text, usual === 'comma' ? 'point' : 'comma') : value;
  }

  count(field: PlaceField): number | null {
    return this.number(
      field,
      'hier hoort een geheel getal van 0 of meer',
      (value) => Number.isInteger(value) && value >= 0,
    );
  }

  year(field: PlaceField): number | null {
    return this.number(
      field,
      'hier hoort een jaartal',
      (value) => Number.isInteger(value) && value >= 1900 && value <= 2200,
    );
  }

  yesNo(field: PlaceField): boolean | null {
    const text = this.text(field).toLowerCase();
    if (text === '') return null;
    if (['ja', 'j', 'true', 'waar', '1', 'yes', 'x'].includes(text)) return true;
    if (['nee', 'n', 'false', 'onwaar', '0', 'no'].includes(text)) return false;
    this.tell(field, 'hier hoort ja of nee; dit blijft onbekend');
    return null;
  }

  /** Own fields of a site: columns of the file that say so in their names. */
  own(): Pick<Site, 'attributes' | 'judgements'> {
    const columns = new Map(
      this.#reading.columns.map((column) => [column.name.replace(/^(eigen|oordeel)[_: ]\s*/i, ownStart), column]),
    );
    return ownFieldsOf([...columns.keys()], (name) => {
      const text = columns.get(name)?.texts[this.#place] ?? '';
      return missingMark(text) === null ? ownValueOf(text, (each) => this.#numberIn(each)) : null;
    });
  }

  /** id of the entry a cell names by its id or its label; null after telling when there is none */
  listed(field: PlaceField, entries: ReadonlyMap<string, string>, list: EntryList): string | null {
    const text = this.text(field);
    const id = entries.get(nameKey(text));
    if (id !== undefined) return id;
    this.tell(
      field,
      text === '' ? `zonder ${list.one} kan dit punt niet mee` : `dit staat niet in de lijst van ${list.many}`,
    );
    return null;
  }

  tell(field: PlaceField, rule: string): void {
    const content = this.#fields.get(field);
    if (content !== undefined && 'column' in content) {
      this.#findings.cell(this.row, content.column.name, this.text(field), rule);
    } else this.tellRow(rule);
  }

  tellRow(rule: string): void {
    this.#findings.row(this.row, rule, this.text('name') === '' ? undefined : this.text('name'));
  }
}

/** Entries by what a cell may call them: their id or their label, without capitals, accents and punctuation. */
export function byName(entries: readonly { readonly id: string; readonly label: string }[]): Map<string, string> {
  return new Map(entries.flatMap(({ id, label }) => [id, label].map((name) => [nameKey(name), id] as const)));
}
