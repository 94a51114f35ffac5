import type { MarkStyle } from './glyphs.ts';
import { complexShape, inkOf, markShape, pathOfGlyph, siteShape } from './glyphs.ts';

/**
 * One picture of the atlas: a project, a candidate site, a disc or diamond that stands for several at once, or the ring
 * around a place that was pointed out.
 */
export type AtlasPicture =
  | {
      readonly kind: 'mark';
      readonly glyph: number;
      readonly style: MarkStyle;
      readonly colour: string;
      readonly pale?: boolean;
    }
  | { readonly kind: 'group'; readonly text: string }
  | { readonly kind: 'site' }
  | { readonly kind: 'site_out' }
  | { readonly kind: 'site_chosen'; readonly text: string }
  | { readonly kind: 'complex' }
  | { readonly kind: 'sites'; readonly text: string }
  | { readonly kind: 'ring' };

export function pictureKey(picture: AtlasPicture): string {
  if (picture.kind === 'mark') return `${picture.glyph} ${picture.style} ${picture.colour} ${picture.pale === true}`;
  return 'text' in picture ? `${picture.kind} ${picture.text}` : picture.kind;
}

const columns = 16;
const { box, casing, disc, ring, glyph: glyphSize } = markShape;
const centre = box / 2;
/** opacity of a mark that is drawn pale */
const paleness = 0.35;

type Canvas2d = CanvasRenderingContext2D;

function circle(context: Canvas2d, radius: number): void {
  context.beginPath();
  context.arc(centre, centre, radius, 0, 2 * Math.PI);
}

function fillGlyph(context: Canvas2d, path: Path2D, colour: string): void {
  context.save();
  context.translate(centre - glyphSize / 2, centre - glyphSize / 2);
  context.scale(glyphSize / 24, glyphSize / 24);
  context.fillStyle = colour;
  context.fill(path, 'evenodd');
  context.restore();
}

function fillLowerHalf(context: Canvas2d, path: Path2D, colour: string): void {
  context.save();
  context.beginPath();
  context.rect(0, centre, box, centre);
  context.clip();
  circle(context, disc);
  context.fillStyle = colour;
  context.fill();
  fillGlyph(context, path, '#ffffff');
  context.restore();
}

function strike(context: Canvas2d, width: number, colour: string): void {
  context.beginPath();
  context.moveTo(5, 27);
  context.lineTo(27, 5);
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.stroke();
}

function drawMark(context: Canvas2d, glyph: number, style: MarkStyle, colour: string): void {
  const path = new Path2D(pathOfGlyph(glyph));
  const ink = inkOf(style, colour);
  circle(context, disc - ring / 2);
  context.fillStyle = ink.disc;
  context.fill();
  context.lineWidth = ring;
  context.setLineDash(style === 'dashed' ? [...markShape.dash] : []);
  context.strokeStyle = style === 'crossed' ? ink.glyph : colour;
  context.stroke();
  context.setLineDash([]);
  fillGlyph(context, path, ink.glyph);
  if (style === 'half') fillLowerHalf(context, path, colour);
  if (style !== 'crossed') return;
  strike(context, 4, '#ffffff');
  strike(context, 1.8, ink.glyph);
}

function drawNumber(context: Canvas2d, text: string, size: number): void {
  context.fillStyle = '#ffffff';
  context.font = `600 ${size}px 'Noto Sans', sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, centre, centre + 0.5);
}

function drawCasing(context: Canvas2d): void {
  circle(context, casing);
  context.fillStyle = '#ffffff';
  context.fill();
}

function drawDiamond(context: Canvas2d): void {
  context.fillStyle = '#ffffff';
  context.fill(new Path2D(siteShape.casing));
  context.fillStyle = siteShape.colour;
  context.fill(new Path2D(siteShape.body));
}

/** A site that a rule puts out: an open diamond with a cross through it. */
function drawSiteOut(context: Canvas2d): void {
  context.fillStyle = '#ffffff';
  context.fill(new Path2D(siteShape.casing));
  context.lineWidth = 2;
  context.strokeStyle = siteShape.out;
  context.stroke(new Path2D(siteShape.body));
  context.stroke(new Path2D(siteShape.cross));
}

function drawComplex(context: Canvas2d): void {
  context.fillStyle = '#ffffff';
  context.fill(new Path2D(complexShape.casing));
  context.fillStyle = complexShape.colour;
  context.fill(new Path2D(complexShape.body), 'evenodd');
}

function drawRing(context: Canvas2d): void {
  for (const [width, colour] of [
    [5, '#ffffff'],
    [2.2, '#14282d'],
  ] as const) {
    circle(context, centre - 2.6);
    context.lineWidth = width;
    context.strokeStyle = colour;
    context.stroke();
  }
}

/** Draws one picture in a box of 32 × 32 from the origin. */
export function drawPicture(context: CanvasRenderingContext2D, picture: AtlasPicture): void {
  switch (picture.kind) {
    case 'ring':
      drawRing(context);
      break;
    case 'complex':
      drawComplex(context);
      break;
    case 'site_out':
      drawSiteOut(context);
      break;
    case 'site':
      drawDiamond(context);
      context.fillStyle = '#ffffff';
      context.fill(new Path2D(siteShape.flag));
      break;
    case 'sites':
    case 'site_chosen':
      drawDiamond(context);
      drawNumber(context, picture.text, picture.text.length > 2 ? 8.5 : picture.kind === 'sites' ? 11 : 14);
      break;
    case 'group':
      drawCasing(context);
      circle(context, disc);
      context.fillStyle = '#33334d';
      context.fill();
      drawNumber(context, picture.text, picture.text.length > 3 ? 10 : 12);
      break;
    case 'mark':
      drawCasing(context);
      context.globalAlpha = picture.pale === true ? paleness : 1;
      drawMark(context, picture.glyph, picture.style, picture.colour);
      context.globalAlpha = 1;
  }
}

/** Where each picture lies on the atlas, px; `key` as `pictureKey` gives it. */
export interface MarkAtlas {
  readonly canvas: HTMLCanvasElement;
  readonly pictures: readonly AtlasPicture[];
  readonly places: Readonly<Record<string, { x: number; y: number; width: number; height: number }>>;
}

/**
 * Draws the pictures side by side on one canvas, `density` pixels per CSS px; null when the browser gives no 2D context.
 */
export function drawAtlas(pictures: readonly AtlasPicture[], density: number): MarkAtlas | null {
  const atlasCell = Math.ceil(density * markShape.box);
  const canvas = document.createElement('canvas');
  canvas.width = columns * atlasCell;
  canvas.height = Math.max(1, Math.ceil(pictures.length / columns)) * atlasCell;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  const places: Record<string, { x: number; y: number; width: number; height: number }> = {};
  pictures.forEach((picture, index) => {
    const [x, y] = [(index % columns) * atlasCell, Math.floor(index / columns) * atlasCell];
    context.setTransform(atlasCell / box, 0, 0, atlasCell / box, x, y);
    drawPicture(context, picture);
    places[pictureKey(picture)] = { x, y, width: atlasCell, height: atlasCell };
  });
  return { canvas, pictures, places };
}
