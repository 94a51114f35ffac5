import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Scene } from '../../src/domain/scene.ts';
import { odtFile } from '../../src/export/odt.ts';
import { qrModules, qrPng } from '../../src/export/qrPicture.ts';
import { sceneChapter } from '../../src/export/sceneChapter.ts';
import type { ShownScene, SlideBody } from '../../src/export/slide.ts';

const modules = qrModules('Oeverstad');
if (!modules.ok) throw new Error(modules.failure.sentence);
const png = qrPng(modules.value, 10, { title: 'Kaart', description: 'Een beeld' });
const side = modules.value.length * 10;
const shown = (title: string, body: SlideBody, show: Scene['show']): ShownScene => ({
  scene: {
    ...{ id: show, title, audienceNote: 'Kijk mee', speakerNote: 'geheim', show, fragment: '', figures: 'shown' },
  },
  ...{ body, sources: ['CBS'], reference: 'T.o.v. de gemeente.', link: null },
});
const scenes = [
  shown('De wijk', { kind: 'picture', png, width: side, height: side, alt: 'Zestien wijken', legend: [] }, 'kaart'),
  shown('De cijfers', { kind: 'table', header: ['Wijk', 'Score'], rows: [['Noord', '101']], numeric: [1] }, 'tabel'),
];

describe('the scenes in a record', () => {
  it('are pictures with title, description and note, and tables with what they are relative to', () => {
    expect(sceneChapter(scenes)).toEqual([
      { kind: 'heading', level: 2, text: 'De beelden van de sessie' },
      { kind: 'heading', level: 3, text: '1. De wijk' },
      { kind: 'picture', png, width: side, height: side, title: '1. De wijk', alt: 'Zestien wijken' },
      { kind: 'paragraph', text: 'Kijk mee' },
      { kind: 'heading', level: 3, text: '2. De cijfers' },
      { kind: 'paragraph', text: 'Kijk mee' },
      {
        ...{ kind: 'table', caption: 'T.o.v. de gemeente.', header: ['Wijk', 'Score'] },
        ...{ rows: [['Noord', '101']], numeric: [1] },
      },
      { kind: 'paragraph', text: 'Bron: CBS' },
    ]);
    const about = { title: 'Verslag', organisation: 'Oeverstad', madeAt: '2026-01-05T19:30:00Z', isInvented: true };
    const parts = unzipSync(odtFile({ ...about, blocks: sceneChapter(scenes) }));
    expect(parts['Pictures/1.png']).toEqual(new Uint8Array(png));
    const text = strFromU8(parts['content.xml'] ?? new Uint8Array());
    expect(text).toContain('<svg:title>1. De wijk</svg:title><svg:desc>Zestien wijken</svg:desc>');
    expect(text).not.toContain('geheim');
  });
  it('are no chapter when there are none', () => {
    expect(sceneChapter([])).toEqual([]);
  });
});
