import { describe, expect, it } from 'vitest';
import { spatialPattern, startSpatialPattern } from '../../src/model/autocorrelation.ts';
import { neighboursOf } from '../../src/model/neighbours.ts';
import { packBoundaries } from '../../src/model/packedBoundaries.ts';
import { startTask } from '../../src/model/surenessTasks.ts';
import { spatialGrid } from './spatialGrid.ts';

const settings = { permutations: 199, seed: 'proef' };
const { areas, boundaries, values } = spatialGrid(3000);
const neighbours = neighboursOf(areas, boundaries);

describe('a spatial pattern of 3,000 areas', () => {
  it('is found as the task of a worker, bit for bit, in many pieces that only go forward', () => {
    const run = startTask({ kind: 'spatial', values, neighbours, settings });
    const parts: number[] = [];
    while ((parts.at(-1) ?? 0) < 1) parts.push(run.advance());
    expect(parts.length).toBeGreaterThan(4);
    expect(parts).toEqual(parts.toSorted((one, other) => one - other));
    const whole = spatialPattern(values, neighbours, settings);
    expect(run.outcome()).toEqual({ kind: 'spatial', result: whole });
    expect(whole.p).toBe(2 / 200);
    expect(whole.global).toBeGreaterThan(0.3);
    expect(whole.excluded).toEqual(Array.from({ length: 3000 }, (_, at) => at).filter((at) => at % 17 === 5));
  });

  it('does not depend on the size of the pieces, and does on the seed', () => {
    const one = spatialPattern(values, neighbours, settings);
    const run = startSpatialPattern(values, neighbours, settings);
    while (run.advance(12_345) < 1);
    expect(run.result()).toEqual(one);
    expect(spatialPattern(values, neighbours, { ...settings, seed: 'ander' }).localP).not.toEqual(one.localP);
  });

  it('has its neighbours found as a task too', () => {
    const run = startTask({ kind: 'neighbours', boundaries: packBoundaries(areas, boundaries) });
    while (run.advance() < 1);
    expect(run.outcome()).toEqual({ kind: 'neighbours', result: neighbours });
  });

  it('is ready at once where there is nothing to find', () => {
    const run = startSpatialPattern(new Float64Array(3000).fill(4), neighbours, settings);
    expect(run.advance(1)).toBe(1);
    expect(run.result().p).toBeNaN();
  });
});
