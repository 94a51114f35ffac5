import { describe, expect, it } from 'vitest';
import { cellsOf, type QualityColumn, sortedBy } from '../../../src/views/quality/qualityTable.ts';

interface Row {
  readonly name: string;
  readonly share: number;
}

const name: QualityColumn<Row> = {
  id: 'name',
  label: 'Naam',
  numeric: false,
  key: (row) => row.name,
  text: (row) => row.name,
};
const share: QualityColumn<Row> = {
  id: 'share',
  label: 'Deel',
  numeric: true,
  key: (row) => row.share,
  text: (row) => `${row.share} %`,
  cell: (row) => row.share,
};
const rows: readonly Row[] = [
  { name: 'Buurt 10', share: 0.5 },
  { name: 'Buurt 9', share: Number.NaN },
  { name: 'Éénhoorn', share: 0.25 },
  { name: 'Akker', share: 0.5 },
];
const names = (sorted: readonly Row[]) => sorted.map((row) => row.name);

describe('sortedBy', () => {
  it('puts words in Dutch order and numbers within words by size', () => {
    expect(names(sortedBy(rows, name, false))).toEqual(['Akker', 'Buurt 9', 'Buurt 10', 'Éénhoorn']);
  });

  it('puts the unknown last in both directions and keeps equals in order', () => {
    expect(names(sortedBy(rows, share, true))).toEqual(['Buurt 10', 'Akker', 'Éénhoorn', 'Buurt 9']);
    expect(names(sortedBy(rows, share, false))).toEqual(['Éénhoorn', 'Buurt 10', 'Akker', 'Buurt 9']);
  });

  it('leaves the rows it was given alone', () => {
    sortedBy(rows, share, true);
    expect(rows[0]?.name).toBe('Buurt 10');
  });
});

it('writes figures as figures and words as on screen', () => {
  expect(cellsOf([name, share], rows.slice(0, 1))).toEqual({ header: ['Naam', 'Deel'], rows: [['Buurt 10', 0.5]] });
});
