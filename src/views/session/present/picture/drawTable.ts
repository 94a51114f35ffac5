import type { SlideBody } from '../../../../export/slide.ts';
import { type Drawn, type PictureShape, type PictureWords, pictureSize } from '../../../../state/scenePicture.ts';
import { boxPath, cut, margin } from './strokes.ts';

const mostColumns = 3;
/** width under which a column holds no words, in sizes of the type */
const narrowest = 6.3;
/** distance of lines, in sizes of the type */
const lineHeight = 1.7;
const ground = '#f0f4f4';
const paper = '#ffffff';

/** The head and first rows of a table, from `left` on. */
export function drawTable(
  { header, rows, numeric }: Extract<SlideBody, { kind: 'table' }>,
  { left = 0, size = 18 } = {},
): Drawn {
  const step = Math.round(size * lineHeight);
  const room = pictureSize.width - left;
  const inside = room - 2 * margin;
  const count = Math.max(1, Math.min(header.length, mostColumns, Math.floor(inside / (size * narrowest))));
  const first = count === 1 ? inside : inside * Math.max(0.4, 1 / count);
  const other = count === 1 ? 0 : (inside - first) / (count - 1);
  const fitting = rows.slice(0, Math.floor(pictureSize.height / step) - 1);
  const shapes: PictureShape[] = [
    { path: boxPath(left, 0, room, pictureSize.height), fill: paper, line: 0 },
    { path: boxPath(left, 0, room, step), fill: ground, line: 0 },
    ...fitting.map((_, at) => ({ path: boxPath(left, (at + 1) * step, room, 0), fill: 'none', line: 0.5 })),
  ];
  const lineOf = (cells: readonly string[], at: number, strong: boolean): readonly PictureWords[] =>
    cells.slice(0, count).map((text, column) => {
      const isNumber = numeric.includes(column);
      const [start, width] = column === 0 ? [0, first] : [first + (column - 1) * other, other];
      return {
        ...{ text: cut(text, width - 8, size), x: left + margin + start + (isNumber ? width - 8 : 0) },
        ...{ y: at * step + Math.round(1.2 * size), size, strong, anchor: isNumber ? 'end' : 'start' },
      };
    });
  return { shapes, words: [header, ...fitting].flatMap((cells, at) => lineOf(cells, at, at === 0)) };
}
