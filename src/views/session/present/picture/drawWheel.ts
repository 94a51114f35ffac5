import { indicatorsById } from '../../../../state/indicatorsById.ts';
import { type Drawn, type PictureShape, type PictureWords, pictureSize } from '../../../../state/scenePicture.ts';
import { formatIndex } from '../../../../text/nl.ts';
import { wheelText } from '../../../../text/wheel.ts';
import { areaWheel } from '../../../wheel/drawnWheel.ts';
import { colourOfClass } from '../../../wheel/wheelColours.ts';
import { arcPath, layoutWheel } from '../../../wheel/wheelLayout.ts';
import type { SceneMaterial } from '../../record/sceneMaterial.ts';
import { wheelIndex } from '../../sceneSources.ts';
import { discPath, lines, margin } from './strokes.ts';

const paper = '#ffffff';

/** The wheel of the chosen area with its score beside it; null where there is none to draw. */
export function drawWheel(material: SceneMaterial): Drawn | null {
  const { shown, data } = material;
  const result = wheelIndex(shown, data);
  const row = shown.dataset.areas.findIndex(({ code }) => code === shown.selected?.code);
  if (result === undefined || row < 0) return null;
  const { wheel, area } = areaWheel(shown, result, indicatorsById(shown.dataset, data), row);
  const { arcs, marks, middle, core } = layoutWheel(wheel, pictureSize.height);
  const shapes: PictureShape[] = [
    ...arcs.map((arc) => ({ path: arcPath(arc, middle), fill: colourOfClass(arc.node.class) ?? 'hatch', line: 1 })),
    ...marks.map(({ x, y, radius }) => ({ path: discPath(x, y, radius - 2), fill: paper, line: 1 })),
    { path: discPath(middle, middle, core), fill: colourOfClass(wheel.class) ?? 'hatch', line: 1 },
  ];
  const left = pictureSize.height + margin;
  const width = pictureSize.width - left;
  const score = result.shown[row] ?? Number.NaN;
  const told: readonly (readonly [string, number, boolean])[] = [
    [area, 22, true],
    [result.spec.label, 20, false],
    [Number.isNaN(score) ? '–' : formatIndex(score), 30, true],
    [wheel.class === null ? '' : wheelText.middle[wheel.class].join(' '), 20, false],
  ];
  const words: PictureWords[] = [];
  let y = 62;
  for (const [text, size, strong] of told) {
    for (const line of lines(text, width, size)) {
      y += Math.round(size * 1.3);
      words.push({ text: line, x: left, y, size, anchor: 'start', strong });
    }
  }
  return { shapes, words };
}
