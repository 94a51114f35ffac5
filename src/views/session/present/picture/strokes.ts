import { type Drawn, type PictureWords, pictureSize } from '../../../../state/scenePicture.ts';

/** mean width of a character of the type of the site, as part of its size */
const characterWidth = 0.55;
export const margin = 12;

/** A disc as a path. */
export function discPath(x: number, y: number, radius: number): string {
  const [left, turn] = [(x - radius).toFixed(1), `a${radius} ${radius} 0 1 0`];
  return `M${left} ${y.toFixed(1)}${turn} ${2 * radius} 0${turn} ${-2 * radius} 0Z`;
}

export function boxPath(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h${-width}Z`;
}

/** A text as long as there is room for, in units of the picture; what does not fit ends in an ellipsis. */
export function cut(text: string, width: number, size: number): string {
  const most = Math.max(1, Math.floor(width / (size * characterWidth)));
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** A text over lines that fit. */
export function lines(text: string, width: number, size: number): readonly string[] {
  const most = Math.max(1, Math.floor(width / (size * characterWidth)));
  const made: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && longer.length > most) {
      made.push(line);
      line = word;
    } else line = longer;
  }
  return [...made, line].filter((each) => each !== '').map((each) => cut(each, width, size));
}

/** Words in the middle, as many lines as fit. */
export function sentence(text: string, { left = 0, size = 22, strong = false } = {}): Drawn {
  const [width, height] = [pictureSize.width - left, size * 1.35];
  const fitting = lines(text, width - 2 * margin, size).slice(
    0,
    Math.floor((pictureSize.height - 2 * margin) / height),
  );
  const top = (pictureSize.height - fitting.length * height) / 2 + size;
  const words = fitting.map(
    (each, at): PictureWords => ({
      ...{ text: each, x: left + width / 2, y: Math.round(top + at * height) },
      ...{ size, anchor: 'middle', strong },
    }),
  );
  return { shapes: [], words };
}
