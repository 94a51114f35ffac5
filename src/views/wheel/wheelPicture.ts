import { zClasses } from '../../model/classifyZ.ts';
import { type WheelNode, wheelParts } from '../../model/wheel.ts';
import { wheelText } from '../../text/wheel.ts';
import { inkOn } from '../ui/ink.ts';
import { colourOfClass } from './wheelColours.ts';
import { fitLabel, lineHeight } from './wheelLabels.ts';
import { type Arc, arcPath, layoutWheel } from './wheelLayout.ts';
import type { WheelPart } from './wheelParts.ts';

export interface PicturedWheel {
  readonly area: string;
  readonly root: WheelNode;
  readonly parts: ReadonlyMap<string, WheelPart>;
  /** as written in the middle */
  readonly score: string;
}

export interface WheelPicture {
  readonly title: string;
  readonly wheels: readonly PicturedWheel[];
  /** what stands below: relative to what, sources, date, whether the figures are invented */
  readonly notes: readonly string[];
}

const family = '"Noto Sans", system-ui, sans-serif';
const ink = '#14282d';
const [type, margin, wheelSize, listWidth] = [16, 32, 560, 460];
const step = 26;

/** px of the picture are drawn twice as fine, so that it stays sharp in print */
const fineness = 2;

function font(context: CanvasRenderingContext2D, size: number, weight: 400 | 600 = 400): void {
  context.font = `${weight} ${size}px ${family}`;
}

/** A text over as many lines as its width needs. */
function wrapped(context: CanvasRenderingContext2D, text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  // a figure and its unit stay together
  for (const word of text.replace(/ (?=%|km\b|per 1)/g, '\u00a0').split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function hatch(context: CanvasRenderingContext2D, shape: Path2D, size: number): void {
  context.save();
  context.fillStyle = '#ffffff';
  context.fill(shape, 'evenodd');
  context.clip(shape, 'evenodd');
  context.strokeStyle = '#9aa9ad';
  context.lineWidth = 2;
  for (let at = -size; at < 2 * size; at += 8) {
    context.beginPath();
    context.moveTo(at, 0);
    context.lineTo(at + size, size);
    context.stroke();
  }
  context.restore();
}

function lines(context: CanvasRenderingContext2D, texts: readonly string[], x: number, y: number): void {
  const first = y - ((texts.length - 1) * lineHeight * type) / 2;
  for (const [at, text] of texts.entries()) context.fillText(text, x, first + at * lineHeight * type);
}

function drawArc(context: CanvasRenderingContext2D, arc: Arc, part: WheelPart | undefined, middle: number): void {
  const shape = new Path2D(arcPath(arc, middle));
  const colour = colourOfClass(arc.node.class);
  if (colour === null) hatch(context, shape, 2 * middle);
  else {
    context.fillStyle = colour;
    context.fill(shape, 'evenodd');
  }
  context.strokeStyle = ink;
  context.lineWidth = 1;
  context.stroke(shape);
  if (part === undefined) return;
  const number = fitLabel(arc, part.key, type, middle);
  const label = (colour === null ? null : fitLabel(arc, part.name, type, middle)) ?? number;
  if (label === null) return;
  if (colour === null) {
    context.fillStyle = '#ffffff';
    context.beginPath();
    context.arc(label.x, label.y, type * 0.8, 0, 2 * Math.PI);
    context.fill();
  }
  context.fillStyle = colour === null ? ink : inkOn(colour);
  lines(context, label.lines, label.x, label.y);
}

function drawWheel(context: CanvasRenderingContext2D, { root, parts, score }: PicturedWheel): void {
  const layout = layoutWheel(root, wheelSize);
  const { middle, core } = layout;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  font(context, type);
  for (const arc of layout.arcs) drawArc(context, arc, parts.get(arc.node.id), middle);
  context.strokeStyle = ink;
  for (const mark of layout.marks) {
    context.beginPath();
    context.arc(mark.x, mark.y, mark.radius - 2, 0, 2 * Math.PI);
    context.stroke();
  }
  const colour = colourOfClass(root.class);
  context.beginPath();
  context.arc(middle, middle, core, 0, 2 * Math.PI);
  context.fillStyle = colour ?? '#ffffff';
  context.fill();
  context.stroke();
  context.fillStyle = colour === null ? ink : inkOn(colour);
  const words = root.class === null ? [] : wheelText.middle[root.class];
  font(context, 28, 600);
  context.fillText(score, middle, middle - 12 * words.length);
  font(context, type);
  lines(context, words, middle, middle + (words.length === 1 ? 14 : 18));
}

/** Numbered figures of all wheels, then the colours. */
function drawList(context: CanvasRenderingContext2D, picture: WheelPicture, left: number, top: number): number {
  const [first] = picture.wheels;
  let y = top;
  const entry = (colour: string | null, text: string): void => {
    const box = new Path2D();
    if (colour === 'open') box.arc(left + 8, y, 7, 0, 2 * Math.PI);
    else box.rect(left, y - 8, 16, 16);
    if (colour === null) hatch(context, box, 4 * (left + y));
    else if (colour !== 'open' && colour !== 'none') {
      context.fillStyle = colour;
      context.fill(box);
    }
    context.strokeStyle = ink;
    if (colour !== 'none') context.stroke(box);
    context.fillStyle = ink;
    for (const line of wrapped(context, text, listWidth - 28)) {
      context.fillText(line, left + 26, y);
      y += 21;
    }
    y += step - 21;
  };
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  font(context, type);
  const listed = first === undefined ? [] : wheelParts(first.root).slice(1);
  for (const { id } of listed) {
    const parts = picture.wheels.flatMap((wheel) => {
      const part = wheel.parts.get(id);
      return part === undefined ? [] : [{ ...part, area: wheel.area }];
    });
    const [part] = parts;
    if (part === undefined) continue;
    const { key, name, mean, node } = part;
    const values = parts.map(({ area, value }) => (parts.length > 1 && value !== '' ? `${area} ${value}` : value));
    const aside = node.status === 'not_counted' ? [wheelText.notCountedHere] : [];
    const facts = [...values, mean, ...aside].filter((fact) => fact !== '').join(', ');
    // two wheels have two colours, which the wheels themselves show
    const swatch = parts.length > 1 ? 'none' : colourOfClass(node.class);
    entry(node.status === 'not_counted' ? 'open' : swatch, `${key}. ${name}: ${facts}`);
  }
  y += step / 2;
  for (const standing of zClasses) entry(colourOfClass(standing), wheelText.figure[standing]);
  entry(null, wheelText.missing);
  entry('open', wheelText.notCounted);
  return y;
}

/** Draws everything on a canvas of its own; `null` where the browser cannot. */
export async function drawWheelPicture(picture: WheelPicture): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) return null;
  const width = picture.wheels.length * (wheelSize + margin) + listWidth + 2 * margin;
  const paint = (): number => {
    context.setTransform(fineness, 0, 0, fineness, 0, 0);
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = ink;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    font(context, 26, 600);
    context.fillText(picture.title, margin, margin + 12);
    const top = margin + 56;
    picture.wheels.forEach((wheel, at) => {
      context.save();
      context.translate(margin + at * (wheelSize + margin), top + 24);
      context.fillStyle = ink;
      context.textAlign = 'center';
      font(context, 20, 600);
      context.fillText(wheel.area, wheelSize / 2, -20);
      drawWheel(context, wheel);
      context.restore();
    });
    const listEnd = drawList(context, picture, margin + picture.wheels.length * (wheelSize + margin), top);
    let y = Math.max(listEnd, top + wheelSize + 48);
    font(context, type);
    context.fillStyle = ink;
    for (const note of picture.notes) {
      for (const line of wrapped(context, note, width - 2 * margin)) {
        context.fillText(line, margin, y);
        y += 22;
      }
    }
    return y + margin;
  };
  // the first time is for measuring: setting the size of a canvas empties it
  canvas.width = fineness * width;
  const height = paint();
  canvas.height = fineness * Math.ceil(height);
  paint();
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
