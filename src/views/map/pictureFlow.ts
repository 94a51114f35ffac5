import type { PictureSign } from './pictureBlocks.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Weight = 400 | 600;

/** One thing to paint beside the map, CSS px; texts stand on the middle of their line. */
export type PictureItem =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly weight: Weight;
      readonly align: 'left' | 'center' | 'right';
      readonly colour: string;
      /** reads upwards */
      readonly upwards: boolean;
    }
  | { readonly kind: 'sign'; readonly sign: PictureSign; readonly box: Box }
  | { readonly kind: 'cell'; readonly colour: string; readonly text: string; readonly box: Box };

/** Width of a text in CSS px. */
export type MeasureText = (text: string, size: number, weight: Weight) => number;

export const inks = { plain: '#14282d', subtle: '#465a60' } as const;

/** A figure and what belongs to it stay on one line: `7,7 per 1.000`, `12 %`, `(= 100)`. */
function kept(text: string): string {
  return text.replace(/ (?=%|km\b|per 1)|(?<=per) (?=1)|(?<=\(=) /g, '\u00a0');
}

/** A text over as many lines as its width needs; a word that is too long by itself is cut. */
export function wrapLines(text: string, width: number, fits: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of kept(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (line.length > 1 && fits(line) > width) {
      let cut = line.length - 1;
      while (cut > 1 && fits(line.slice(0, cut)) > width) cut -= 1;
      lines.push(line.slice(0, cut));
      line = line.slice(cut);
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A column that is filled from the top; `y` is where the next thing goes. */
export class PictureColumn {
  readonly items: PictureItem[] = [];
  readonly #measure: MeasureText;
  readonly x: number;
  readonly width: number;
  y: number;

  constructor(measure: MeasureText, x: number, y: number, width: number) {
    this.#measure = measure;
    this.x = x;
    this.y = y;
    this.width = width;
  }

  space(height: number): void {
    this.y += height;
  }

  /** Lines of text across the column. */
  text(text: string, size: number, weight: Weight = 400, colour: string = inks.plain): void {
    const height = Math.round(size * 1.36);
    for (const line of wrapLines(text, this.width, (part) => this.#measure(part, size, weight))) {
      this.put(line, this.x, this.y + height / 2, size, weight, colour);
      this.y += height;
    }
  }

  /** Sign, text and a count at the right; the text wraps between the two. */
  row(sign: PictureSign, text: string, count: string, size: number): void {
    const room = sign.kind === 'none' ? 0 : 36;
    const line = Math.round(size * 1.36);
    const counted = count === '' ? 0 : this.#measure(count, size, 400) + 12;
    const lines = wrapLines(text, Math.max(40, this.width - room - counted), (part) => this.#measure(part, size, 400));
    const height = Math.max(room === 0 ? line : 27, lines.length * line);
    const middle = this.y + height / 2;
    if (sign.kind !== 'none') {
      const box = { x: this.x, y: middle - 13, width: 26, height: 26 };
      this.items.push({ kind: 'sign', sign, box });
    }
    lines.forEach((part, at) => {
      this.put(part, this.x + room, middle + (at - (lines.length - 1) / 2) * line, size, 400, inks.plain);
    });
    if (count !== '') this.put(count, this.x + this.width, middle, size, 400, inks.plain, 'right');
    this.y += height + 2;
  }

  put(
    text: string,
    x: number,
    y: number,
    size: number,
    weight: Weight,
    colour: string,
    align: 'left' | 'center' | 'right' = 'left',
    upwards = false,
  ): void {
    this.items.push({ kind: 'text', text, x, y, size, weight, align, colour, upwards });
  }
}
