import type { Scene } from '../../../../domain/scene.ts';
import { boundsOf } from '../../../../model/geometry.ts';
import { type Drawn, type PictureShape, type PictureWords, pictureSize } from '../../../../state/scenePicture.ts';
import { labelPoint } from '../../../map/areaGeometry.ts';
import { noSigns } from '../../../map/mapSigns.ts';
import { cameraFor, toWorld } from '../../../map/pictureCamera.ts';
import { pictureOf } from '../../../map/scene.ts';
import { pathOf } from '../../../place/shortlist/insetDrawing.ts';
import { extentOf, litOf } from '../../record/drawScene.ts';
import type { SceneMaterial } from '../../record/sceneMaterial.ts';
import { boxPath, discPath } from './strokes.ts';

const facilityColour = '#5b6b70';
const paper = '#ffffff';
const nameSize = 20;

/**
 * The map of a scene as paths: areas in the colours of the room, outlines, marks as plain signs, and the name of the
 * area it is about. Drawn without the map engine: a second one beside that of the room takes turns of hundreds of ms
 * where there is no graphics card. `width`: units of the picture the map has. Null while there are no boundaries.
 */
export function drawMap(scene: Scene, material: SceneMaterial, isPlain: boolean, width: number): Drawn | null {
  const { shown, data } = material;
  const lit = litOf(scene, shown);
  const drawn = pictureOf(shown, data.concepts, data.facilityKinds, { ...noSigns, lit, plain: isPlain });
  const extent = extentOf(material);
  if (drawn === null || extent === null) return null;
  const { height } = pictureSize;
  const camera = cameraFor(extent, width, height);
  const middle = toWorld(camera.lon, camera.lat, camera.zoom);
  const half = (value: number): number => Math.round(2 * value) / 2;
  const x = (lon: number): number => half(toWorld(lon, camera.lat, camera.zoom).x - middle.x + width / 2);
  const y = (lat: number): number => half(toWorld(camera.lon, lat, camera.zoom).y - middle.y + height / 2);
  const outlines = new Map<string, number>(drawn.compared.map((code) => [code, 2]));
  for (const code of [drawn.selected, lit]) if (code !== null) outlines.set(code, 3);

  const areas: PictureShape[] = [];
  const rings: PictureShape[] = [];
  const words: PictureWords[] = [];
  for (const [at, { geometry, properties }] of drawn.boundaries.features.entries()) {
    const [west, south, east, north] = boundsOf(geometry);
    if (!(x(east) >= 0 && x(west) <= width && y(south) >= 0 && y(north) <= height)) continue;
    const path = pathOf(geometry, x, y);
    areas.push({ path, fill: drawn.fills[at] ?? 'hatch', line: 0.6 });
    const line = outlines.get(properties.code);
    if (line === undefined) continue;
    rings.push({ path, fill: 'none', line });
    const place = line < 3 ? null : labelPoint(geometry);
    if (place === null) continue;
    const own = { text: properties.name, size: nameSize, strong: true, anchor: 'middle' } as const;
    words.push({ ...own, x: x(place.lon), y: y(place.lat) + nameSize / 3 });
  }
  const isOn = (place: { readonly lon: number; readonly lat: number }): boolean =>
    x(place.lon) >= 0 && x(place.lon) <= width && y(place.lat) >= 0 && y(place.lat) <= height;
  const facilities = (drawn.facilities ?? [])
    .filter(isOn)
    .map(({ lon, lat }): PictureShape => ({ path: discPath(x(lon), y(lat), 2), fill: facilityColour, line: 0 }));
  const marks = drawn.marks.filter(isOn).map((mark): PictureShape => {
    const [left, top] = [x(mark.lon), y(mark.lat)];
    return mark.kind === 'projects'
      ? { path: discPath(left, top, 4), fill: mark.colour, line: 1 }
      : { path: boxPath(left - 3.5, top - 3.5, 7, 7), fill: paper, line: 1.6 };
  });
  return { shapes: [...areas, ...rings, ...facilities, ...marks], words };
}
