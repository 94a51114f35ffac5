import type { AreaCode } from '../../src/domain/area.ts';
import type { Ballot, Round } from '../../src/domain/ballot.ts';
import { deckFile } from '../../src/export/pptx.ts';
import { slidesOf } from '../../src/export/pptxSlides.ts';
import { qrModules, qrPng } from '../../src/export/qrPicture.ts';
import type { SlideBody } from '../../src/export/slide.ts';
import { ballotCode, nonceOf, readBallot } from '../../src/model/ballotCode.ts';
import { pointsOf } from '../../src/model/budget.ts';
import { questionOf } from '../../src/model/questionLink.ts';
import { createRandom } from '../../src/model/random.ts';
import { roundOpinion } from '../../src/model/roundOpinion.ts';
import { digest } from '../../src/sources/digest.ts';
import { type Measured, milliseconds, timed } from './timing.ts';

const at = '2026-01-05T19:30:00Z';

/** 200 ballots of 5 groups on 8 criteria: read from their codes, and what they come to. */
async function measureBallots(): Promise<Measured> {
  const random = createRandom('bench');
  const criteria = Array.from({ length: 8 }, (_, place) => ({ id: `c${place}`, label: `Criterium ${place}` }));
  const content = { municipality: 'GM9901' as AreaCode, title: 'Wat weegt?', way: 'punten' as const, criteria };
  const question = await questionOf(content, digest);
  const groups = Array.from({ length: 5 }, (_, place) => ({
    id: `g${place + 1}`,
    label: `Groep ${place + 1}`,
    role: 'anders' as const,
  }));
  const codes = Array.from({ length: 200 }, (_, place) =>
    ballotCode(question, {
      group: `g${(place % 5) + 1}`,
      nonce: nonceOf(Uint8Array.from({ length: 5 }, (_each, byte) => Math.floor(place / 32 ** byte))),
      answer: { way: 'punten', points: [...pointsOf(criteria.map(() => random.between(1, 10)))] },
    }),
  );
  const count = (): void => {
    const ballots: Ballot[] = [];
    const round: Round = { question, groups, ballots, openedAt: at, closedAt: null };
    for (const code of codes) {
      const read = readBallot(code, round, at);
      if (read.ok) ballots.push(read.value);
    }
    const { counted } = roundOpinion(round);
    if (counted !== codes.length) throw new Error(`${counted} ballots counted`);
  };
  return {
    what: '200 ballots of 5 groups on 8 criteria: read, checked, counted, with spread and agreement',
    value: milliseconds(await timed(10, 2, count)),
    beside: '',
  };
}

/** 20 scenes: pictures of 1600 × 900, tables of 25 rows, bars and points of 40 areas. */
async function measureDeck(): Promise<Measured> {
  const modules = qrModules('https://voorbeeld.nl');
  if (!modules.ok) throw new Error(modules.failure.sentence);
  const png = qrPng(modules.value, 36, { title: 'beeld', description: 'beeld' });
  const names = Array.from({ length: 40 }, (_, place) => `Buurt ${place}`);
  const bodies: readonly SlideBody[] = [
    { kind: 'picture', png, width: 1188, height: 1188, alt: 'beeld', legend: [{ colour: '#0b4f5a', label: 'hoger' }] },
    {
      kind: 'table',
      header: ['Buurt', 'Score', 'Plekken'],
      rows: names.slice(0, 25).map((name, place) => [name, `${place}`, '3']),
      numeric: [1, 2],
    },
    {
      kind: 'bars',
      unit: 'punten',
      categories: names,
      series: [{ name: 'Nu', values: names.map((_, x) => x) }],
      alt: '',
    },
    { kind: 'scatter', across: 'x', up: 'y', points: names.map((label, x) => ({ label, x, y: 40 - x })), alt: '' },
  ];
  const slides = slidesOf(
    Array.from({ length: 20 }, (_, place) => ({
      scene: {
        id: `s${place}`,
        title: `Scène ${place}`,
        audienceNote: 'Wat er te zien is.',
        speakerNote: 'Wat erbij wordt verteld.',
        show: 'kaart' as const,
        fragment: '',
        figures: 'shown' as const,
      },
      body: bodies[place % bodies.length] ?? { kind: 'words', paragraphs: [] },
      sources: ['CBS 2024'],
      link: null,
    })),
  );
  const deck = { title: 'Sessie', organisation: 'Oeverstad', madeAt: at, isInvented: true, slides };
  const write = (): Promise<unknown> => deckFile(deck);
  return {
    what: `presentation of 20 scenes (${slides.length} slides) with pictures, tables and charts`,
    value: milliseconds(await timed(5, 1, write)),
    beside: '',
  };
}

export async function measureTogether(): Promise<Measured[]> {
  return [await measureBallots(), await measureDeck()];
}
