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
