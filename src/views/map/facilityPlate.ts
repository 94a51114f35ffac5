import { facilityShape } from './glyphs.ts';

const { width, height, radius, edge, letters, colour } = facilityShape;

/** Small plate with a few letters, `density` pixels per CSS px; a group is filled. Null without a 2D context. */
export function plateCanvas(text: string, isGroup: boolean, density: number): HTMLCanvasElement | null {
  const canvas = document.createElement('canvas');
  canvas.width = density * width;
  canvas.height = density * height;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.scale(density, density);
  context.beginPath();
  context.roundRect(0, 0, width, height, radius);
  context.fillStyle = '#ffffff';
  context.fill();
  context.beginPath();
  context.roundRect(1 + edge / 2, 1 + edge / 2, width - 2 - edge, height - 2 - edge, radius - 1);
  context.fillStyle = isGroup ? colour : '#ffffff';
  context.fill();
  context.lineWidth = edge;
  context.strokeStyle = colour;
  context.stroke();
  context.fillStyle = isGroup ? '#ffffff' : colour;
  context.font = `600 ${text.length > 2 ? letters - 2 : letters}px 'Noto Sans', sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, width / 2, height / 2 + 0.5);
  return canvas;
}

/** The same as `map.addImage` takes it. */
export function plateImage(text: string, isGroup: boolean, density: number): ImageData | null {
  const canvas = plateCanvas(text, isGroup, density);
  return canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? null;
}
