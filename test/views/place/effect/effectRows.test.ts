import { describe, expect, it } from 'vitest';
import { paperText } from '../../../../src/text/decision.ts';
import { besideSitesText } from '../../../../src/text/shortlist.ts';
import { axisWords, effectRows } from '../../../../src/views/place/effect/effectRows.ts';
import { unwrap } from '../../../model/indices.ts';
import { known, openTown, sketchIn } from '../../../state/effectTown.ts';
import { data, weighing } from '../../../state/inventedState.ts';

const missing = Number.NaN;
const axis = (before: number, after: number) =>
  axisWords({ shown: { before, after }, score: { before: missing, after: missing } });
const chosen = { projects: ['schets-1'] };
const indicators = new Map(data.computedIndicators.map((indicator) => [indicator.id, indicator]));

function rowsOf(places: number | null, change = {}) {
  const effect = known(openTown({}, change).effectOf([sketchIn(1, places)], chosen));
  return effectRows(effect, unwrap(effect.ledger).areas, indicators);
}

describe('words of an axis', () => {
  it('says what it was, what it becomes and by how much', () => {
    expect(axis(98.44, 100.25)).toEqual({
      seen: '98,4 → 100,3',
      aloud: 'van 98,4 naar 100,3',
      difference: '+1,8',
    });
    expect(axis(100, 98.9).difference).toBe('−1,1');
  });

  it('says so when a change is too small for its decimal', () => {
    const words = { seen: '104,3 (minder dan 0,1 hoger)', aloud: '104,3 (minder dan 0,1 hoger)', difference: '' };
    expect(axis(104.28, 104.31)).toEqual(words);
    expect(axis(104.31, 104.28).seen).toBe('104,3 (minder dan 0,1 lager)');
    expect(axis(104.31, 104.31).seen).toBe('104,3 (gelijk)');
    expect(axis(104.34, 104.36).seen).toBe('104,3 → 104,4');
    for (const { change } of [besideSitesText, paperText]) {
      expect(change(104.28, 104.31)).toBe('104,3 (minder dan 0,1 hoger)');
      expect(change(104.28, 105)).toBe('104,3 → 105,0');
    }
  });

  it('never takes missing or unknown for a number', () => {
    expect(axis(missing, missing).seen).toBe('geen score');
    expect(axis(100, missing)).toEqual({
      seen: '100,0, wordt onbekend',
      aloud: '100,0, wordt onbekend',
      difference: '',
    });
    expect(axis(100, 100)).toMatchObject({ seen: '100,0 (gelijk)', difference: '' });
  });
});

describe('rows of the effect', () => {
  it('puts the area a project lies in before its neighbours', () => {
    // from the middle of the second wijk the first and third lie about 5.5 km away
    const wide = { weighing: { ...weighing, concentration: { radiusMetres: 6000, kernel: 'flat' as const } } };
    const rows = rowsOf(30, wide);
    expect(rows.map(({ name, isOwn }) => [name, isOwn])).toEqual([
      ['Wijk 2', true],
      ['Wijk 1', false],
      ['Wijk 3', false],
    ]);
  });

  it('names field, figure, unit and contribution, before and after', () => {
    const [row] = rowsOf(30);
    expect(row?.capacity.seen).toMatch(/\(gelijk\)$/);
    expect(row?.field).toBe('Ruimte → Stevig, maar veel gevraagd');
    expect(row?.leaves).toHaveLength(1);
    expect(row?.leaves[0]).toMatchObject({ axis: 'Draaglast', raw: '0,0 % → 20,0 %', notes: [] });
    expect(row?.leaves[0]?.contribution).toMatch(/^−\d+,\d → \+\d+,\d$/);
  });

  it('tells in a sentence why something becomes unknown', () => {
    const [row] = rowsOf(null);
    expect(row?.load.seen).toMatch(/, wordt onbekend$/);
    expect(row?.leaves[0]?.raw).toBe('0,0 % → niet bekend');
    expect(row?.leaves[0]?.notes).toEqual([
      'Van een project is niet bekend hoeveel plekken het krijgt. De score wordt onbekend, niet nul.',
    ]);
  });
});
