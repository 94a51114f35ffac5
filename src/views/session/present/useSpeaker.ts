import { useEffect, useEffectEvent, useRef } from 'react';
import { type RoomMessage, readSpeakerMessage, type SpeakerLink } from '../../../state/sittingCommands.ts';
import { useCommands } from '../../appContext.tsx';
import type { Room } from './useRoom.ts';

function messageOf({ scene, at, count, next, isBlack, isHidden }: Room): RoomMessage {
  if (scene === null) return { kind: 'left' };
  return {
    ...{ kind: 'scene', at: at + 1, count, next, isBlack, isHidden },
    title: scene.title,
    audience: scene.audienceNote,
    question: scene.question ?? '',
    speaker: scene.speakerNote,
  };
}

/** Tells the window of the speaker what stands on the screen, and does what is asked there. */
export function useSpeaker(room: Room): void {
  const { sitting } = useCommands();
  const link = useRef<SpeakerLink | null>(null);
  const hear = useEffectEvent((heard: unknown) => {
    const message = readSpeakerMessage(heard);
    if (message?.kind === 'go') room.act(message.to);
    else if (message !== null) link.current?.say(messageOf(room));
  });
  useEffect(() => {
    const own = sitting.linkSpeaker((heard) => hear(heard));
    link.current = own;
    return () => {
      own.say({ kind: 'left' });
      own.stop();
      link.current = null;
    };
  }, [sitting]);
  const told = JSON.stringify(messageOf(room));
  const tell = useEffectEvent(() => link.current?.say(messageOf(room)));
  useEffect(() => {
    if (told !== '') tell();
  }, [told]);
}
