/** Hue in degrees (0–360) and saturation (0–1, of the value) of `#rrggbb`. */
export function hueOf(hex: string): { readonly hue: number; readonly saturation: number } {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const high = Math.max(r, g, b);
  const span = high - Math.min(r, g, b);
  if (span === 0) return { hue: 0, saturation: 0 };
  const sector = high === r ? ((g - b) / span) % 6 : high === g ? (b - r) / span + 2 : (r - g) / span + 4;
  return { hue: (sector * 60 + 360) % 360, saturation: span / high };
}

/** Whether people will see red, the colour of judgement and alarm. */
export function isRed(hex: string): boolean {
  const { hue, saturation } = hueOf(hex);
  return saturation > 0.35 && (hue < 18 || hue > 335);
}
