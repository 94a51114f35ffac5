import { readXml } from './xmlEvents.ts';

/** What a number means by its format: 45000 may be a date, 0.125 may be 12.5 %. */
export type NumberMeaning = 'number' | 'date' | 'percent';

/** Strings that cells refer to by position; phonetic guides of East Asian text are left out. */
export function readSharedStrings(bytes: Uint8Array | undefined): readonly string[] {
  const strings: string[] = [];
  if (bytes === undefined) return strings;
  let text = '';
  let inText = false;
  let inGuide = false;
  readXml(bytes, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') inGuide = true;
      inText = name === 't';
    },
    close(name) {
      if (name === 'si') strings.push(text);
      if (name === 'rPh') inGuide = false;
      inText = false;
    },
    text(piece) {
      if (inText && !inGuide) text += piece;
    },
  });
  return strings;
}

/** Meaning of numbers per cell style, from the number formats (ECMA-376 part 1 §18.8.30). */
export function readStyles(bytes: Uint8Array | undefined): readonly NumberMeaning[] {
  const meanings: NumberMeaning[] = [];
  if (bytes === undefined) return meanings;
  const formats = new Map<number, string>();
  let inCellFormats = false;
  readXml(bytes, {
    open(name, attribute) {
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'numFmt') formats.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      if (name !== 'xf' || !inCellFormats) return;
      const id = Number(attribute('numFmtId') ?? Number.NaN);
      meanings.push(meaningOf(id, formats.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return meanings;
}

function meaningOf(id: number, code: string | undefined): NumberMeaning {
  if (code === undefined) {
    if (id === 9 || id === 10) return 'percent';
    return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'date' : 'number';
  }
  // what is quoted, escaped or between brackets (colours, currencies, languages) says nothing about the kind of number
  const bare = code.replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, '');
  if (bare.includes('%')) return 'percent';
  return /[yj]/i.test(bare) || /d.*m|m.*d/i.test(bare) ? 'date' : 'number';
}
