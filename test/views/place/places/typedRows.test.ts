import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../../../src/domain/area.ts';
import type { PlaceKindOfWork } from '../../../../src/domain/placeWork.ts';
import { type DraftRow, draftRow, isBlank, readDraft } from '../../../../src/views/place/places/draftRow.ts';
import { isBlock, readBlock, rowsOfBlock } from '../../../../src/views/place/places/pastedBlock.ts';
import { pasteOver } from '../../../../src/views/place/places/pasteOver.ts';
import { typedIn, withCell } from '../../../../src/views/place/places/placeCells.ts';
import type { AnyPlace } from '../../../../src/views/place/places/placeFields.ts';
import { placeColumns, steadyOrder } from '../../../../src/views/place/places/placeTable.ts';
import { readWhere } from '../../../../src/views/place/places/readWhere.ts';
import { complex, project, site } from './inventedPlaces.ts';

const concept = {
  ...{ id: 'gemengd_wonen', label: 'Gemengd wonen', forWhom: 'x', intensity: 1, description: 'x' },
  ...{ source: 'x', status: 'voorbeeld' as const },
};
const material = { concepts: [concept], facilityKinds: [{ id: 'huisarts', label: 'Huisarts' }] };
const start = { id: 'eigen-1', concept: 'gemengd_wonen', facilityKind: 'huisarts' };
const choices = [
  { code: 'BU99010101', name: 'De Enk', middle: { lon: 5.005, lat: 52.005 } },
  { code: 'BU99010102', name: 'Dorp', middle: { lon: 5.015, lat: 52.005 } },
  { code: 'BU99010103', name: 'dorp', middle: { lon: 5.025, lat: 52.005 } },
];
const areas = { choices, codeAt: ({ lon }: { lon: number }) => (lon < 5.01 ? ('BU99010101' as AreaCode) : null) };
const columnsOf = (as: PlaceKindOfWork, places: readonly AnyPlace[] = []) =>
  placeColumns(as, material, places, () => '', 5);
const columns = columnsOf('sites');
const typed = (texts: DraftRow['texts']): DraftRow => draftRow('sites', columns, start, texts);
const read = (draft: DraftRow) => readDraft('sites', draft, columns, areas, start);

describe('where a place lies, in one cell', () => {
  it('is an area by name or code, coordinates, or an address', () => {
    expect(readWhere(' de enk ', choices)).toEqual({ is: 'spot', spot: { lon: 5.005, lat: 52.005 } });
    expect(readWhere('bu99010102', choices)).toEqual({ is: 'spot', spot: { lon: 5.015, lat: 52.005 } });
    expect(readWhere('52,5 6,1', choices)).toEqual({ is: 'spot', spot: { lat: 52.5, lon: 6.1 } });
    expect(readWhere('Kade 5, Oeverstad', choices)).toEqual({ is: 'address', typed: 'Kade 5, Oeverstad' });
  });

  it('is asked for again in one sentence', () => {
    expect(readWhere(' ', choices)).toMatchObject({ sentence: expect.stringMatching(/^Vul in waar het ligt/) });
    expect(readWhere('12', choices)).toMatchObject({ sentence: expect.stringMatching(/geen coördinaten/) });
    expect(readWhere('6,1 52,5', choices)).toMatchObject({ sentence: expect.stringMatching(/niet in Nederland/) });
    expect(readWhere('Dorp', choices)).toMatchObject({ sentence: expect.stringContaining('BU99010102 of BU99010103') });
    expect(readWhere('?', choices)).toMatchObject({ sentence: '“?” is hier geen gebied.' });
  });
});

describe('a typed row', () => {
  it('becomes a place by the rules of the form; what was left open is unknown, never 0', () => {
    const result = read(
      typed({ name: 'Kade', area: 'De Enk', hectares: '1,5', lowStimulus: 'ja', permanence: 'tijdelijk' }),
    );
    expect(result).toEqual({
      ok: true,
      place: expect.objectContaining({
        ...{ id: 'eigen-1', name: 'Kade', lon: 5.005, lat: 52.005, area: 'BU99010101', hectares: 1.5 },
        ...{ capacity: null, owner: '', lowStimulus: true, permanence: 'tijdelijk' },
      }),
    });
  });

  it('says of every cell why it cannot be taken, and keeps what was typed', () => {
    const draft = typed({ capacity: '-2', availableFrom: '2030', availableTo: '2027', permanence: 'soms' });
    const result = read(draft);
    expect(result.ok).toBe(false);
    expect(Object.keys(result.ok ? {} : result.problems).sort()).toEqual(
      ['area', 'availableTo', 'capacity', 'name', 'permanence'].sort(),
    );
    expect(draft.texts).toMatchObject({ capacity: '-2', permanence: 'soms' });
  });

  it('waits for an address, and takes the spot that was found as long as the address stands there', () => {
    const draft = typed({ name: 'Kade', area: 'Kade 5' });
    expect(read(draft)).toEqual({ ok: false, problems: {}, address: 'Kade 5' });
    const found = { typed: 'Kade 5', spot: { lon: 5.2, lat: 52.1 } };
    expect(read({ ...draft, found })).toMatchObject({ ok: true, place: { lon: 5.2, lat: 52.1, area: null } });
    expect(read({ ...draft, found, texts: { ...draft.texts, area: 'Kade 7' } })).toMatchObject({ address: 'Kade 7' });
  });

  it('begins as a new place of its kind does, and is empty until something was typed', () => {
    const own = columnsOf('projects');
    const draft = draftRow('projects', own, start);
    expect(draft.texts).toMatchObject({ concept: 'gemengd_wonen', status: 'idee', name: '' });
    expect(isBlank('projects', draft, own, start)).toBe(true);
    expect(isBlank('projects', { ...draft, texts: { ...draft.texts, note: 'x' } }, own, start)).toBe(false);
  });
});

describe('cells of places that are there', () => {
  it.each([
    ['projects', project],
    ['sites', { ...site, attributes: { water: true, lagen: 3 } }],
    ['complexes', complex],
  ] as const)('come back the same when nothing is changed (%s)', (as, place) => {
    const after = columnsOf(as, [place]).reduce<AnyPlace>((each, { target }) => {
      if (target.is === 'where') return each;
      const result = withCell(each, target, typedIn(each, target));
      return result.ok ? result.place : each;
    }, place);
    const known = Object.fromEntries(Object.entries(after).filter(([, value]) => value !== null));
    expect(known).toMatchObject(Object.fromEntries(Object.entries(place).filter(([, value]) => value !== null)));
  });

  it('take a block over them, and leave what cannot be taken', () => {
    const rows = [{ capacity: '40', owner: 'corporatie' }, { capacity: 'veel', owner: 'gemeente' }, { area: 'Kade 5' }];
    const two = { ...site, id: 's2', owner: '' };
    const over = pasteOver([site, two, site], rows, columns, areas);
    expect(over.changed).toEqual([
      { ...site, capacity: 40, owner: 'corporatie' },
      { ...two, owner: 'gemeente' },
    ]);
    expect(over.refused).toHaveLength(2);
    expect(over.cells).toBe(3);
  });

  it('move to another area', () => {
    const { changed } = pasteOver([site], [{ area: 'bu99010102' }], columns, areas);
    expect(changed).toEqual([{ ...site, lon: 5.015, lat: 52.005, area: null }]);
  });
});

describe('pasted rows', () => {
  it('are read as a spreadsheet writes them', () => {
    expect(readBlock('a\tb\r\n"x ""y""\nz"\t\r\n')).toEqual([
      ['a', 'b'],
      ['x "y"\nz', ''],
    ]);
    expect([isBlock('een woord'), isBlock('woord\n'), isBlock('a\tb'), isBlock('a\nb')]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('come back whatever the cells hold', () => {
    const cell = fc.string().map((text) => text.replace(/[\r"]/g, '').trim());
    const rows = fc.array(
      fc.array(cell, { minLength: 2, maxLength: 2 }).filter(([a]) => a !== ''),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(rows, (block) => {
        const quoted = (text: string) => (/[\t\n]/.test(text) ? `"${text}"` : text);
        const text = block.map((row) => row.map(quoted).join('\t')).join('\n');
        expect(readBlock(text)).toEqual(block);
      }),
    );
  });

  it('find their columns by the headings of the table and of saved files', () => {
    const text = 'Naam\tLengtegraad\tBreedtegraad\tCapaciteit\tGegevens\nKade\t5,2\t52,5\t12\tfictieve gegevens';
    expect(rowsOfBlock(readBlock(text), columns, 3)).toEqual({
      is: 'rows',
      headed: true,
      rows: [{ name: 'Kade', area: '52,5; 5,2', capacity: '12' }],
    });
  });

  it('go one after another from where they are pasted', () => {
    const at = columns.findIndex(({ id }) => id === 'capacity');
    expect(rowsOfBlock([['12', 'gemeente']], columns, at)).toEqual({
      ...{ is: 'rows', headed: false },
      rows: [{ capacity: '12', owner: 'gemeente' }],
    });
  });

  it('are for the import when the columns are not those of the table', () => {
    expect(rowsOfBlock(readBlock('Naam\tAdres\tKadaster\nKade\tKade 5\tA12'), columns, 0)).toEqual({ is: 'other' });
    expect(rowsOfBlock(readBlock('Naam\tKadaster\nKade\tA12'), columns, 0)).toEqual({ is: 'other' });
    expect(rowsOfBlock([Array.from({ length: 40 }, () => 'x')], columns, 0)).toEqual({ is: 'other' });
  });
});

describe('the order of the table', () => {
  it('stays while one types, with what is new above', () => {
    const order = ['b', 'a', 'weg'];
    const places = ['a', 'b'].map((id) => ({ ...site, id }));
    expect(steadyOrder(order, places)).toBe(order);
    expect(steadyOrder(order, [...places, { ...site, id: 'c' }, { ...site, id: 'd' }])).toEqual(['d', 'c', ...order]);
  });
});
