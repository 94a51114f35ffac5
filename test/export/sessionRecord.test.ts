import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import type { Ballot, BallotAnswer, Question } from '../../src/domain/ballot.ts';
import { noSession, type SessionWork, sessionSchema } from '../../src/domain/sessionLog.ts';
import type { Block } from '../../src/export/document.ts';
import { asMarkdown } from '../../src/export/markdown.ts';
import { sessionRecord } from '../../src/export/sessionRecord.ts';
import { roundOpinion } from '../../src/model/roundOpinion.ts';

const question: Question = {
  id: '0123456789abcdef',
  municipality: 'GM9901' as AreaCode,
  title: 'Wat weegt het zwaarst?',
  way: 'punten',
  criteria: [
    { id: 'rust', label: 'Rust' },
    { id: 'bus', label: 'Bus' },
  ],
};
const ballot = (group: string, nonce: string, answer: BallotAnswer): Ballot => ({
  question: question.id,
  group,
  nonce,
  answer,
  at: '2026-01-05T19:20:00Z',
});
const points = (...given: (number | null)[]): BallotAnswer => ({ way: 'punten', points: given });
const session: SessionWork = {
  scenes: [
    {
      id: 's1',
      title: 'De wijk',
      audienceNote: 'Wat er al is',
      speakerNote: 'geheim',
      question: 'Klopt dit?',
      show: 'kaart',
      fragment: '',
      figures: 'shown',
    },
  ],
  groups: [
    { id: 'g1', label: 'Bewoners Noord', role: 'bewoners' },
    { id: 'g2', label: 'De Woonbron', role: 'corporatie' },
    { id: 'g3', label: 'Raad', role: 'gemeente' },
  ],
  rounds: [
    {
      question,
      groups: [
        { id: 'g1', label: 'Bewoners Noord', role: 'bewoners' },
        { id: 'g2', label: 'De Woonbron', role: 'corporatie' },
        { id: 'g3', label: 'Raad', role: 'gemeente' },
      ],
      ballots: [
        ballot('g1', 'AAAAA', points(80, 20)),
        ballot('g1', 'BBBBB', points(60, 40)),
        ballot('g2', 'CCCCC', points(30, 70)),
        // none of these fits: a device's second one, a stranger, 101 points, another way
        ballot('g1', 'AAAAA', points(0, 100)),
        ballot('g9', 'DDDDD', points(50, 50)),
        ballot('g1', 'EEEEE', points(50, 51)),
        ballot('g1', 'FFFFF', { way: 'paren', pairs: [1] }),
      ],
      openedAt: '2026-01-05T19:00:00Z',
      closedAt: null,
    },
  ],
  remarks: [
    {
      id: 'r2',
      kind: 'bezwaar',
      text: 'Te druk',
      scene: 'weg',
      area: 'WK990199' as AreaCode,
      at: '2026-01-05T19:40:00Z',
    },
    {
      id: 'r1',
      kind: 'bezwaar',
      text: 'Te ver',
      scene: 's1',
      area: 'WK990101' as AreaCode,
      group: 'g1',
      at: '2026-01-05T19:10:00Z',
    },
    { id: 'r3', kind: 'afspraak', text: 'Volgende maand verder', at: '2026-07-05T19:40:00Z' },
  ],
};
const nameOf = (code: AreaCode): string | null => (code === 'WK990101' ? 'Noord' : null);
const written = (blocks: readonly Block[]): string => asMarkdown({ title: 'Verslag', blocks });

describe('a round', () => {
  it('counts each ballot that fits, once, and says how many do not', () => {
    const { opinion, counted, uncounted, contradicting } = roundOpinion(session.rounds[0] ?? never());
    expect([counted, uncounted, contradicting]).toEqual([3, 4, 0]);
    // medians: g1 70 and 30, g2 30 and 70; together 50 and 50
    expect(opinion.groups.map(({ ballots }) => ballots)).toEqual([2, 1, 0]);
    expect(Array.from(opinion.together)).toEqual([0.5, 0.5]);
  });

  it('counts ballots that contradict themselves, and says so', () => {
    const criteria = [...question.criteria, { id: 'groen', label: 'Groen' }];
    const pairs: BallotAnswer = { way: 'paren', pairs: [8, -8, 8] };
    const found = roundOpinion({
      ...(session.rounds[0] ?? never()),
      question: { ...question, way: 'paren', criteria },
      ballots: [ballot('g1', 'AAAAA', pairs), ballot('g1', 'BBBBB', { way: 'paren', pairs: [1, 2, 0] })],
    });
    expect([found.counted, found.contradicting]).toEqual([2, 1]);
  });
});

function never(): never {
  throw new Error('the round is there');
}

describe('the record of a session', () => {
  it('is a valid session that it is made from', () => {
    expect(sessionSchema.safeParse(session).success).toBe(true);
    expect(sessionSchema.safeParse({ ...session, remarks: [{ ...session.remarks[0], at: 'gisteren' }] }).success).toBe(
      false,
    );
  });

  it('holds what was said, in order of time, with group, place and scene', () => {
    const blocks = sessionRecord(session, nameOf);
    const lists = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    expect(lists).toContain('20:10 – Te ver (Bewoners Noord; Noord; bij “De wijk”)');
    expect(lists).toContain('20:40 – Te druk (WK990199; bij een scène die is weggehaald)');
    // summer time
    expect(lists).toContain('21:40 – Volgende maand verder');
    expect(lists.indexOf('20:10 – Te ver (Bewoners Noord; Noord; bij “De wijk”)')).toBeLessThan(
      lists.indexOf('20:40 – Te druk (WK990199; bij een scène die is weggehaald)'),
    );
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? block.text : []));
    expect(headings).toEqual([
      'Wat er is getoond',
      'Wie er meedachten',
      'Wat de groepen belangrijk vinden',
      'Wat weegt het zwaarst?',
      'Opmerkingen',
      'Afspraken',
      'Bezwaren',
      'Vragen',
    ]);
  });

  it('shows the spread and the groups beside each other, never only a mean', () => {
    const tables = sessionRecord(session, nameOf).flatMap((block) => (block.kind === 'table' ? [block] : []));
    // 80, 60 and 30
    expect(tables[1]?.rows[0]).toEqual(['Rust', '30', '45', '60', '70', '80', '0']);
    expect(tables[2]?.header).toEqual(['Criterium', 'Bewoners Noord', 'De Woonbron', 'Samen']);
    expect(tables[2]?.rows).toEqual([
      ['Rust', '70', '30', '50'],
      ['Bus', '30', '70', '50'],
    ]);
    const text = written(sessionRecord(session, nameOf));
    expect(text).toContain('Raad heeft nog niet geantwoord.');
    expect(text).toContain('3; 4 niet geteld');
    expect(text).toContain(
      'Tussen de groepen is er geen overeenstemming over de volgorde van de criteria (Kendalls W 0,00).',
    );
    expect(text).toContain('Tussen alle antwoorden is er weinig overeenstemming');
    expect(text.match(/passen niet bij deze vraag|niet bij deze vraag passen/g)).toHaveLength(1);
    expect(text).toContain('Over Rust en Bus lopen de meningen het meest uiteen');
    expect(text).toContain('5 januari 2026 om 20:00');
    expect(text).not.toContain('geheim');
  });

  it('tells nothing twice: a kind that is the name, and the same agreement between groups and answers', () => {
    const groups = [
      { id: 'g1', label: 'Bewoners', role: 'bewoners' as const },
      { id: 'g2', label: 'De Woonbron', role: 'corporatie' as const },
    ];
    const ballots = [ballot('g1', 'AAAAA', points(80, 20)), ballot('g2', 'CCCCC', points(30, 70))];
    const rounds = [{ ...(session.rounds[0] ?? never()), groups, ballots }];
    const blocks = sessionRecord({ ...session, groups, rounds }, nameOf);
    const lists = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    expect(lists.slice(0, 2)).toEqual(['Bewoners', 'De Woonbron (woningcorporatie)']);
    expect(written(blocks)).toContain('Tussen de groepen is er');
    expect(written(blocks)).not.toContain('Tussen alle antwoorden is er');
  });

  it('says so when nobody answered and when nothing was said', () => {
    const silent = { ...session, remarks: [], rounds: [{ ...(session.rounds[0] ?? never()), ballots: [] }] };
    const text = written(sessionRecord(silent, nameOf));
    expect(text).toContain('Er zijn nog geen antwoorden.');
    expect(text.match(/Geen\./g)).toHaveLength(4);
    expect(written(sessionRecord(noSession, nameOf))).toContain('geen personen');
  });
});
