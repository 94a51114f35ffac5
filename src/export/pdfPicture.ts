import type { StructureElement } from 'pdfkit';
import { cleanText } from './cleanText.ts';
import { opaquePng } from './opaquePng.ts';
import { type Flow, ink, type LineStyle } from './pdfFlow.ts';
import { pngSize } from './pngChunks.ts';

/** PNG; `alt` says in words what it shows. */
export interface PictureBlock {
  readonly kind: 'picture';
  readonly png: Uint8Array;
  readonly alt: string;
  readonly caption: string;
  /** points; as wide as the page allows when absent */
  readonly width?: number;
}

const captionStyle: LineStyle = { size: 9, leading: 12.5, colour: ink.text };
/** left free above a picture as high as a page, so that its heading and the title of the text stand with it */
const headingRoom = 90;

export interface PictureSize {
  readonly width: number;
  readonly height: number;
  /** with its caption */
  readonly whole: number;
}

/** How large a picture stands on the page, points. Throws when it is no PNG. */
export function pictureSize(flow: Flow, { png, caption, width }: PictureBlock): PictureSize {
  const { width: wide, height: high } = pngSize(png);
  const below = caption === '' ? 4 : 3 * captionStyle.leading;
  const scale = Math.min((width ?? flow.width) / wide, (flow.height - below - headingRoom) / high);
  return { width: wide * scale, height: high * scale, whole: high * scale + below };
}

/** A picture as one figure with its words, and its caption below. */
export function drawPicture(flow: Flow, parent: StructureElement, picture: PictureBlock): void {
  const image = flow.doc.openImage(opaquePng(picture.png));
  const { width, height, whole } = pictureSize(flow, picture);
  flow.need(whole);
  const bbox = [flow.left, flow.y, flow.left + width, flow.y + height] as const;
  flow.element(parent, 'Figure', { alt: cleanText(picture.alt), bbox, placement: 'Block' }, (own) =>
    flow.content(own, 'Figure', () => flow.doc.image(image, flow.left, flow.y, { width, height })),
  );
  flow.y += height + 4;
  if (picture.caption === '') return;
  flow.element(parent, 'P', {}, (own) =>
    flow.text(own, 'P', { text: picture.caption, weight: 'regular', style: captionStyle }),
  );
}
