import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gather, scatter } from '../../src/model/referenceGroups.ts';

describe('gather and scatter', () => {
  it('take the values of any ascending rows and put them back, whether or not the rows follow each other', () => {
    const rowsAndValues = fc
      .array(fc.double(), { minLength: 1, maxLength: 12 })
      .chain((values) => fc.tuple(fc.constant(values), fc.subarray([...values.keys()])));
    fc.assert(
      fc.property(rowsAndValues, ([list, chosen]) => {
        const values = Float64Array.from(list);
        const rows = Int32Array.from(chosen);
        const gathered = gather(values, rows);
        expect([...gathered]).toEqual(chosen.map((row) => list[row]));
        const back = new Float64Array(list.length).fill(-1);
        scatter(gathered, rows, back);
        expect([...back]).toEqual(list.map((value, row) => (chosen.includes(row) ? value : -1)));
      }),
    );
  });

  it('gives a copy: what is treated is not what was measured', () => {
    const values = Float64Array.of(1, 2, 3);
    gather(values, Int32Array.of(0, 1, 2)).fill(0);
    expect([...values]).toEqual([1, 2, 3]);
  });
});
