import { describe, expect, it } from 'vitest';
import { withFigure } from '../../../src/views/import/draft.ts';
import { failedWith, openSteps, readingArrived, startOfFlow } from '../../../src/views/import/importFlow.ts';
import { yearColumnCorrection } from '../../../src/views/import/yearColumn.ts';
import { preview } from './inventedPreview.ts';

const table = 'Buurtcode\tWaarde\nBU99010100\t1';
const failure = { kind: 'file_rejected', sentence: 'x.csv is leeg.' } as const;

describe('the way from a file to figures', () => {
  const read = readingArrived(startOfFlow, table, preview(), {});

  it('goes on to what was read, and opens all steps', () => {
    expect(read.step).toBe('reading');
    expect(openSteps(startOfFlow)).toEqual(['file']);
    expect(openSteps(read)).toEqual(['file', 'reading', 'joining', 'figures']);
  });

  it('stays at its step when the file is read otherwise', () => {
    const later = readingArrived({ ...read, step: 'joining' }, table, preview({ id: 'p2' }), { separator: ',' });
    expect(later.step).toBe('joining');
    expect(later.correction).toEqual({ separator: ',' });
  });

  it('starts the form anew for another file only', () => {
    const changed = {
      ...read,
      draft:
        read.draft === null
          ? null
          : withFigure(read.draft, read.draft.figures[0]?.key ?? '', (each) => ({ ...each, included: false })),
    };
    const included = (flow: typeof read): unknown => flow.draft?.figures[0]?.included;
    expect(included(readingArrived(changed, table, preview(), {}))).toBe(false);
    expect(included(readingArrived(changed, `${table} `, preview(), {}))).toBe(true);
  });

  it('keeps what was read when something fails after it', () => {
    const failed = failedWith({ ...read, step: 'joining', busy: 'reading' }, failure);
    expect(failed).toEqual({ ...read, step: 'joining', busy: null, failure });
    expect(failedWith({ ...startOfFlow, busy: 'reading' }, failure).step).toBe('file');
  });

  it('asks which file of a zip, without leaving the first step', () => {
    const choice = {
      kind: 'choose_entry',
      file: 'a.zip',
      entries: ['a.csv', 'b.csv'],
      sentence: 'Kies er één.',
    } as const;
    expect(readingArrived(startOfFlow, table, choice, {}).step).toBe('file');
  });

  it('keeps a question that was answered, with the answer that holds', () => {
    const question = {
      about: 'sheet',
      sentence: 'x.xlsx heeft 2 tabbladen.',
      options: ['A', 'B'],
      chosen: 'A',
    } as const;
    const asked = readingArrived(startOfFlow, table, preview({ questions: [question], sheet: 'A' }), {});
    expect(asked.asked).toEqual([question]);
    const answered = readingArrived(asked, table, preview({ sheet: 'B' }), { sheet: 'B' });
    expect(answered.asked).toEqual([{ ...question, sentence: '', chosen: 'B' }]);
    expect(readingArrived(answered, `${table} `, preview(), {}).asked).toEqual([]);
  });

  it('has nothing to ask about a known source', () => {
    const known = {
      kind: 'known',
      id: 'k',
      file: 'l.csv',
      source: 'Leefbaarometer',
      figures: [],
      years: [],
      areas: 0,
      values: 0,
    } as const;
    const flow = readingArrived(startOfFlow, table, known, {});
    expect([flow.step, openSteps(flow)]).toEqual(['reading', ['file', 'reading']]);
  });
});

describe('the column with years', () => {
  it('is told by its type, and leaves the other corrections alone', () => {
    const correction = { columns: { Jaar: { type: 'year' }, Waarde: { decimals: 'point' } } } as const;
    expect(yearColumnCorrection({ yearColumn: 'Jaar' }, correction, 'Waarde')).toEqual({
      columns: { Jaar: { type: 'text' }, Waarde: { decimals: 'point', type: 'year' } },
    });
    expect(yearColumnCorrection({ yearColumn: null }, {}, null)).toEqual({ columns: {} });
  });
});
