import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzlibSync, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type PdfBlock, type PdfText, pdfOf } from '../../src/export/pdf.ts';
import { columnWidths } from '../../src/export/pdfColumns.ts';
import { typesetter } from '../../src/export/pdfType.ts';
import { notoFonts } from './notoFonts.ts';

const page = { size: 'A4', layout: 'portrait' } as const;
const textOf = (blocks: readonly PdfBlock[], own: Partial<PdfText> = {}): PdfText => ({
  title: 'Een plek voor Élise',
  blocks,
  page,
  footer: 'Oeverstad · fictieve gegevens',
  pageWords: (number, total) => `pagina ${number} van ${total}`,
  madeAt: '2026-11-22T10:00:00.000Z',
  ...own,
});
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Content streams of a PDF, unpacked. */
function streamsOf(bytes: Uint8Array): string {
  const text = latin1(bytes);
  const streams: string[] = [];
  for (const { index, 0: start } of text.matchAll(/stream\n/g)) {
    if (text.slice(index - 3, index) === 'end') continue;
    const end = text.indexOf('\nendstream', index);
    try {
      streams.push(latin1(unzlibSync(bytes.slice(index + start.length, end))));
    } catch {
      // fonts and pictures are packed otherwise
    }
  }
  return streams.join('\n');
}

/** A PNG of one colour. */
function png(width: number, height: number): Uint8Array {
  const chunk = (name: string, data: Uint8Array): Uint8Array => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    let crc = 0xffffffff;
    for (const byte of body) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE((crc ^ 0xffffffff) >>> 0, 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0], 8);
  const pixels = zlibSync(new Uint8Array(height * (width + 1)).fill(0));
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', new Uint8Array()),
  ]);
}

const table = (rows: number): PdfBlock => ({
  kind: 'table',
  caption: 'Alle locaties',
  header: ['Locatie', 'Score', 'Reden'],
  rows: Array.from({ length: rows }, (_, at) => [`Plek ${at}`, `0,${at}`, 'ligt op 450 m van een halte']),
  numeric: [1],
});

const everything: readonly PdfBlock[] = [
  { kind: 'heading', level: 2, text: 'Wat is gevraagd' },
  { kind: 'paragraph', text: 'Ten minste 0,5 ha, ≤ 400 m → “ja” ± 3 m² voor coördinatie in Łódź.' },
  { kind: 'heading', level: 3, text: 'Regels' },
  { kind: 'list', items: ['een', 'twee'] },
  { kind: 'formula', text: '3 × 2 = 6' },
  { kind: 'fields', fields: [['Bron', 'CBS']] },
  { kind: 'picture', png: png(40, 20), alt: 'Kaart van Oeverstad', caption: 'De kaart' },
  { kind: 'link', text: 'https://example.org/plek', address: 'https://example.org/plek' },
  table(3),
];

describe('PDF', () => {
  it('is tagged, in Dutch, with a title and bookmarks', async () => {
    const file = latin1(await pdfOf(textOf(everything), notoFonts));
    expect(file).toContain('/Marked true');
    expect(file).toMatch(/\/Lang \(nl\)/);
    expect(file).toContain('/DisplayDocTitle true');
    for (const tag of ['Document', 'H1', 'H2', 'H3', 'P', 'L', 'LI', 'LBody', 'Figure', 'Link', 'Caption', 'THead']) {
      expect(file, tag).toMatch(new RegExp(`/S /${tag}\\b`));
    }
    expect(file).toContain('(Kaart van Oeverstad)');
    expect(count(file, /\/S \/TR\b/g)).toBe(1 + 3 + 1);
    expect(count(file, /\/Scope \/Column/g)).toBe(3);
    expect(count(file, /\/Scope \/Row/g)).toBe(3 + 1);
    expect(file).toContain('/Contents (https://example.org/plek)');
    // H1, H2 and H3, each in the one above
    expect(count(file, /\/Type \/Outlines|\/Title \(/g)).toBeGreaterThanOrEqual(3);
  });

  it('marks everything on a page as content or as not to be read', async () => {
    const streams = streamsOf(await pdfOf(textOf(everything), notoFonts));
    const words = streams.match(/\bBDC\b|\bBMC\b|\bEMC\b|\bTJ\b|\bTj\b|\bDo\b/g) ?? [];
    let depth = 0;
    for (const word of words) {
      if (word === 'BDC' || word === 'BMC') depth += 1;
      else if (word === 'EMC') depth -= 1;
      else expect(depth, word).toBe(1);
    }
    expect(depth).toBe(0);
    expect(words.length).toBeGreaterThan(40);
  });

  it('breaks a table over pages and repeats its heading for the eye alone', async () => {
    const file = await pdfOf(textOf([table(120)]), notoFonts);
    const pages = count(latin1(file), /\/Type \/Page\b/g);
    expect(pages).toBeGreaterThan(2);
    expect(count(latin1(file), /\/Scope \/Column/g)).toBe(3);
    expect(count(latin1(file), /\/S \/TR\b/g)).toBe(121);
  });

  it('gives the same bytes for the same text and fonts', async () => {
    expect(await pdfOf(textOf(everything), notoFonts)).toEqual(await pdfOf(textOf(everything), notoFonts));
  });

  it('takes a row that is higher than a page, a word wider than one, and nothing at all', async () => {
    const long = 'woord '.repeat(4000);
    const rows = [['a', long, 'x'.repeat(900)]];
    const block: PdfBlock = { kind: 'table', caption: '', header: ['h', 'i', 'j'], rows, numeric: [] };
    const file = await pdfOf(textOf([block, { kind: 'paragraph', text: long }]), notoFonts);
    expect(count(latin1(file), /\/Type \/Page\b/g)).toBeGreaterThan(5);
    expect(count(latin1(await pdfOf(textOf([]), notoFonts)), /\/Type \/Page\b/g)).toBe(1);
    const bare: PdfBlock = { kind: 'table', caption: '', header: [], rows: [], numeric: [] };
    await pdfOf(textOf([bare, { kind: 'list', items: [] }, { kind: 'paragraph', text: '' }]), notoFonts);
  });

  it('sets the last column under its row over the whole width, as a cell of that row, also over pages', async () => {
    const of = (rows: readonly (readonly string[])[]): PdfBlock => ({
      kind: 'table',
      caption: '',
      header: ['Plek', 'Getal', 'Waarom'],
      rows,
      numeric: [1],
      below: 'last',
    });
    const long = 'woord '.repeat(60);
    const pagesOf = (file: string): number => count(file, /\/Type \/Page\b/g);
    const rows = Array.from({ length: 40 }, (_, at) => [`Plek ${at}`, `${at}`, at % 2 === 0 ? long : '']);
    const file = latin1(await pdfOf(textOf([of(rows)]), notoFonts));
    expect(count(file, /\/S \/TR\b/g)).toBe(41);
    expect(count(file, /\/Scope \/Column/g)).toBe(3);
    expect(count(file, /\/S \/TD\b/g)).toBe(40 * 2);
    expect(pagesOf(file)).toBe(3);
    const endless = latin1(await pdfOf(textOf([of([['Plek', '1', long.repeat(80)]])]), notoFonts));
    expect(pagesOf(endless)).toBeGreaterThan(4);
    expect(count(endless, /\/S \/TD\b/g)).toBe(2);
  });

  it('is A3 and landscape when asked', async () => {
    const file = latin1(await pdfOf(textOf([], { page: { size: 'A3', layout: 'landscape' } }), notoFonts));
    expect(file).toContain('/MediaBox [0 0 1190.55 841.89]');
  });

  it('keeps a picture with its heading, also one as high as a page', async () => {
    const filler: PdfBlock = { kind: 'paragraph', text: 'woord '.repeat(700) };
    const head: PdfBlock = { kind: 'heading', level: 2, text: 'Kaart' };
    for (const [width, height] of [
      [40, 20],
      [20, 200],
    ] as const) {
      const picture: PdfBlock = { kind: 'picture', png: png(width, height), alt: 'x', caption: 'De kaart' };
      const streams = streamsOf(await pdfOf(textOf([filler, head, picture]), notoFonts));
      const [before = ''] = streams.split('/Figure <<');
      expect(before).toContain('/H2 <<');
      // no page ends between the heading and the figure
      expect(before.slice(before.lastIndexOf('/H2 <<'))).not.toContain('/Pagination');
    }
  });

  it('refuses a picture that is none', async () => {
    const broken: PdfBlock = { kind: 'picture', png: new Uint8Array([1, 2, 3]), alt: 'x', caption: '' };
    await expect(pdfOf(textOf([broken]), notoFonts)).rejects.toThrow();
  });
});

describe('setting of type', () => {
  const type = typesetter(notoFonts);
  const wordsOf = (text: string, width: number): string[] =>
    type.lines(text, 'regular', width).map(({ runs }) => runs.map((run) => run.text).join(''));

  it('takes each character from the first font that has it', () => {
    const runs = type.lines('a≤Łb', 'bold', 100)[0]?.runs.map(({ font, text }) => [font, text]);
    expect(runs).toEqual([
      ['bold-0', 'a'],
      ['regular-2', '≤'],
      ['bold-1', 'Ł'],
      ['bold-0', 'b'],
    ]);
  });

  it('shows a mark for a character no font has', () => {
    expect(wordsOf('a🏠b', 100)).toEqual(['a\uFFFDb']);
  });

  it('breaks at spaces, line ends and hyphens, and inside a word only when it must', () => {
    expect(wordsOf('een twee', type.width('twee', 'regular') + 0.01)).toEqual(['een', 'twee']);
    expect(wordsOf('a\nb', 100)).toEqual(['a', 'b']);
    expect(wordsOf('Oud-West', type.width('West-', 'regular') + 0.01)).toEqual(['Oud-', 'West']);
    expect(wordsOf('aaaa', type.width('aa', 'regular') + 0.01)).toEqual(['aa', 'aa']);
    expect(wordsOf('-0,5', 100)).toEqual(['-0,5']);
  });

  it('loses no character and keeps every line within its width', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', ' ', '-', 'W', '≤', 'ł') }),
        fc.integer({ min: 2, max: 30 }),
        (text, width) => {
          const lines = type.lines(text, 'regular', width);
          expect(wordsOf(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
          for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 1e-9);
        },
      ),
    );
  });
});

describe('widths of columns', () => {
  it('gives what is asked when that fits', () => {
    expect(columnWidths([{ least: 2, most: 4 }], 10)).toEqual([4]);
  });

  it('lets long texts have more, by the root of what they ask, and keeps short ones on a line', () => {
    const demands = [
      { least: 2, most: 2 },
      { least: 2, most: 16 },
      { least: 2, most: 64 },
    ];
    // the first has 2; 12 left for roots of 4 and 8
    const widths = columnWidths(demands, 14);
    expect(widths.map((width) => Math.round(width * 1e6) / 1e6)).toEqual([2, 4, 8]);
  });

  it('makes all narrower by their share when even the least does not fit', () => {
    const demands = [
      { least: 6, most: 9 },
      { least: 14, most: 14 },
    ];
    expect(columnWidths(demands, 10)).toEqual([3, 7]);
  });

  it('never takes more than there is, nor less than the least where that fits', () => {
    const demand = fc
      .tuple(fc.double({ min: 0.1, max: 12, noNaN: true }), fc.double({ min: 0, max: 80, noNaN: true }))
      .map(([least, more]) => ({ least, most: least + more }));
    fc.assert(
      fc.property(
        fc.array(demand, { minLength: 1, maxLength: 20 }),
        fc.double({ min: 5, max: 120, noNaN: true }),
        (demands, room) => {
          const widths = columnWidths(demands, room);
          expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(room + 1e-6);
          const isTight = demands.reduce((sum, { least }) => sum + least, 0) >= room;
          for (const [at, width] of widths.entries()) {
            expect(width).toBeLessThanOrEqual((demands[at]?.most ?? 0) + 1e-6);
            if (!isTight) expect(width).toBeGreaterThanOrEqual((demands[at]?.least ?? 0) - 1e-6);
          }
        },
      ),
    );
  });
});

const reader = spawnSync('pdftotext', ['-v']).error === undefined;
if (!reader) console.log('pdftotext is not installed: the words of the PDF are not read back.');

describe.skipIf(!reader)('PDF read back', () => {
  it('holds every word, in reading order', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'wijkbalans-pdf-'));
    try {
      const file = join(folder, 'd.pdf');
      writeFileSync(file, await pdfOf(textOf(everything), notoFonts));
      const read = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
      // it names everything in the file that is no PDF
      expect(read.stderr).toBe('');
      const text = read.stdout;
      const words = ['Een plek voor Élise', '≤ 400 m → “ja” ± 3 m² voor coördinatie in Łódź', 'Bron', 'Plek 2'];
      const places = words.map((word) => text.indexOf(word));
      expect(words.filter((word) => !text.includes(word))).toEqual([]);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(text).toContain('pagina 1 van 1');
      expect(text).toContain('Oeverstad · fictieve gegevens');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
