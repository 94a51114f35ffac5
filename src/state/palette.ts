/** Yellow–green–blue, light to dark, luminance falling monotonically; no red. One list per class count 3–7 (ColorBrewer YlGnBu). */
export const sequential: Readonly<Record<number, readonly string[]>> = {
  1: ['#7fcdbb'],
  2: ['#c7e9b4', '#2c7fb8'],
  3: ['#edf8b1', '#7fcdbb', '#2c7fb8'],
  4: ['#ffffcc', '#a1dab4', '#41b6c4', '#225ea8'],
  5: ['#ffffcc', '#a1dab4', '#41b6c4', '#2c7fb8', '#253494'],
  6: ['#ffffcc', '#c7e9b4', '#7fcdbb', '#41b6c4', '#2c7fb8', '#253494'],
  7: ['#ffffcc', '#c7e9b4', '#7fcdbb', '#41b6c4', '#1d91c0', '#225ea8', '#0c2c84'],
};

/** Brown for less and teal for more, from near zero outwards, light to dark (ColorBrewer BrBG, interpolated); grey in between. */
const diverging = {
  less: ['#f0deb4', '#e5cb8f', '#d4ac62', '#bf812d', '#9d6116', '#794608', '#543005'],
  more: ['#c7eae5', '#98d7cd', '#67bbb0', '#35978f', '#12766e', '#01584f', '#003c30'],
  level: '#e6e6e3',
} as const;

/** Colour of a change. `tone` from −1 (strongest decrease) by 0 (around zero) to 1 (strongest increase). */
export function changeColour(tone: number): string {
  const shades = tone < 0 ? diverging.less : diverging.more;
  const shade = shades[Math.min(shades.length - 1, Math.max(0, Math.round(Math.abs(tone) * shades.length - 0.5)))];
  return tone === 0 || shade === undefined ? diverging.level : shade;
}

/** Green × blue after Joshua Stevens: index 3·loadClass + capacityClass; capacity adds green, load adds blue. */
export const bivariate: readonly string[] = [
  '#e8e8e8',
  '#b8d6be',
  '#73ae80',
  '#b5c0da',
  '#90b2b3',
  '#5a9178',
  '#6c83b5',
  '#567994',
  '#2a5a5b',
];
