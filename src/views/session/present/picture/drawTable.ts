import type { SlideBody } from '../../../../export/slide.ts';
import { type Drawn, type PictureShape, type PictureWords, pictureSize } from '../../../../state/scenePicture.ts';
import { boxPath, cut, margin } from './strokes.ts';

const size = 20;
const step = 34;
const mostColumns = 4;
/** units under which a column holds no words */
const narrowest = 126;
const ground = '#f0f4f4';
const paper = '#ffffff';

/** The head and first rows of a table, from `left` on. */
export function drawTable({ header, rows, numeric }: Extract<SlideBody, { kind: 'table' }>, left = 0): Drawn {
  const room = pictureSize.width - left;
  const inside = room - 2 * margin;
  const count = Math.max(1, Math.min(header.length, mostColumns, Math.floor(inside / narrowest)));
  const first = count === 1 ? inside : inside * Math.max(0.34, 1 / count);
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
        ...{ y: at * step + 24, size, strong, anchor: isNumber ? 'end' : 'start' },
      };
    });
  return { shapes, words: [header, ...fitting].flatMap((cells, at) => lineOf(cells, at, at === 0)) };
}
