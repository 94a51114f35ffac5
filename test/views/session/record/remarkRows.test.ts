import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../../../src/domain/area.ts';
import { noSession, type SessionWork } from '../../../../src/domain/sessionLog.ts';
import {
  choiceOf,
  foundRemarks,
  newRemarkId,
  type RemarkChoice,
  remarkOf,
  remarkRows,
} from '../../../../src/views/session/record/remarkRows.ts';

const at = '2026-01-05T19:30:00.000Z';
const choice: RemarkChoice = { kind: 'afspraak', text: ' Samen ', scene: '', area: '', group: '' };
const session: SessionWork = {
  ...noSession,
  scenes: [
    { id: 's1', title: 'De wijk', audienceNote: '', speakerNote: '', show: 'kaart', fragment: '', figures: 'shown' },
  ],
  groups: [{ id: 'g1', label: 'Bewoners Noord', role: 'bewoners' }],
  remarks: [
    { id: 'zin-1', kind: 'vraag', text: 'Rijdt de bus nog?', at: '2026-01-05T19:20:00Z', scene: 's1', group: 'g1' },
    { id: 'zin-2', kind: 'afspraak', text: 'We bellen', at, area: 'WK990101' as AreaCode },
    { id: 'zin-3', kind: 'vraag', text: 'Wie betaalt?', at, scene: 'weg', group: 'g9', area: 'WK990199' as AreaCode },
  ],
};
const nameOf = (code: AreaCode): string | null => (code === 'WK990101' ? 'Havenkwartier' : null);

describe('a remark', () => {
  it('is kept without white space around it and without what was not chosen', () => {
    expect(remarkOf(choice, 'zin-1', at)).toEqual({ id: 'zin-1', kind: 'afspraak', text: 'Samen', at });
  });
  it.each([
    ['nothing but white space', { text: ' \n ' }],
    ['2,001 characters', { text: 'x'.repeat(2001) }],
    ['a group that cannot be', { group: 'Jan Jansen' }],
    ['an area that is none', { area: 'hier' }],
  ])('is not kept with %s', (_, change) => {
    expect(remarkOf({ ...choice, ...change }, 'zin-1', at)).toBeNull();
  });
  it('comes back from its fields as it was', () => {
    for (const remark of session.remarks) {
      expect(remarkOf(choiceOf(remark), remark.id, remark.at)).toEqual(remark);
    }
  });
  it('gets an id that no other has, also after one was taken away', () => {
    expect(newRemarkId([])).toBe('zin-1');
    expect(newRemarkId([{ id: 'zin-7' }, { id: 'elders' }, { id: 'zin-2' }])).toBe('zin-8');
  });
});

describe('remarks in the list', () => {
  const rows = remarkRows(session, nameOf);
  it('have the newest first, those of one moment with the last written first', () => {
    expect(rows.map(({ remark }) => remark.id)).toEqual(['zin-3', 'zin-2', 'zin-1']);
  });
  it('say in Dutch time and in words what they are about, also when that is gone', () => {
    expect(rows.map(({ kind, time, about }) => [kind, time, ...about])).toEqual([
      [
        'Vraag',
        '20:30',
        'een groep die is weggehaald',
        'gebied WK990199, dat niet meer bestaat',
        'een scène die is weggehaald',
      ],
      ['Afspraak', '20:30', 'Havenkwartier'],
      ['Vraag', '20:20', 'Bewoners Noord', 'De wijk'],
    ]);
  });
  it('are found by kind and by every word, in text, group, area and scene', () => {
    const found = (kind: Parameters<typeof foundRemarks>[1], typed: string): string[] =>
      foundRemarks(rows, kind, typed).map(({ remark }) => remark.id);
    expect(found('alles', '')).toHaveLength(3);
    expect(found('vraag', '')).toEqual(['zin-3', 'zin-1']);
    expect(found('alles', 'HAVEN')).toEqual(['zin-2']);
    expect(found('alles', 'noord bus')).toEqual(['zin-1']);
    expect(found('afspraak', 'bus')).toEqual([]);
  });
});
