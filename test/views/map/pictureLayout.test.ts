import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noWork } from '../../../src/domain/scenario.ts';
import { createDeriveShown } from '../../../src/state/derive.ts';
import { noSigns } from '../../../src/views/map/mapSigns.ts';
import { type PictureContent, pictureContent } from '../../../src/views/map/pictureContent.ts';
import { type MeasureText, type PictureItem, wrapLines } from '../../../src/views/map/pictureFlow.ts';
import { layOutPicture, type PictureLayout } from '../../../src/views/map/pictureLayout.ts';
import { pictureSize, pictureSizeIds } from '../../../src/views/map/pictureSizes.ts';
import { data, stateWith } from '../../state/inventedState.ts';

const screen = { width: 1280, height: 720, density: 1 };
const phone = { width: 390, height: 844, density: 2 };
/** every sign half as wide as high */
const measure: MeasureText = (text, size) => text.length * size * 0.5;

const shown = createDeriveShown()(stateWith({ measure: 'balans' }));
if (shown === null) throw new Error('nothing is shown');
const content = pictureContent(
  shown,
  { ...data, work: noWork, signs: noSigns },
  { title: '', places: true, part: false, date: new Date(2026, 10, 22) },
);

function crowded(rows: number): PictureContent {
  const row = { sign: { kind: 'site' }, text: 'Een soort project met een lange naam', count: '12' } as const;
  const block = { heading: 'Veel soorten', square: null, rows: Array.from({ length: rows }, () => row), notes: [] };
  return { ...content, blocks: [...content.blocks, block] };
}

interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function extentOf(item: PictureItem): Extent {
  if (item.kind !== 'text') {
    const { x, y, width, height } = item.box;
    return { left: x, right: x + width, top: y, bottom: y + height };
  }
  const [long, half] = [measure(item.text, item.size, item.weight), item.size / 2];
  if (item.upwards)
    return { left: item.x - half, right: item.x + half, top: item.y - long / 2, bottom: item.y + long / 2 };
  const left = item.x - (item.align === 'left' ? 0 : item.align === 'right' ? long : long / 2);
  return { left, right: left + long, top: item.y - half, bottom: item.y + half };
}

function expectTidy({ width, height, map, items }: PictureLayout): void {
  expect(map.x).toBeGreaterThan(0);
  expect(map.x + map.width).toBeLessThan(width);
  expect(map.y + map.height).toBeLessThan(height);
  for (const item of items) {
    const { left, right, top, bottom } = extentOf(item);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(width);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(height);
    const isBeside = right <= map.x || left >= map.x + map.width || bottom <= map.y || top >= map.y + map.height;
    expect(isBeside, JSON.stringify(item)).toBe(true);
  }
}

const textsOf = ({ items }: PictureLayout): string =>
  items.flatMap((item) => (item.kind === 'text' ? item.text : [])).join(' ');

describe('layOutPicture', () => {
  it.each(pictureSizeIds)('on %s keeps all words on the picture and off the map, either way up', (id) => {
    for (const orientation of ['landscape', 'portrait'] as const) {
      const layout = layOutPicture(content, pictureSize(id, orientation, screen), measure);
      if (layout === null) throw new Error('no layout');
      expectTidy(layout);
      const words = textsOf(layout);
      for (const word of ['Oeverstad', 'Fictieve', 'laag', 'draagkracht →', 'gemengd_wonen', '22 november 2026']) {
        expect(words).toContain(word);
      }
      expect(layout.map.width * layout.map.height).toBeGreaterThan(0.25 * layout.width * layout.height);
    }
  });

  it('puts the legend beside the map on a wide picture and under it on a high one', () => {
    const legendTop = (orientation: 'landscape' | 'portrait') => {
      const layout = layOutPicture(content, pictureSize('a4_300', orientation, screen), measure);
      const cell = layout?.items.find(({ kind }) => kind === 'cell');
      return {
        layout,
        left: cell === undefined ? Number.NaN : extentOf(cell).left,
        top: cell === undefined ? Number.NaN : extentOf(cell).top,
      };
    };
    const [wide, high] = [legendTop('landscape'), legendTop('portrait')];
    expect(wide.left).toBeGreaterThan((wide.layout?.map.x ?? Number.NaN) + (wide.layout?.map.width ?? Number.NaN));
    expect(high.top).toBeGreaterThan((high.layout?.map.y ?? Number.NaN) + (high.layout?.map.height ?? Number.NaN));
  });

  it('fills the sheet to the pixel', () => {
    const layout = layOutPicture(content, pictureSize('a3_300', 'landscape', screen), measure);
    expect((layout?.width ?? Number.NaN) * (layout?.scale ?? Number.NaN)).toBe(4961);
    expect((layout?.height ?? Number.NaN) * (layout?.scale ?? Number.NaN)).toBe(3508);
  });

  it('grows on a phone instead of squeezing the map', () => {
    const layout = layOutPicture(crowded(40), pictureSize('screen', 'landscape', phone), measure);
    if (layout === null) throw new Error('no layout');
    expectTidy(layout);
    // set as 520 CSS px across, so that the legend has two columns
    expect(layout.width * layout.scale).toBe(780);
    expect(layout.scale).toBe(1.5);
    expect(layout.height * layout.scale).toBeGreaterThan(2 * 844);
    expect(layout.map.height).toBeGreaterThan(300);
  });

  it('sets a long legend smaller, then shortens the list and says by how much', () => {
    const size = pictureSize('a4_300', 'landscape', screen);
    const some = layOutPicture(crowded(14), size, measure);
    if (some === null) throw new Error('no layout');
    expectTidy(some);
    expect(some.scale).toBeLessThan(size.scale);
    expect(textsOf(some)).not.toContain('en nog');
    const many = layOutPicture(crowded(90), size, measure);
    if (many === null) throw new Error('no layout');
    expectTidy(many);
    expect(textsOf(many)).toMatch(/en nog 8[0-6] regels/);
  });

  it('gives up rather than overlap', () => {
    const long = { ...content, reference: 'woord '.repeat(4000) };
    expect(layOutPicture(long, pictureSize('slide', 'landscape', screen), measure)).toBeNull();
  });
});

describe('wrapLines', () => {
  it('never makes a line wider than asked, and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 1, max: 30 }), (text, width) => {
        const lines = wrapLines(text, width, (part) => part.length);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
        expect(lines.join('').replace(/[ \u00a0]/g, '')).toBe(text.replace(/[ \u00a0]/g, ''));
      }),
    );
  });

  it('keeps a figure and its unit together', () => {
    expect(wrapLines('7,7 per 1.000 tot 17,2 per 1.000', 17, (part) => part.length)).toEqual([
      '7,7\u00a0per\u00a01.000 tot',
      '17,2\u00a0per\u00a01.000',
    ]);
  });

  it('cuts a word that is too long by itself', () => {
    expect(wrapLines('een arbeidsongeschiktheid', 10, (part) => part.length)).toEqual([
      'een',
      'arbeidsong',
      'eschikthei',
      'd',
    ]);
  });
});
