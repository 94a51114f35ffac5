export const pictureSizeIds = ['screen', 'slide', 'a4_150', 'a4_300', 'a3_150', 'a3_300'] as const;
export type PictureSizeId = (typeof pictureSizeIds)[number];
export type Orientation = 'landscape' | 'portrait';

export interface PictureSize {
  /** pixels of the file */
  readonly width: number;
  readonly height: number;
  /** pixels per CSS px of the design: type of 16 is 16 · scale px high; a multiple of 1/64, so that sizes stay whole */
  readonly scale: number;
  /** pixels per inch on paper, written in the file; null for a screen */
  readonly dpi: number | null;
  /** whether the picture may become higher when the legend needs it */
  readonly grows: boolean;
}

/** mm */
const paper = { a4: [297, 210], a3: [420, 297] } as const;
/** larger sheets are read from further away */
const enlarged = { a4: 1, a3: 1.25 } as const;
const cssPerInch = 96;
const slide = { width: 1920, height: 1080, scale: 1.5 } as const;
/** px that a screenshot of a dense screen has per CSS px at most */
const densestScreen = 3;

/** Nearest multiple of 1/64, at least one half. */
export function wholeScale(scale: number): number {
  return Math.max(0.5, Math.round(64 * scale) / 64);
}

function sheet(kind: 'a4' | 'a3', dpi: number, orientation: Orientation): PictureSize {
  const [long, short] = paper[kind].map((mm) => Math.round((mm * dpi) / 25.4));
  if (long === undefined || short === undefined) throw new Error(`no size of ${kind}`);
  const [width, height] = orientation === 'landscape' ? [long, short] : [short, long];
  return { width, height, scale: wholeScale((enlarged[kind] * dpi) / cssPerInch), dpi, grows: false };
}

/** Sizes in pixels: A3 at 300 dpi is 4961 × 3508. `screen` is the window in CSS px and its device pixels per CSS px. */
export function pictureSize(
  id: PictureSizeId,
  orientation: Orientation,
  screen: { readonly width: number; readonly height: number; readonly density: number },
): PictureSize {
  switch (id) {
    case 'screen': {
      const scale = wholeScale(Math.min(densestScreen, screen.density));
      const [width, height] = [Math.round(screen.width * scale), Math.round(screen.height * scale)];
      return { width, height, scale, dpi: null, grows: true };
    }
    case 'slide':
      return { ...slide, dpi: null, grows: false };
    case 'a4_150':
      return sheet('a4', 150, orientation);
    case 'a4_300':
      return sheet('a4', 300, orientation);
    case 'a3_150':
      return sheet('a3', 150, orientation);
    case 'a3_300':
      return sheet('a3', 300, orientation);
  }
}
