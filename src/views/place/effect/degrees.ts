/** Degrees as typed, with a comma or a point; null when it is no such number or lies beyond `most`. */
export function readDegrees(text: string, most: 90 | 180): number | null {
  const bare = text.trim().replace(/[−–]/g, '-');
  if (!/^-?\d{1,3}([.,]\d+)?$/.test(bare)) return null;
  const degrees = Number(bare.replace(',', '.'));
  return Math.abs(degrees) <= most ? degrees : null;
}

/** Five decimals: about a metre. */
export function formatDegrees(degrees: number): string {
  return degrees.toFixed(5).replace('.', ',');
}
