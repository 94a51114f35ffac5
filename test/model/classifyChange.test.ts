import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyChange } from '../../src/model/classifyChange.ts';
import { classMethods } from '../../src/state/viewState.ts';

describe('classifyChange', () => {
  it('mirrors equal steps of size around zero, with a class around zero for an odd count', () => {
    // from −6 to 6 in five equal steps of 2.4
    const { edges, counts, tones, classOf } = classifyChange(Float64Array.of(-6, -3, 0, 1, 3, 6), 'equal', 5);
    expect(edges.map((edge) => Number(edge.toFixed(6)))).toEqual([-6, -3.6, -1.2, 1.2, 3.6, 6]);
    expect(counts).toEqual([1, 1, 2, 1, 1]);
    expect(tones).toEqual([-0.75, -0.25, 0, 0.25, 0.75]);
    expect([...classOf]).toEqual([0, 1, 2, 2, 3, 4]);
  });

  it('cuts at zero for an even count', () => {
    const { edges, tones } = classifyChange(Float64Array.of(-6, -1, 1, 4), 'equal', 4);
    expect(edges).toEqual([-6, -3, 0, 3, 4]);
    expect(tones).toEqual([-0.75, -0.25, 0.25, 0.75]);
  });

  it('leaves out the classes nothing falls in, and keeps the colours of the rest', () => {
    const { edges, tones, counts } = classifyChange(Float64Array.of(-1, 1, 2, 10, Number.NaN), 'equal', 5);
    expect(edges).toEqual([-1, 2, 6, 10]);
    expect(tones).toEqual([0, 0.25, 0.75]);
    expect(counts).toEqual([2, 1, 1]);
  });

  it('never calls a large change small: the class around zero is no wider than an equal step', () => {
    // thirds of the sizes would put the bound at 50; an equal step of 20 reaches to 10
    const { edges, tones } = classifyChange(Float64Array.of(-1, 50, 50, 50, 50), 'quantile', 5);
    expect(edges).toEqual([-1, 10, 50]);
    expect(tones).toEqual([0, 0.5]);
  });

  it('gives changes in one direction all classes of one colour', () => {
    const up = classifyChange(Float64Array.of(1, 2, 3, 4, 5, 6), 'equal', 5);
    expect(up.edges).toEqual([1, 2, 3, 4, 5, 6]);
    expect(up.tones).toEqual([0.1, 0.3, 0.5, 0.7, 0.9]);
    const down = classifyChange(Float64Array.of(-1, -2, -3, -4), 'equal', 3);
    expect(down.edges).toEqual([-4, -3, -2, -1]);
    expect(down.tones.map((tone) => Number(tone.toFixed(3)))).toEqual([-0.833, -0.5, -0.167]);
  });

  it('takes steps of s from zero for standard deviations', () => {
    // mean 0, s (n − 1) of −3, 0, 3 is 3: half a step around zero
    const { edges } = classifyChange(Float64Array.of(-3, 0, 3), 'standard_deviation', 3);
    expect(edges).toEqual([-3, -1.5, 1.5, 3]);
  });

  it('has one grey class when nothing changed, whatever the count', () => {
    for (const count of [3, 4, 5]) {
      expect(classifyChange(new Float64Array(6), 'quantile', count)).toMatchObject({
        edges: [0, 0],
        tones: [0],
        counts: [6],
      });
    }
  });

  it('takes bounds drawn by hand as they are, and colours them by their side of zero', () => {
    const { edges, tones } = classifyChange(Float64Array.of(-5, 0, 2, 8, 20), 'manual', 4, [-1, 1, 10]);
    expect(edges).toEqual([-5, -1, 1, 10, 20]);
    expect(tones).toEqual([-0.25, 0, 0.25, 0.75]);
  });

  it('has no classes without values', () => {
    expect(classifyChange(Float64Array.of(Number.NaN), 'jenks', 5)).toMatchObject({ edges: [], tones: [], counts: [] });
  });

  it('never gives a decrease the colour of an increase, places every value and mirrors with its data', () => {
    const changes = fc.array(fc.oneof(fc.integer({ min: -50, max: 50 }), fc.constant(Number.NaN)), { maxLength: 40 });
    const methods = fc.constantFrom(...classMethods.filter((method) => method !== 'manual'));
    fc.assert(
      fc.property(changes, methods, fc.integer({ min: 3, max: 7 }), (list, method, count) => {
        const values = Float64Array.from(list);
        const { classOf, tones, counts, edges } = classifyChange(values, method, count);
        values.forEach((value, row) => {
          const tone = tones[classOf[row] ?? -1];
          if (Number.isNaN(value)) expect(classOf[row]).toBe(-1);
          else if (value < 0) expect(tone).toBeLessThanOrEqual(0);
          else expect(tone).toBeGreaterThanOrEqual(0);
        });
        expect(counts.reduce((sum, one) => sum + one, 0)).toBe(list.filter((value) => !Number.isNaN(value)).length);
        expect(counts.length).toBeLessThanOrEqual(7);
        if (counts.length > 0) expect(edges).toHaveLength(counts.length + 1);
        expect([...tones].sort((a, b) => a - b)).toEqual(tones);
      }),
    );
  });
});
