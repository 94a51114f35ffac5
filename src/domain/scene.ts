import { areaCodeSchema } from './area.ts';
import { z } from './schema.ts';

/** What a scene shows of the screen it was kept from; one thing at a time. */
export const sceneShows = ['kaart', 'wiel', 'spreiding', 'matrix', 'effect', 'vraag', 'tabel'] as const;
export type SceneShow = (typeof sceneShows)[number];

/** A screen kept for telling: the exact view, and what is said with it. Opening it again changes nothing in the work. */
export const sceneSchema = z.strictObject({
  /** unique in its session */
  id: z.string().min(1).max(40),
  title: z.string().min(1).max(120),
  /** under the title, for everyone */
  audienceNote: z.string().max(600),
  /** only in the speaker's window and in the notes of a slide */
  speakerNote: z.string().max(4000),
  /** asked to the room in words */
  question: z.string().min(1).max(300).optional(),
  show: z.enum(sceneShows),
  /** the view as the part of a link after `#`; a scene of an older version falls back as such a link does */
  fragment: z.string().max(4000),
  figures: z.enum(['shown', 'hidden']),
  /** the area the light falls on */
  spotlight: areaCodeSchema.optional(),
});
export type Scene = z.infer<typeof sceneSchema>;
