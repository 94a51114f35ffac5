const plainNumber = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/** A number as bundles write it: decimal point, no thousands separator. NaN when the text is no such number. */
export function parseNumber(text: string): number {
  if (!plainNumber.test(text)) return Number.NaN;
  const number = Number(text);
  // adding 0 turns -0 into 0, which JSON could not tell apart
  return Number.isFinite(number) ? number + 0 : Number.NaN;
}

/** Why `parseNumber` refused a text (completes a failure sentence). */
export function numberRule(text: string): string {
  if (/^-?\d{1,3}(\.\d{3})*,\d+$/.test(text) || /^-?\d+,\d+$/.test(text)) {
    return 'getallen hebben hier een decimale punt, geen komma';
  }
  return 'hier hoort een getal';
}
