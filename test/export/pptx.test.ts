import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Scene } from '../../src/domain/scene.ts';
import { type Deck, deckFile } from '../../src/export/pptx.ts';
import { textHeight } from '../../src/export/pptxSizes.ts';
import { slidesOf } from '../../src/export/pptxSlides.ts';
import { qrModules, qrPng } from '../../src/export/qrPicture.ts';
import type { ShownScene, SlideBody } from '../../src/export/slide.ts';

const scene = (id: string, show: Scene['show'], more: Partial<Scene> = {}): Scene => ({
  id,
  title: `Scène ${id} <&"'>`,
  audienceNote: 'Wat hier te zien is, in één zin.',
  speakerNote: 'Begin met wat er al is.',
  show,
  fragment: '',
  figures: 'shown',
  ...more,
});
const modules = qrModules('Oeverstad');
if (!modules.ok) throw new Error(modules.failure.sentence);
const png = qrPng(modules.value, 10, { title: 'Kaart', description: 'Een beeld' });
const side = modules.value.length * 10;
const picture: SlideBody = {
  kind: 'picture',
  png,
  width: side,
  height: side,
  alt: 'Kaart van "Oeverstad" & omgeving',
  legend: [
    { colour: '#0b4f5a', label: 'hoger t.o.v. de gemeente' },
    { colour: '#e4eeef', label: 'lager t.o.v. de gemeente' },
  ],
};
const table: SlideBody = {
  kind: 'table',
  header: ['Wijk', 'Inwoners', 'Plekken'],
  rows: [
    ['Noord', '1.200', '12'],
    ['Zuid & <West>', '900', 'geen cijfer'],
  ],
  numeric: [1, 2],
};
const bars: SlideBody = {
  kind: 'bars',
  unit: 'punten',
  categories: ['Noord', 'Oost', 'Zuid'],
  series: [{ name: 'Bewoners', values: [30, null, 70] }],
  alt: 'Staven: Noord 30, Zuid 70',
};
const scatter: SlideBody = {
  kind: 'scatter',
  across: 'Draaglast',
  up: 'Draagkracht',
  points: [
    { label: 'Noord', x: 90, y: 110.5 },
    { label: 'Zuid', x: 105, y: 95 },
  ],
  alt: 'Twee wijken tegen elkaar uitgezet',
};
const scenes: readonly ShownScene[] = [
  {
    scene: scene('1', 'kaart', { question: 'Herkent u dit?' }),
    body: picture,
    sources: ['CBS 2024'],
    link: 'https://voorbeeld.nl/#a',
  },
  { scene: scene('2', 'tabel'), body: table, sources: ['CBS 2024', 'RIVM 2022'], link: null },
  { scene: scene('3', 'matrix'), body: bars, sources: [], link: null },
  { scene: scene('4', 'spreiding'), body: scatter, sources: [], link: null },
];
const deck: Deck = {
  title: 'Sessie Oeverstad',
  organisation: 'Gemeente Oeverstad',
  madeAt: '2026-01-05T19:30:00.000Z',
  isInvented: true,
  slides: slidesOf(scenes),
};
const bytes = await deckFile(deck);
const parts = new Map(Object.entries(unzipSync(bytes)));
const text = (name: string): string => strFromU8(parts.get(name) ?? new Uint8Array());
const slide = (number: number): string => text(`ppt/slides/slide${number}.xml`);

describe('scenes as slides', () => {
  it('keeps their order, asks a question on its own slide, and takes notes and link along', () => {
    expect(deck.slides.map(({ title }) => title)).toEqual([
      `Scène 1 <&"'>`,
      'Vraag',
      `Scène 2 <&"'>`,
      `Scène 3 <&"'>`,
      `Scène 4 <&"'>`,
    ]);
    expect(deck.slides[0]?.speaker).toBe('Begin met wat er al is.\n\nDit beeld in Wijkbalans: https://voorbeeld.nl/#a');
    expect(deck.slides[1]?.body).toEqual({ kind: 'words', paragraphs: ['Herkent u dit?'] });
  });

  it('shows a scene that is a question as the question', () => {
    const asked = slidesOf([
      { scene: scene('5', 'vraag', { question: 'En nu?' }), body: bars, sources: [], link: null },
    ]);
    expect(asked.map(({ body }) => body)).toEqual([{ kind: 'words', paragraphs: ['En nu?'] }]);
  });

  it('goes on with a long table on a next slide, header and all rows included', () => {
    const rows = Array.from({ length: 60 }, (_, at) => [`Wijk ${at}`, `${at}`, at === 30 ? 'woord '.repeat(120) : '']);
    const pages = slidesOf([{ scene: scene('6', 'tabel'), body: { ...table, rows }, sources: [], link: null }]);
    expect(pages.length).toBeGreaterThan(3);
    expect(pages[0]?.title).toBe(`Scène 6 <&"'> (1 van ${pages.length})`);
    const all = pages.flatMap(({ body }) => (body.kind === 'table' ? body.rows : []));
    expect(all).toEqual(rows);
    for (const { body } of pages) expect(body).toMatchObject({ header: table.header });
  });

  it('divides rows evenly, so that no slide has the last one alone', () => {
    const rows = Array.from({ length: 12 }, (_, at) => [`Wijk ${at}`, `${at}`, '']);
    const sizes = slidesOf([{ scene: scene('7', 'tabel'), body: { ...table, rows }, sources: [], link: null }]).map(
      ({ body }) => (body.kind === 'table' ? body.rows.length : 0),
    );
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(2);
  });

  it('goes on with many bars at the beginning of a part, on the same axis, and says the rest to who speaks', () => {
    const parts = Array.from({ length: 14 }, (_, at) => at % 4 === 0);
    const many: SlideBody = {
      ...{ kind: 'bars', unit: 'punten', alt: '', gathered: true, signed: true, ends: [-20, 20], told: ['Rust: 3 km'] },
      categories: parts.map((_, at) => `Deel ${at}`),
      series: [
        { name: 'Score', values: parts.map((isPart) => (isPart ? 4 : null)) },
        { name: 'Cijfer', values: parts.map((isPart) => (isPart ? null : -3)) },
      ],
    };
    const pages = slidesOf([{ scene: scene('8', 'wiel'), body: many, sources: [], link: null }]);
    const bodies = pages.map(({ body }) => (body.kind === 'bars' ? body : null));
    expect(bodies.map((body) => body?.categories[0])).toEqual(['Deel 0', 'Deel 8']);
    expect(bodies.flatMap((body) => body?.categories ?? [])).toEqual(many.categories);
    expect(bodies.map((body) => body?.ends)).toEqual([many.ends, many.ends]);
    expect(pages[0]?.speaker).toContain('Rust: 3 km');
  });

  it('guesses the height of a text by its lines', () => {
    // 2 in at 14 pt: 20 letters of 7 pt on a line
    expect(textHeight('a'.repeat(20), 2, 14)).toBeCloseTo((14 * 1.2) / 72, 10);
    expect(textHeight(`${'a'.repeat(21)}\nb`, 2, 14)).toBeCloseTo((3 * 14 * 1.2) / 72, 10);
  });
});

describe('a presentation', () => {
  it('holds a part for everything it names, and names no other', () => {
    const named = [...text('[Content_Types].xml').matchAll(/PartName="\/([^"]*)"/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !parts.has(name))).toEqual([]);
    expect(named).toContain('ppt/slides/slide5.xml');
    expect(named).not.toContain('ppt/slides/slide6.xml');
    for (const [name] of parts) {
      if (!name.endsWith('.rels')) continue;
      const folder = name.replace(/_rels\/[^/]*$/, '');
      for (const [, target = ''] of text(name).matchAll(/Target="([^"]*)"(?![^>]*TargetMode="External")/g)) {
        const path = new URL(target, `https://file/${folder}`).pathname.slice(1);
        expect(parts.has(path), `${name} → ${target}`).toBe(true);
      }
    }
  });

  it('has titles that are titles, in 16:9 and in Dutch', () => {
    expect(text('ppt/presentation.xml')).toMatch(/<p:sldSz cx="12191695" cy="6858000"/);
    for (const number of [1, 2, 3, 4, 5]) {
      expect(slide(number)).toMatch(/<p:ph\s[^>]*type="title"/);
      expect(slide(number)).not.toContain(' lang="en-US"');
    }
    expect(slide(1)).toContain('<a:t>Scène 1 &lt;&amp;&quot;&apos;&gt;</a:t>');
  });

  it('says what a picture shows, and what its colours mean', () => {
    expect(slide(1)).toContain('descr="Kaart van &quot;Oeverstad&quot; &amp; omgeving"');
    expect(slide(1)).toContain('hoger t.o.v. de gemeente');
    expect(slide(1)).toContain('<a:srgbClr val="0b4f5a"/>'.replace('0b4f5a', '0B4F5A'));
    expect(parts.get('ppt/media/image-1-1.png')).toEqual(new Uint8Array(png));
  });

  it('has native tables with a header', () => {
    expect(slide(3)).toContain('<a:tblPr firstRow="1"/>');
    expect(slide(3).match(/<a:tr /g)).toHaveLength(3);
    expect(slide(3)).toContain('Zuid &amp; &lt;West&gt;');
    expect(slide(3)).toContain('Bron: CBS 2024; RIVM 2022');
  });

  it('has native bars of which a missing value is no bar, and is named', () => {
    const chart = text('ppt/charts/chart1.xml');
    const values = /<c:val>.*<\/c:val>/s.exec(chart)?.[0] ?? '';
    expect([...values.matchAll(/<c:pt idx="(\d)"><c:v>([^<]*)</g)].map(([, at, value]) => [at, value])).toEqual([
      ['0', '30'],
      ['2', '70'],
    ]);
    expect(/<c:catAx>.*?orientation val="(\w+)"/s.exec(chart)?.[1]).toBe('maxMin');
    expect(slide(4)).toContain('Zonder cijfer: Oost.');
    expect(slide(4)).toContain('descr="Staven: Noord 30, Zuid 70"');
    const book = unzipSync(parts.get('ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx') ?? new Uint8Array());
    const sheet = strFromU8(book['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('<c r="B2"><v>30</v></c>');
    expect(sheet).not.toContain('r="B3"');
    expect(sheet).not.toContain('NaN');
  });

  it('has no type below 18 points, on slides or in charts', () => {
    const small = [...parts.keys()]
      .filter((name) => /^ppt\/(slides\/slide|charts\/chart)\d+\.xml$/.test(name))
      .flatMap((name) =>
        [...text(name).matchAll(/ sz="(\d+)"/g)].filter(([, size]) => Number(size) < 1800).map(() => name),
      );
    expect(small).toEqual([]);
  });

  it('writes bars of more and less than the mean with their sign, from 0', async () => {
    const [page] = deck.slides.filter(({ body }) => body.kind === 'bars');
    if (page === undefined) throw new Error('no bars');
    const signed: SlideBody = {
      ...bars,
      signed: true,
      ends: [-20, 20],
      series: [{ name: 'x', values: [5, null, -7] }],
    };
    const made = unzipSync(await deckFile({ ...deck, slides: [{ ...page, body: signed }] }));
    const chart = strFromU8(made['ppt/charts/chart1.xml'] ?? new Uint8Array());
    expect(chart).toContain('formatCode="+0;−0;0"');
    expect(chart).toContain('<c:min val="-20"/>');
    expect(chart).toContain('<c:v>-7</c:v>');
    expect(/<c:catAx>.*?tickLblPos val="(\w+)"/s.exec(chart)?.[1]).toBe('low');
  });

  it('lets axes cross at what the figures are measured against, 0 included', async () => {
    const [page] = deck.slides.filter(({ body }) => body.kind === 'scatter');
    if (page?.body.kind !== 'scatter') throw new Error('no points');
    const crossing = async (cross: { readonly x: number; readonly y: number }): Promise<readonly string[]> => {
      const made = unzipSync(await deckFile({ ...deck, slides: [{ ...page, body: { ...scatter, cross } }] }));
      const chart = strFromU8(made['ppt/charts/chart1.xml'] ?? new Uint8Array());
      return [...chart.matchAll(/<c:crosses(?:At)? val="([^"]*)"/g)].map(([whole]) => whole);
    };
    expect(await crossing({ x: 100, y: 98 })).toEqual(['<c:crossesAt val="100"', '<c:crossesAt val="98"']);
    expect(await crossing({ x: 0, y: 0 })).toEqual(['<c:crosses val="autoZero"', '<c:crossesAt val="0"']);
  });

  it('has native points with their names', () => {
    const chart = text('ppt/charts/chart2.xml');
    expect([...chart.matchAll(/<a:t>(Noord|Zuid)<\/a:t>/g)]).toHaveLength(2);
    expect(chart).toContain('<c:v>110.5</c:v>');
    expect(chart.match(/<c:showVal val="1"\/>/g)).toHaveLength(2);
    for (const forbidden of ['showLeaderLines', 'c16:uniqueId', '2094734556']) expect(chart).not.toContain(forbidden);
  });

  it('keeps what the speaker says in the notes', () => {
    expect(text('ppt/notesSlides/notesSlide1.xml')).toContain('Begin met wat er al is.');
    expect(text('ppt/notesSlides/notesSlide1.xml')).toContain('https://voorbeeld.nl/#a');
    expect(slide(1)).not.toContain('Begin met');
  });

  it('says on every slide that its figures are made up, and only then', async () => {
    for (const number of [1, 2, 3, 4, 5]) expect(slide(number)).toContain('Fictieve gegevens');
    const real = unzipSync(await deckFile({ ...deck, isInvented: false }));
    for (const [name, part] of Object.entries(real)) expect(strFromU8(part), name).not.toContain('Fictieve gegevens');
  });

  it('is the same, byte for byte, the second time', async () => {
    expect(text('docProps/core.xml').match(/2026-01-05T19:30:00Z/g)).toHaveLength(2);
    expect(Buffer.compare(await deckFile(deck), bytes)).toBe(0);
  });

  it('is XML throughout, without anything that is fetched', () => {
    for (const [name] of parts) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      expect(text(name), name).toMatch(/^<\?xml/);
      expect(text(name), name).not.toMatch(/undefined|NaN|\[object/);
      expect(text(name), name).not.toContain('TargetMode="External"');
    }
  });
});

describe('in LibreOffice', () => {
  it('opens and becomes a PDF of as many pages', ({ skip }) => {
    const folder = mkdtempSync(join(tmpdir(), 'wijkbalans-pptx-'));
    try {
      writeFileSync(join(folder, 'deck.pptx'), bytes);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const convert = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'deck.pptx')];
      const ran = spawnSync('soffice', convert, { encoding: 'utf8' });
      // LibreOffice Calc alone runs, and then has no filter for presentations
      if (ran.error !== undefined || !existsSync(join(folder, 'deck.pdf'))) {
        skip('LibreOffice Impress is not here: the presentation was not opened');
      }
      const pages = readFileSync(join(folder, 'deck.pdf'), 'latin1').match(/\/Type\s*\/Page[^s]/g);
      expect(pages).toHaveLength(deck.slides.length);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);
});
