import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Area, type AreaCode, levelOfCode } from '../../../src/domain/area.ts';
import { createDeriveShown } from '../../../src/state/derive.ts';
import type { Shown } from '../../../src/state/shown.ts';
import type { ViewState } from '../../../src/state/viewState.ts';
import { columnIds, columnsOf, sortColumn } from '../../../src/views/table/columns.ts';
import { exportTable } from '../../../src/views/table/exportTable.ts';
import { nameOrder, rowsOf, sortRows, type TableRow } from '../../../src/views/table/rows.ts';
import { stateWith } from '../../state/inventedState.ts';

function shownFor(view: Partial<ViewState>): Shown {
  const shown = createDeriveShown()(stateWith(view));
  if (shown === null) throw new Error('nothing is shown');
  return shown;
}

const balance = shownFor({});
const lastFigure = shownFor({ measure: 'indicator:last' });
const borrowed = shownFor({ measure: 'indicator:geleend' });

const nothingAbove = { parents: null, municipalities: null };
const tableOf = (shown: Shown): readonly TableRow[] => rowsOf(shown, nameOrder(shown.dataset.areas), nothingAbove);

function row(name: string, value: number, order = 0): TableRow {
  return {
    area: {
      code: `WK99010${order}` as AreaCode,
      name,
      level: 'wijk',
      parent: null,
      inhabitants: null,
      households: null,
    },
    order: 0,
    parent: '',
    inhabitants: Number.NaN,
    value,
    classIndex: -1,
    className: '',
    capacity: Number.NaN,
    load: Number.NaN,
    fieldIndex: -1,
    field: '',
    coverage: Number.NaN,
    note: '',
  };
}

/** With their places by name, as the table makes them. */
function placed(rows: readonly TableRow[]): readonly TableRow[] {
  const order = nameOrder(rows.map(({ area }) => area));
  return rows.map((each, at) => ({ ...each, order: order[at] ?? 0 }));
}

const names = (rows: readonly TableRow[]): string[] => rows.map(({ area }) => area.name);

describe('columns', () => {
  it('give the balance two axes and no single figure', () => {
    const ids = columnsOf(balance).map(({ id }) => id);
    expect(ids).toContain('capacity');
    expect(ids).toContain('load');
    expect(ids).not.toContain('value');
  });

  it('do not repeat an axis that is the measure itself', () => {
    const ids = columnsOf(shownFor({ measure: 'index:draagkracht' })).map(({ id }) => id);
    expect(ids).toContain('value');
    expect(ids).not.toContain('capacity');
    expect(ids).toContain('load');
  });

  it('name the figure after the measure', () => {
    expect(columnsOf(lastFigure).find(({ id }) => id === 'value')?.label).toBe('last');
  });

  it('fall back to names when a link asks for a column that is not there', () => {
    expect(sortColumn(columnsOf(balance), 'value')).toBe('name');
    expect(sortColumn(columnsOf(balance), 'onzin')).toBe('name');
    expect(sortColumn(columnsOf(balance), 'load')).toBe('load');
  });
});

describe('rows', () => {
  it('say why there is no figure, and never write 0 for it', () => {
    const rows = tableOf(lastFigure);
    expect(rows.map(({ value }) => value)).toEqual([40, 20, Number.NaN, Number.NaN]);
    expect(rows.map(({ note }) => note)).toEqual(['', '', 'niet getoond: te kleine aantallen', 'niet van toepassing']);
    expect(rows.slice(2).map(({ classIndex, className }) => [classIndex, className])).toEqual([
      [-1, ''],
      [-1, ''],
    ]);
  });

  it('say which figures belong to a larger area or were computed', () => {
    expect(tableOf(borrowed).map(({ note }) => note)).toEqual([
      '',
      'berekend uit buurten',
      'cijfer van de gemeente: telt niet mee',
      'cijfer van de wijk: telt niet mee',
    ]);
  });

  it('show the balance in words, and its lowest coverage', () => {
    const [first, second, third, small] = tableOf(balance);
    // kracht 10, 30; last 40, 20 on wijken of 1000 and 3000 inhabitants
    expect(first?.field).toBe('Eerst versterken');
    expect(second?.field).toBe('Ruimte');
    expect(third?.field).toBe('');
    expect(third?.coverage).toBe(0);
    expect(small?.note).toBe('te weinig inwoners voor een score');
    expect(first?.className).toMatch(/^draagkracht \w+, draaglast \w+$/);
  });

  it('name the area above, from the level above or from the municipality', () => {
    expect(tableOf(balance)[0]?.parent).toBe('Oeverstad');
  });

  it('name a wijk of a region with its municipality', () => {
    const { dataset } = balance;
    const area = (code: string, name: string, parent: string | null): Area => ({
      ...{ code: code as AreaCode, name, parent: parent as AreaCode | null },
      ...{ level: levelOfCode(code) ?? 'buurt', inhabitants: null, households: null },
    });
    const above = (level: 'wijk' | 'gemeente', areas: readonly Area[]) => ({ ...dataset, level, areas });
    const manifest = { ...dataset.manifest, scope: 'regio' as const };
    const areas = dataset.areas.map((_, at) => area(`BU990${at}0101`, `Buurt ${at}`, `WK990${at}01`));
    const region: Shown = { ...balance, level: 'buurt', dataset: { ...dataset, manifest, level: 'buurt', areas } };
    const rows = rowsOf(region, nameOrder(areas), {
      parents: above('wijk', [area('WK990101', 'Centrum', 'GM9901'), area('WK990201', 'Centrum', 'GM9902')]),
      municipalities: above('gemeente', [area('GM9901', 'Oeverstad', null), area('GM9902', 'Achterland', null)]),
    });
    expect(rows.slice(1, 3).map(({ parent }) => parent)).toEqual(['Centrum, Oeverstad', 'Centrum, Achterland']);
    const alone = { ...region, dataset: { ...region.dataset, manifest: dataset.manifest } };
    expect(
      rowsOf(alone, nameOrder(areas), {
        parents: above('wijk', [area('WK990101', 'Centrum', 'GM9901')]),
        municipalities: null,
      })[1]?.parent,
    ).toBe('Centrum');
  });
});

describe('sorting', () => {
  const rows = placed([
    row('Zuid', 3, 1),
    row('oost', Number.NaN, 2),
    row('Élan', 1, 3),
    row('Buurt 10', 2, 4),
    row('Buurt 9', 2, 5),
  ]);

  it('follows the Dutch alphabet, without case or accents, numbers by size', () => {
    expect(names(sortRows(rows, 'name', false))).toEqual(['Buurt 9', 'Buurt 10', 'Élan', 'oost', 'Zuid']);
  });

  it('puts missing last in both directions and equals by name', () => {
    expect(names(sortRows(rows, 'value', false))).toEqual(['Élan', 'Buurt 9', 'Buurt 10', 'Zuid', 'oost']);
    expect(names(sortRows(rows, 'value', true))).toEqual(['Zuid', 'Buurt 9', 'Buurt 10', 'Élan', 'oost']);
  });

  it('gives every row once, missing last, for any figures and column', () => {
    const value = fc.oneof(fc.double({ noNaN: true }), fc.constant(Number.NaN));
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 9 }),
        fc.constantFrom(...columnIds),
        fc.boolean(),
        (values, column, down) => {
          const made = values.map((each, at) => row(`Wijk ${at}`, each, at));
          const sorted = sortRows(made, column, down);
          expect(new Set(sorted)).toEqual(new Set(made));
          if (column !== 'value') return;
          const gaps = sorted.map((each) => Number.isNaN(each.value));
          expect(gaps).toEqual([...gaps].sort((a, b) => Number(a) - Number(b)));
        },
      ),
    );
  });
});

describe('the exported table', () => {
  it('has the columns of the screen, codes in front, and figures as numbers', () => {
    const table = exportTable(lastFigure, tableOf(lastFigure));
    expect(table.header.slice(0, 2)).toEqual(['Code', 'Naam']);
    expect(table.properties).toHaveLength(table.header.length);
    const value = table.properties.indexOf('waarde');
    expect(table.rows.map((cells) => cells[value])).toEqual([40, 20, Number.NaN, Number.NaN]);
  });
});
