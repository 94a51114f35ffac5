import { bivariate } from '../../../../state/palette.ts';
import { type Drawn, type PictureWords, pictureSize } from '../../../../state/scenePicture.ts';
import { sceneBodyText } from '../../../../text/record.ts';
import { layoutScatter } from '../../../charts/scatterLayout.ts';
import type { SceneMaterial } from '../../record/sceneMaterial.ts';
import { boxPath, discPath } from './strokes.ts';

const size = 20;

/** Draagkracht against draaglast, with the names of the chosen areas; null where no area has both. */
export function drawSpread({ shown, data }: SceneMaterial): Drawn | null {
  const { balance, dataset, selected, compared } = shown;
  if (balance === null) return null;
  const { frame, points, threshold } = layoutScatter(balance, dataset.areas, data.weighing.thresholds, pictureSize);
  if (points.length === 0) return null;
  const { left, top, right, bottom } = frame;
  const chosen = new Set([selected, ...compared].map((area) => area?.code));
  const axes: readonly PictureWords[] = [
    { text: `${sceneBodyText.capacity} →`, x: right, y: bottom + size + 6, size, anchor: 'end', strong: false },
    { text: `↑ ${sceneBodyText.load}`, x: left + 6, y: top + size + 4, size, anchor: 'start', strong: false },
  ];
  const names = points.flatMap(({ row, x, y, radius }): readonly PictureWords[] => {
    const area = dataset.areas[row];
    if (area === undefined || !chosen.has(area.code)) return [];
    return [{ text: area.name, x, y: y - radius - 4, size, anchor: 'middle', strong: true }];
  });
  return {
    shapes: [
      { path: boxPath(left, top, right - left, bottom - top), fill: 'none', line: 1 },
      { path: `M${threshold.x} ${top}V${bottom}M${left} ${threshold.y}H${right}`, fill: 'none', line: 0.6 },
      ...points.map(({ x, y, radius, cell }) => ({
        ...{ path: discPath(x, y, radius), fill: bivariate[cell] ?? 'hatch', line: 1 },
      })),
    ],
    words: [...axes, ...names],
  };
}
