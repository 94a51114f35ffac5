import { z } from '../domain/schema.ts';

/** A small picture of a scene, in units of which it is so wide and high. */
export const pictureSize = { width: 480, height: 270 } as const;

/** `hatch` = no figure; `none` = only the line */
const fillSchema = z.union([z.literal(['hatch', 'none']), z.string().regex(/^#[0-9a-f]{6}$/)]);

const shapeSchema = z.object({
  /** an SVG path, even-odd */
  path: z.string(),
  fill: fillSchema,
  /** width of the dark line around it */
  line: z.number().nonnegative(),
});

const wordsSchema = z.object({
  text: z.string(),
  x: z.number(),
  /** baseline */
  y: z.number(),
  size: z.number().positive(),
  anchor: z.enum(['start', 'middle', 'end']),
  strong: z.boolean(),
});

/** What a scene will show, drawn as paths and words, so that another window can draw it without any figures. */
export const scenePictureSchema = z.object({
  /** the same in words */
  alt: z.string(),
  /** from below upwards */
  shapes: z.array(shapeSchema),
  /** on top of the shapes */
  words: z.array(wordsSchema),
});

export type ScenePicture = z.infer<typeof scenePictureSchema>;
export type PictureShape = z.infer<typeof shapeSchema>;
export type PictureWords = z.infer<typeof wordsSchema>;
/** Part of a picture. */
export type Drawn = Pick<ScenePicture, 'shapes' | 'words'>;
