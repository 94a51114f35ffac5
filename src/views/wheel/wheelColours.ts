import { type ZClass, zClasses } from '../../model/classifyZ.ts';
import { sequential } from '../../state/palette.ts';

const shades = sequential[zClasses.length] ?? [];

/** Fill of a class, light (lowers the score) to dark (lifts it); null = no class, drawn with a hatch or left open. */
export function colourOfClass(standing: ZClass | null): string | null {
  return standing === null ? null : (shades[zClasses.indexOf(standing)] ?? null);
}
