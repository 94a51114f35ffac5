/** CSS px around a tile that are drawn and thrown away, so that names near a seam find the same place in both tiles */
const overlap = 192;
/** a scale is a multiple of 1/64, so this many CSS px are a whole number of pixels */
const step = 64;

/** One drawing of the map; px of the file unless it says otherwise. */
export interface Tile {
  /** where on the map's rectangle it goes */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** left top of that part on the drawn canvas */
  readonly fromX: number;
  readonly fromY: number;
  /** middle of the drawn canvas, CSS px from the left top of the map's rectangle */
  readonly middleX: number;
  readonly middleY: number;
}

export interface Tiling {
  /** of the canvas of every tile, CSS px; times the scale a whole number of pixels */
  readonly width: number;
  readonly height: number;
  readonly tiles: readonly Tile[];
}

interface Stretch {
  readonly at: number;
  readonly length: number;
  readonly from: number;
  readonly middle: number;
}

/** A length of `pixels` cut in stretches that a canvas of at most `longest` px can hold; null when it cannot. */
function cut(pixels: number, scale: number, longest: number): { drawn: number; stretches: readonly Stretch[] } | null {
  const whole = step * Math.ceil(pixels / scale / step);
  if (whole * scale <= longest) {
    return { drawn: whole, stretches: [{ at: 0, length: pixels, from: 0, middle: whole / 2 }] };
  }
  const drawn = step * Math.floor(longest / scale / step);
  const kept = (drawn - 2 * overlap) * scale;
  if (kept < 1) return null;
  const count = Math.ceil(pixels / kept);
  const stretches = Array.from({ length: count }, (_, place): Stretch => {
    const at = place * kept;
    return {
      at,
      length: Math.min(kept, pixels - at),
      from: overlap * scale,
      middle: at / scale - overlap + drawn / 2,
    };
  });
  return { drawn, stretches };
}

/**
 * How a map of `width` × `height` px is drawn on canvases of at most `longest` px a side: whole where it fits, else in
 * tiles that overlap. `scale` = px per CSS px, a multiple of 1/64. Null when a tile would be all overlap.
 */
export function tilesOf(width: number, height: number, scale: number, longest: number): Tiling | null {
  const [across, down] = [cut(width, scale, longest), cut(height, scale, longest)];
  if (across === null || down === null) return null;
  const tiles = down.stretches.flatMap((row) =>
    across.stretches.map(
      (column): Tile => ({
        x: column.at,
        y: row.at,
        width: column.length,
        height: row.length,
        fromX: column.from,
        fromY: row.from,
        middleX: column.middle,
        middleY: row.middle,
      }),
    ),
  );
  return { width: across.drawn, height: down.drawn, tiles };
}
