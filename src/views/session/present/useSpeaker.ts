import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { noSession } from '../../../domain/sessionLog.ts';
import type { Shown } from '../../../state/shown.ts';
import { type RoomMessage, readSpeakerMessage, type SpeakerLink } from '../../../state/sittingCommands.ts';
import { useCommands, useEmit, useWork } from '../../appContext.tsx';
import { newRemarkId, remarkOf } from '../record/remarkRows.ts';
import { useNextPicture } from './useNextPicture.ts';
import type { Room } from './useRoom.ts';

function messageOf({ scene, at, count, next, isBlack, isHidden }: Room): RoomMessage {
  if (scene === null) return { kind: 'left' };
  return {
    ...{ kind: 'scene', at: at + 1, count, isBlack, isHidden },
    ...{ next: next?.title ?? '', nextScene: next?.id ?? '' },
    title: scene.title,
    audience: scene.audienceNote,
    question: scene.question ?? '',
    speaker: scene.speakerNote,
  };
}

/** Keeps a remark with the scene on screen and the area the light falls on; whether that could be done. */
function useRemark({ scene, isLit }: Room, { selected }: Shown): (text: string) => boolean {
  const emit = useEmit();
  const { remarks } = useWork().session ?? noSession;
  return (text) => {
    const about = { scene: scene?.id ?? '', area: isLit ? (selected?.code ?? '') : '', group: '' };
    const choice = { kind: 'opmerking', text, ...about } as const;
    const remark = remarkOf(choice, newRemarkId(remarks), new Date().toISOString());
    if (remark !== null) emit({ kind: 'put_remark', remark, movement: null });
    return remark !== null;
  };
}

/** Tells the window of the speaker what stands on the screen and what comes, and does what is asked there. */
export function useSpeaker(room: Room, shown: Shown): void {
  const { sitting } = useCommands();
  const link = useRef<SpeakerLink | null>(null);
  const [isWatched, setWatched] = useState(false);
  const coming = useNextPicture(room.next, isWatched, shown);
  const putRemark = useRemark(room, shown);
  const tell = useEffectEvent(() => link.current?.say(messageOf(room)));
  const showComing = useEffectEvent(() => {
    if (coming !== null) link.current?.say({ kind: 'picture', ...coming });
  });
  const hear = useEffectEvent((heard: unknown) => {
    const message = readSpeakerMessage(heard);
    if (message === null) return;
    setWatched(message.kind !== 'bye');
    if (message.kind === 'go') room.act(message.to);
    else if (message.kind === 'remark') link.current?.say({ kind: 'noted', kept: putRemark(message.text) });
    else if (message.kind === 'hello') {
      tell();
      showComing();
    }
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
  useEffect(() => {
    if (told !== '') tell();
  }, [told]);
  useEffect(() => {
    if (coming !== null) showComing();
  }, [coming]);
}
