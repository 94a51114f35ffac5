import { describe, expect, it } from 'vitest';
import { type Grid, nearestStop, walkTo } from '../../../src/views/table/gridWalk.ts';

// header, two sites, the heading of the rejected ones, one rejected site
const grid: Grid = { lines: 4, stops: (line) => [[0, 1, 2, 3], [0, 2, 3], [0, 2, 3], [], [0, 3]][line + 1] ?? [] };
const from =
  (line: number, column: number) =>
  (key: string, isControl = false) =>
    walkTo(key, isControl, { line, column }, grid);

describe('walking through the table', () => {
  it('goes along a line from one button to the next, and stays at the ends', () => {
    expect(from(0, 0)('ArrowRight')).toEqual({ line: 0, column: 2 });
    expect(from(0, 3)('ArrowRight')).toEqual({ line: 0, column: 3 });
    expect(from(0, 2)('ArrowLeft')).toEqual({ line: 0, column: 0 });
    expect(from(0, 2)('End')).toEqual({ line: 0, column: 3 });
    expect(from(3, 3)('Home')).toEqual({ line: 3, column: 0 });
  });

  it('goes up to the header and passes over the heading of the rejected ones', () => {
    expect(from(0, 2)('ArrowUp')).toEqual({ line: -1, column: 2 });
    expect(from(-1, 1)('ArrowDown')).toEqual({ line: 0, column: 0 });
    expect(from(1, 2)('ArrowDown')).toEqual({ line: 3, column: 3 });
    expect(from(3, 3)('ArrowUp')).toEqual({ line: 1, column: 3 });
    expect(from(0, 2)('End', true)).toEqual({ line: 3, column: 3 });
    expect(from(3, 0)('PageUp')).toEqual({ line: 0, column: 0 });
  });

  it('leaves other keys alone', () => {
    expect(from(0, 0)('Enter')).toBeNull();
    expect(from(-1, 0)('ArrowUp')).toBeNull();
    expect(walkTo('ArrowDown', false, { line: -1, column: 0 }, { lines: 0, stops: () => [0] })).toBeNull();
  });

  it('stays where a heading is the last line', () => {
    const short: Grid = { lines: 2, stops: (line) => (line === 1 ? [] : [0]) };
    expect(walkTo('ArrowDown', false, { line: 0, column: 0 }, short)).toEqual({ line: 0, column: 0 });
  });

  it('takes the nearest button of another line', () => {
    expect([nearestStop([0, 4], 1), nearestStop([0, 4], 3), nearestStop([], 3)]).toEqual([0, 4, 0]);
  });
});
