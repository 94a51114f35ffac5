import { describe, expect, it } from 'vitest';
import { filledColumns } from '../../src/export/textColumns.ts';

const room = { room: 100, letter: 1, padding: 2 };
const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);

describe('widths of columns', () => {
  it('fill the room by their texts', () => {
    // 8 + 3.5 and 3 + 3.5 of 18
    const widths = filledColumns({ header: ['Gebieden', 'Nu'], rows: [['Noord', '100']] }, room);
    expect(widths.map((width) => Math.round(width * 100) / 100)).toEqual([63.89, 36.11]);
  });

  it('break no word where that is possible, and give the rest to longer texts', () => {
    const long = 'een lange toelichting '.repeat(20).trim();
    const widths = filledColumns(
      {
        header: ['Buurt', 'Toelichting'],
        rows: [
          ['Verzorgingsplaats', long],
          ['Noord', long],
        ],
      },
      { ...room, room: 60 },
    );
    expect(widths[0]).toBeGreaterThanOrEqual(17 + 3.5);
    expect(widths[1]).toBeGreaterThan(widths[0] ?? Number.NaN);
    expect(total(widths)).toBeCloseTo(60, 9);
  });

  it('get narrower when nothing fits, and exist without rows', () => {
    expect(total(filledColumns({ header: ['a'.repeat(80), 'b'.repeat(80)], rows: [] }, room))).toBeCloseTo(100, 9);
    expect(filledColumns({ header: ['', ''], rows: [] }, room)).toEqual([50, 50]);
  });
});
