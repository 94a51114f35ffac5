import { describe, expect, it } from 'vitest';
import { createDeriveShown } from '../../../src/state/derive.ts';
import { columnIds } from '../../../src/views/table/columns.ts';
import { nameOrder, rowsOf, sortRows } from '../../../src/views/table/rows.ts';
import { rowsBetween, sortedTable } from '../../../src/views/table/sortedTable.ts';
import { stateWith } from '../../state/inventedState.ts';

function shownFor(measure: 'balans' | `indicator:${string}`) {
  const shown = createDeriveShown()(stateWith({ measure }));
  if (shown === null) throw new Error('nothing is shown');
  return shown;
}

describe('the sorted table', () => {
  const cases = columnIds.flatMap((column) => [true, false].map((descending) => ({ column, descending })));

  it.each(cases)('by $column, descending $descending, is the whole sort, row by row', (sort) => {
    for (const measure of ['balans', 'indicator:last', 'indicator:geleend'] as const) {
      const shown = shownFor(measure);
      const table = sortedTable(shown, {}, sort);
      const column = table.columns.some(({ id }) => id === sort.column) ? sort.column : 'name';
      const all = rowsOf(shown, nameOrder(shown.dataset.areas), { parents: null, municipalities: null });
      expect(rowsBetween(table, 0, table.count)).toEqual(sortRows(all, column, sort.descending));
      for (const { code } of shown.dataset.areas) expect(table.rowAt(table.placeOf(code)).area.code).toBe(code);
    }
  });

  it('gives the same row each time, and none outside the table', () => {
    const table = sortedTable(shownFor('balans'), {}, { column: 'name', descending: false });
    expect(table.rowAt(1)).toBe(table.rowAt(1));
    expect(table.placeOf(null)).toBe(-1);
    expect(() => table.rowAt(table.count)).toThrow();
    expect(rowsBetween(table, 2, 1)).toEqual([]);
  });
});
