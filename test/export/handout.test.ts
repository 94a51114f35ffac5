import { describe, expect, it } from 'vitest';
import type { Scene } from '../../src/domain/scene.ts';
import type { Siting } from '../../src/domain/siting.ts';
import { handoutBlocks } from '../../src/export/handoutBlocks.ts';
import { sealBlocks } from '../../src/export/sealRecord.ts';
import type { ShownScene, SlideBody } from '../../src/export/slide.ts';
import type { Seal } from '../../src/model/seal.ts';

const scene = (show: Scene['show'], more: Partial<Scene> = {}): Scene => ({
  ...{ id: show, title: 'De balans', audienceNote: 'Kijk mee', speakerNote: 'geheim', show, fragment: '' },
  figures: 'shown',
  ...more,
});
const shownAs = (body: SlideBody, show: Scene['show'], more: Partial<Scene> = {}): ShownScene => ({
  ...{ scene: scene(show, more), body, sources: ['CBS'], reference: 'T.o.v. de gemeente.', link: null },
});

describe('the scenes on paper', () => {
  it('have number, title, what they show, note, question and whose figures they are, never what only the speaker reads', () => {
    const table: SlideBody = { kind: 'table', header: ['Wijk', 'Score'], rows: [['Noord', '101']], numeric: [1] };
    expect(handoutBlocks([shownAs(table, 'tabel', { question: 'Klopt dit?' })])).toEqual([
      { kind: 'heading', level: 2, text: '1. De balans' },
      { kind: 'paragraph', text: 'Kijk mee' },
      {
        ...{ kind: 'table', caption: 'T.o.v. de gemeente.', header: ['Wijk', 'Score'] },
        ...{ rows: [['Noord', '101']], numeric: [1] },
      },
      { kind: 'paragraph', text: 'Vraag: Klopt dit?' },
      { kind: 'paragraph', text: 'Bron: CBS' },
    ]);
  });
  it('turn a chart into a table with every value, missing ones as a dash', () => {
    const bars: SlideBody = {
      ...{ kind: 'bars', unit: 'punten', categories: ['Rust', 'Bus'], alt: '' },
      series: [{ name: 'Samen', values: [12.5, null] }],
    };
    const scatter: SlideBody = {
      ...{ kind: 'scatter', across: 'Draagkracht', up: 'Draaglast', alt: '' },
      points: [{ label: 'Noord', x: 98.4, y: 101 }],
    };
    const tables = handoutBlocks([shownAs(bars, 'matrix'), shownAs(scatter, 'spreiding')]).filter(
      (block) => block.kind === 'table',
    );
    expect(tables.map(({ rows }) => rows)).toEqual([
      [
        ['Rust', '12,5'],
        ['Bus', '–'],
      ],
      [['Noord', '98,4', '101,0']],
    ]);
  });
  it('say a question once where it is all there is', () => {
    const asked = shownAs({ kind: 'words', paragraphs: ['Wat nu?'] }, 'vraag', {
      question: 'Wat nu?',
      audienceNote: '',
    });
    expect(handoutBlocks([asked]).slice(1)).toEqual([{ kind: 'paragraph', text: 'Wat nu?' }]);
  });
});

describe('the seal in the record', () => {
  const siting = {
    ...{ kind: 'wijkbalans-locaties', schemaVersion: 1, concept: 'housing_first', rules: [], criteria: [] },
    ...{ municipality: { code: 'GM9901', name: 'Oeverstad' }, method: 'weighted_sum', shortlist: 5 },
  } as unknown as Siting;
  const seal: Seal = { sha256: 'ab'.repeat(32), sealedAt: '2026-01-05T19:30:00Z', content: siting };
  it('has concept, moment, hash and what changed since', () => {
    const texts = sealBlocks([{ seal, concept: 'Housing First', now: { ...siting, shortlist: 3 } }]).map((block) =>
      block.kind === 'list' ? block.items.join() : 'text' in block ? block.text : '',
    );
    expect(texts).toEqual([
      'Wat vooraf is verzegeld',
      'De regels en gewichten voor Housing First zijn verzegeld op 5 januari 2026 om 20:30.',
      `Vingerafdruk (SHA-256): ${'ab'.repeat(32)}`,
      'Sinds het verzegelen is veranderd:',
      'de lengte van de shortlist: van 5 naar 3',
    ]);
  });
  it('is left out where nothing was sealed', () => {
    expect(sealBlocks([])).toEqual([]);
  });
});
