import type { AreaLevel } from '../domain/area.ts';
import type { Result } from '../domain/failure.ts';
import type { NeutralWord } from '../domain/neutralWords.ts';
import { type ScenePicture, scenePictureSchema } from './scenePicture.ts';

/** What the look through the scenes goes by. */
export interface Manners {
  readonly words: readonly NeutralWord[];
  /** counts from 1 up to this one are small */
  readonly smallestCount: number;
}

/** The line between the screen of the room and the window of the speaker. */
export interface SpeakerLink {
  /** something that can be copied between windows */
  say(message: RoomMessage | SpeakerMessage): void;
  stop(): void;
}

/** What the window of the speaker is told. */
export type RoomMessage =
  | {
      readonly kind: 'scene';
      /** from 1 */
      readonly at: number;
      readonly count: number;
      readonly title: string;
      readonly audience: string;
      readonly question: string;
      readonly speaker: string;
      /** title of the scene that comes; empty after the last one */
      readonly next: string;
      /** id of that scene; empty after the last one */
      readonly nextScene: string;
      readonly isBlack: boolean;
      readonly isHidden: boolean;
    }
  /** what the scene with this id will show; comes when the room rests */
  | { readonly kind: 'picture'; readonly scene: string; readonly picture: ScenePicture }
  /** whether the remark was kept */
  | { readonly kind: 'noted'; readonly kept: boolean }
  | { readonly kind: 'left' };

/** What the window of the speaker asks and says; `bye` when it closes. */
export type SpeakerMessage =
  | { readonly kind: 'hello' | 'bye' }
  | { readonly kind: 'go'; readonly to: 'next' | 'back' }
  | { readonly kind: 'remark'; readonly text: string };

/** What Sessie asks of the browser. */
export interface SittingPort {
  readManners(): Promise<Result<Manners>>;
  /** opens the window of the speaker, or brings it forward; false when the browser refuses */
  openSpeaker(): boolean;
  /** hears the window of the speaker; what it says is still to be read (`readSpeakerMessage`) */
  linkSpeaker(onHeard: (message: unknown) => void): SpeakerLink;
}

/** Commands of Sessie that reach outside the page. */
export interface SittingCommands extends SittingPort {
  /** loads the figures of a level of the municipality on screen; false where it has none, or they cannot be read */
  loadLevel(level: AreaLevel): Promise<boolean>;
}

function fieldsOf(message: unknown): Readonly<Record<string, unknown>> {
  return typeof message === 'object' && message !== null ? { ...message } : {};
}

/** A message of the speaker's window; null for anything else. */
export function readSpeakerMessage(message: unknown): SpeakerMessage | null {
  const { kind, to, text } = fieldsOf(message);
  if (kind === 'hello' || kind === 'bye') return { kind };
  if (kind === 'remark' && typeof text === 'string') return { kind, text };
  if (kind === 'go' && (to === 'next' || to === 'back')) return { kind, to };
  return null;
}

/** A message of the screen of the room; null for anything else. */
export function readRoomMessage(message: unknown): RoomMessage | null {
  const { kind, ...rest } = fieldsOf(message);
  if (kind === 'left') return { kind };
  if (kind === 'noted' && typeof rest.kept === 'boolean') return { kind, kept: rest.kept };
  if (kind === 'picture') return pictureMessage(rest);
  const { at, count, title, audience, question, speaker, next, nextScene, isBlack, isHidden } = rest;
  if (kind !== 'scene' || typeof at !== 'number' || typeof count !== 'number') return null;
  if (typeof title !== 'string' || typeof audience !== 'string' || typeof question !== 'string') return null;
  if (typeof speaker !== 'string' || typeof next !== 'string' || typeof nextScene !== 'string') return null;
  if (typeof isBlack !== 'boolean' || typeof isHidden !== 'boolean') return null;
  return { kind, at, count, title, audience, question, speaker, next, nextScene, isBlack, isHidden };
}

function pictureMessage({ scene, picture }: Readonly<Record<string, unknown>>): RoomMessage | null {
  const read = scenePictureSchema.safeParse(picture);
  return typeof scene === 'string' && read.success ? { kind: 'picture', scene, picture: read.data } : null;
}
