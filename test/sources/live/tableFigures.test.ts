import { describe, expect, it } from 'vitest';
import type { FoundColumn } from '../../../src/sources/live/columns.ts';
import type { OdataRow } from '../../../src/sources/live/odata.ts';
import { tableFigures } from '../../../src/sources/live/tableFigures.ts';
import { cellOf, sentenceOf, unwrapped } from '../open/openFixture.ts';

const share: FoundColumn = { indicator: 'p_koop', key: /x/, unit: 'procent', column: 'Koop_1' };
const lonely: FoundColumn = {
  indicator: 'p_eenzaam',
  key: /x/,
  unit: 'procent',
  column: 'Eenzaam_9',
  where: { Leeftijd: '20300' },
};
const [first, second, wijk] = ['BU99010101', 'BU99010102', 'WK990101'];

function read(rows: readonly OdataRow[], columns: readonly FoundColumn[] = [share], year: number | null = 2024) {
  return tableFigures({ table: 'CBS, tabel 1', region: 'WijkenEnBuurten', year, rows, columns });
}

describe('figures of a CBS table', () => {
  it('belong to keys without their padding, whatever its width', () => {
    const rows = [
      { WijkenEnBuurten: `${wijk}  `, Koop_1: 40 },
      { WijkenEnBuurten: `${first}      `, Koop_1: 41 },
    ];
    const figures = unwrapped(read(rows));
    expect(cellOf(figures, wijk, 'p_koop', 2024)).toBe(40);
    expect(cellOf(figures, first, 'p_koop', 2024)).toBe(41);
  });

  it.each([null, '.', '       x', '-', -99997])('are hidden, never 0, at %j beside a filled neighbour', (cell) => {
    const figures = unwrapped(
      read([
        { WijkenEnBuurten: first, Koop_1: 12 },
        { WijkenEnBuurten: second, Koop_1: cell },
      ]),
    );
    expect(cellOf(figures, second, 'p_koop', 2024)).toBe('suppressed');
  });

  it.each([null, '', -99995, -99999, -99999999])('are absent at %j when nobody of that level has one', (cell) => {
    const figures = unwrapped(
      read([
        { WijkenEnBuurten: wijk, Koop_1: 12 },
        { WijkenEnBuurten: first, Koop_1: cell },
        { WijkenEnBuurten: second, Koop_1: cell },
      ]),
    );
    expect(figures.map(({ area }) => area)).toEqual([wijk]);
  });

  it('count 0 as a figure', () => {
    expect(cellOf(unwrapped(read([{ WijkenEnBuurten: first, Koop_1: 0 }])), first, 'p_koop', 2024)).toBe(0);
  });

  it('take year, age and margins from the dimensions, in any order', () => {
    const row = (Marges: string, value: number, Leeftijd = '20300') => ({
      WijkenEnBuurten: first,
      Leeftijd: `${Leeftijd}   `,
      Marges,
      Perioden: '2022JJ00',
      Eenzaam_9: value,
    });
    const rows = [row('MOG0095', 40), row('MBG0095', 48), row('MW00000', 44), row('MW00000', 61, '80200')];
    expect(unwrapped(read(rows, [lonely], null))).toEqual([
      { area: first, indicator: 'p_eenzaam', year: 2022, value: 44, low: 40, high: 48, missing: null },
    ]);
  });

  it('leave months and quarters alone', () => {
    const rows = [
      { WijkenEnBuurten: first, Perioden: '2022MM03', Koop_1: 1 },
      { WijkenEnBuurten: first, Perioden: '2022JJ00', Koop_1: 12 },
    ];
    expect(unwrapped(read(rows, [share], null)).map(({ value }) => value)).toEqual([12]);
  });

  it.each([
    [140, 'verwacht een percentage van 0 tot en met 100, gevonden "140"'],
    [-3, 'verwacht een percentage van 0 tot en met 100, gevonden "-3"'],
    ['veel', 'verwacht een percentage van 0 tot en met 100, gevonden "veel"'],
  ])('refuse %j and say what was expected', (cell, sentence) => {
    expect(sentenceOf(read([{ WijkenEnBuurten: first, Koop_1: cell }]))).toBe(
      `CBS, tabel 1, Koop_1 van BU99010101: ${sentence}.`,
    );
  });

  it('refuse a period that is no year, and a figure that comes twice', () => {
    expect(sentenceOf(read([{ WijkenEnBuurten: first, Perioden: 'ooit', Koop_1: 1 }], [share], null))).toBe(
      'CBS, tabel 1: verwacht een jaar zoals 2024JJ00 onder Perioden, gevonden "ooit".',
    );
    const twice = [
      { WijkenEnBuurten: first, Koop_1: 1 },
      { WijkenEnBuurten: `${first} `, Koop_1: 2 },
    ];
    expect(sentenceOf(read(twice))).toContain('verwacht één cijfer voor BU99010101 in 2024');
  });
});
