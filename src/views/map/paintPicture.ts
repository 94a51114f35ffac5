import { inkOn } from '../ui/ink.ts';
import { plateCanvas } from './facilityPlate.ts';
import { facilityShape, lettersOfFacility, markShape } from './glyphs.ts';
import { noValueFill } from './mapStyle.ts';
import { drawPicture } from './markAtlas.ts';
import type { PictureSign } from './pictureBlocks.ts';
import type { Box, MeasureText, PictureItem, Weight } from './pictureFlow.ts';
import { inks } from './pictureFlow.ts';
import type { ScaleBar } from './scaleBar.ts';

type Canvas2d = CanvasRenderingContext2D;

const family = "'Noto Sans', system-ui, sans-serif";
const edge = '#41545a';

/** Asks for the faces the picture is set in; without them the system's own are used. */
export async function loadFaces(words: string): Promise<void> {
  const faces = [`400 16px 'Noto Sans'`, `600 16px 'Noto Sans'`].map((face) => document.fonts.load(face, words));
  await Promise.allSettled(faces);
}

function setFont(context: Canvas2d, size: number, weight: Weight): void {
  context.font = `${weight} ${size}px ${family}`;
}

export function measureOn(context: Canvas2d): MeasureText {
  return (text, size, weight) => {
    setFont(context, size, weight);
    return context.measureText(text).width;
  };
}

function hatch(context: Canvas2d, { x, y, width, height }: Box): void {
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.fillStyle = noValueFill;
  context.fill();
  context.clip();
  context.strokeStyle = '#8a9a9f';
  context.lineWidth = 1.6;
  for (let at = 0; at < width + height; at += 6) {
    context.beginPath();
    context.moveTo(x + at, y);
    context.lineTo(x + at - height, y + height);
    context.stroke();
  }
  context.restore();
}

function paintSwatch(context: Canvas2d, colour: string | null, box: Box): void {
  if (colour === null) hatch(context, box);
  else {
    context.fillStyle = colour;
    context.fillRect(box.x, box.y, box.width, box.height);
  }
  context.strokeStyle = edge;
  context.lineWidth = 1;
  context.strokeRect(box.x, box.y, box.width, box.height);
}

function paintSign(context: Canvas2d, sign: PictureSign, box: Box): void {
  if (sign.kind === 'none') return;
  if (sign.kind === 'swatch') {
    paintSwatch(context, sign.colour, { x: box.x, y: box.y + 4, width: 28, height: box.height - 8 });
    return;
  }
  context.save();
  context.translate(box.x, box.y);
  if (sign.kind === 'facility') {
    const { width, height } = facilityShape;
    const plate = plateCanvas(lettersOfFacility(sign.facilityKind), false, 4);
    if (plate !== null) context.drawImage(plate, 1, (box.height - height) / 2, width, height);
  } else {
    context.scale(box.width / markShape.box, box.height / markShape.box);
    drawPicture(context, sign);
  }
  context.restore();
}

function paintText(context: Canvas2d, item: Extract<PictureItem, { kind: 'text' }>): void {
  setFont(context, item.size, item.weight);
  context.fillStyle = item.colour;
  context.textAlign = item.align;
  context.textBaseline = 'middle';
  context.save();
  context.translate(item.x, item.y);
  if (item.upwards) context.rotate(-Math.PI / 2);
  context.fillText(item.text, 0, 0);
  context.restore();
}

/** Words and legend; the context is scaled so that one unit is one CSS px. */
export function paintItems(context: Canvas2d, items: readonly PictureItem[]): void {
  for (const item of items) {
    if (item.kind === 'text') paintText(context, item);
    else if (item.kind === 'sign') paintSign(context, item.sign, item.box);
    else {
      const { x, y, width, height } = item.box;
      paintSwatch(context, item.colour, item.box);
      const ink = { size: 15, weight: 600, align: 'center', colour: inkOn(item.colour), upwards: false } as const;
      paintText(context, { kind: 'text', text: item.text, x: x + width / 2, y: y + height / 2, ...ink });
    }
  }
}

/** Edge around the map, scale bar at its left bottom, whose background map it is at its right bottom. */
export function paintFrame(context: Canvas2d, map: Box, bar: ScaleBar, label: string, credit: string): void {
  const [size, room] = [13, 8];
  const bottom = map.y + map.height;
  setFont(context, size, 600);
  const wide = Math.max(bar.width, context.measureText(label).width);
  context.fillStyle = 'rgba(255, 255, 255, 0.88)';
  context.fillRect(map.x, bottom - 40, wide + 3 * room, 40);
  context.strokeStyle = inks.plain;
  context.lineWidth = 2;
  const left = map.x + 1.5 * room;
  context.beginPath();
  context.moveTo(left, bottom - 16);
  context.lineTo(left, bottom - 9);
  context.lineTo(left + bar.width, bottom - 9);
  context.lineTo(left + bar.width, bottom - 16);
  context.stroke();
  const text = { kind: 'text', y: bottom - 26, size, weight: 600, colour: inks.plain, upwards: false } as const;
  paintText(context, { ...text, text: label, x: left, align: 'left' });
  if (credit !== '') {
    setFont(context, 12, 400);
    const width = context.measureText(credit).width + 2 * room;
    context.fillStyle = 'rgba(255, 255, 255, 0.88)';
    context.fillRect(map.x + map.width - width, bottom - 24, width, 24);
    const x = map.x + map.width - room;
    paintText(context, { ...text, text: credit, x, y: bottom - 12, size: 12, weight: 400, align: 'right' });
  }
  context.strokeStyle = edge;
  context.lineWidth = 1;
  context.strokeRect(map.x, map.y, map.width, map.height);
}
