import { areaCodeSchema } from './area.ts';
import { groupSchema, mostGroups, roundSchema } from './ballot.ts';
import { sceneSchema } from './scene.ts';
import { z } from './schema.ts';

export const remarkKinds = ['opmerking', 'afspraak', 'bezwaar', 'vraag'] as const;
export type RemarkKind = (typeof remarkKinds)[number];

/** What was said and is kept, by a group or by the room; never by a person. */
export const remarkSchema = z.strictObject({
  id: z.string().min(1).max(40),
  kind: z.enum(remarkKinds),
  text: z.string().min(1).max(2000),
  /** id of the scene that was shown */
  scene: z.string().min(1).optional(),
  area: areaCodeSchema.optional(),
  group: groupSchema.shape.id.optional(),
  /** ISO 8601, UTC */
  at: z.iso.datetime(),
});
export type Remark = z.infer<typeof remarkSchema>;

/** All that one session leaves behind. The order of scenes is the order of telling. */
export const sessionSchema = z.strictObject({
  scenes: z.array(sceneSchema),
  groups: z.array(groupSchema).max(mostGroups),
  rounds: z.array(roundSchema),
  remarks: z.array(remarkSchema),
});
export type SessionWork = z.infer<typeof sessionSchema>;

export const noSession: SessionWork = { scenes: [], groups: [], rounds: [], remarks: [] };

export function isNoSession({ scenes, groups, rounds, remarks }: SessionWork): boolean {
  return scenes.length === 0 && groups.length === 0 && rounds.length === 0 && remarks.length === 0;
}
