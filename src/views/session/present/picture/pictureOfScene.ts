import type { Scene } from '../../../../domain/scene.ts';
import { type Drawn, pictureSize, type ScenePicture } from '../../../../state/scenePicture.ts';
import { presentText, speakerText } from '../../../../text/present.ts';
import { sceneBodyText } from '../../../../text/record.ts';
import { scenesText } from '../../../../text/scenes.ts';
import { litOf } from '../../record/drawScene.ts';
import type { SceneMaterial } from '../../record/sceneMaterial.ts';
import { areaTable, effectTable, siteTable } from '../../record/sceneTables.ts';
import { hasMap } from '../stages.ts';
import { drawMap } from './drawMap.ts';
import { drawSpread } from './drawSpread.ts';
import { drawTable } from './drawTable.ts';
import { drawWheel } from './drawWheel.ts';
import { sentence } from './strokes.ts';

/** part of the picture the map has beside the table of an effect, as in the room */
const mapShare = 0.4;

/** What a scene shows on the screen of the room when it comes, small. `material` null = its figures are not there. */
export function pictureOfScene(scene: Scene, material: SceneMaterial | null): ScenePicture {
  const drawn = scene.show === 'vraag' ? questionOf(scene) : material === null ? null : drawnOf(scene, material);
  const { shapes, words } = drawn ?? sentence(speakerText.notLoaded);
  return { alt: altOf(scene, drawn === null ? null : material), shapes: [...shapes], words: [...words] };
}

function questionOf({ question, title }: Scene): Drawn {
  return sentence(question ?? title, { size: 26, strong: true });
}

function altOf(scene: Scene, material: SceneMaterial | null): string {
  const parts: string[] = [speakerText.picture(scene.title), `${scenesText.show[scene.show]}.`];
  if (scene.show === 'vraag') return parts.join(' ');
  if (material === null) return [...parts, speakerText.notLoaded].join(' ');
  const { shown } = material;
  if (scene.figures === 'hidden') parts.push(presentText.hidden);
  else if (hasMap(scene.show)) parts.push(`${shown.measure.label}.`);
  const lit = litOf(scene, shown);
  const area = shown.dataset.areas.find(({ code }) => code === lit);
  if (area !== undefined) parts.push(`${presentText.lit(area.name)}.`);
  return parts.join(' ');
}

/** Null where nothing of it can be drawn yet. */
function drawnOf(scene: Scene, material: SceneMaterial): Drawn | null {
  const isPlain = scene.figures === 'hidden';
  if (scene.show === 'kaart') return drawMap(scene, material, isPlain, pictureSize.width);
  if (scene.show === 'effect') {
    const left = Math.round(pictureSize.width * mapShare);
    const map = drawMap(scene, material, isPlain, left);
    const beside = isPlain ? sentence(presentText.hidden, { left }) : effectOf(material, left);
    return map === null
      ? beside
      : { shapes: [...map.shapes, ...beside.shapes], words: [...map.words, ...beside.words] };
  }
  if (isPlain) return sentence(presentText.hidden);
  switch (scene.show) {
    case 'wiel':
      return drawWheel(material) ?? sentence(sceneBodyText.noWheel);
    case 'spreiding':
      return drawSpread(material) ?? sentence(sceneBodyText.noBalance);
    case 'tabel':
    case 'matrix': {
      const body = scene.show === 'tabel' ? areaTable(material) : siteTable(material);
      if (body.kind === 'table') return drawTable(body);
      return body.kind === 'words' ? sentence(body.paragraphs.join(' ')) : null;
    }
    case 'vraag':
      return questionOf(scene);
  }
}

function effectOf(material: SceneMaterial, left: number): Drawn {
  const body = effectTable(material);
  return body?.kind === 'table'
    ? drawTable(body, { left, size: 17 })
    : sentence(sceneBodyText.noEffect, { left, size: 22 });
}
