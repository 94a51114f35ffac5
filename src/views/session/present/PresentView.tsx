import './pages.css';
import './present.css';
import './stage.css';
import './bar.css';
import './narrow.css';
import { type TouchEvent, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { viewOfScene } from '../../../state/scenes.ts';
import type { Shown } from '../../../state/shown.ts';
import { presentText } from '../../../text/present.ts';
import { useSignsOnMap } from '../../appContext.tsx';
import { useUndoKeys } from '../../weigh/useUndoKeys.ts';
import { problemSentence } from '../scenes/problemSentence.ts';
import { usePresent } from '../scenes/usePresent.ts';
import { RoomBar } from './RoomBar.tsx';
import { RoomClock } from './RoomClock.tsx';
import { RoomHelp } from './RoomHelp.tsx';
import { RoomRemark } from './RoomRemark.tsx';
import { RoomSources } from './RoomSources.tsx';
import { RoomStage } from './RoomStage.tsx';
import { actOfKey, actOfSwipe, pressOf } from './roomKeys.ts';
import { hasSources } from './stages.ts';
import { type Room, useRoom } from './useRoom.ts';
import { useSpeaker } from './useSpeaker.ts';

/** the page in large type as long as the room has it */
const largeType = 'wb-room-open';

function useKeys({ act, isBlack }: Room): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const asked = actOfKey(pressOf(event));
    if (asked === null) return;
    event.preventDefault();
    // Escape brings the light back first
    act(isBlack && asked === 'leave' ? 'black' : asked);
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function useLargeType(): void {
  useEffect(() => {
    document.documentElement.classList.add(largeType);
    return () => document.documentElement.classList.remove(largeType);
  }, []);
}

/** A swipe over title and words; the map moves by touch itself. */
function useSwipe(act: Room['act']) {
  const start = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return {
    onTouchStart: ({ changedTouches }: TouchEvent) => {
      const touch = changedTouches.item(0);
      start.current = touch === null ? null : { x: touch.clientX, y: touch.clientY };
    },
    onTouchEnd: ({ changedTouches }: TouchEvent) => {
      const [from, touch] = [start.current, changedTouches.item(0)];
      if (from === null || touch === null) return;
      const asked = actOfSwipe(touch.clientX - from.x, touch.clientY - from.y);
      if (asked !== null) act(asked);
    },
  };
}

/** The screen of the room: one scene at a time, in large type. */
export function PresentView({ shown }: { readonly shown: Shown }) {
  const room = useRoom(shown);
  const { scene, at, count, isBlack, isHidden, isLit, startedAt, said, act } = room;
  const title = useRef<HTMLHeadingElement>(null);
  const [isFresh, setFresh] = useState(true);
  useSpeaker(room, shown);
  useKeys(room);
  useUndoKeys();
  useLargeType();
  const swipe = useSwipe(act);
  const present = usePresent(shown);
  const lit = isLit ? (shown.selected?.code ?? null) : null;
  useSignsOnMap(useMemo(() => ({ lit, plain: isHidden, large: true }), [lit, isHidden]));
  useEffect(() => {
    if (isFresh) title.current?.focus();
    setFresh(false);
  }, [isFresh]);
  const problems = scene === null ? [] : viewOfScene(scene, present).problems;
  return (
    <main className="wb-room" aria-label={presentText.region}>
      <header className="wb-room-head" {...swipe}>
        <div className="wb-room-title">
          <h1 ref={title} tabIndex={-1}>
            {scene?.title ?? presentText.noScenes}
          </h1>
          {startedAt !== null && <RoomClock startedAt={startedAt} />}
          {shown.dataset.manifest.invented && <p className="wb-room-invented">{presentText.invented}</p>}
          {count > 0 && <p className="wb-room-position">{presentText.position(at + 1, count)}</p>}
        </div>
        {scene !== null && scene.audienceNote !== '' && <p className="wb-room-note">{scene.audienceNote}</p>}
        {scene?.question !== undefined && scene.show !== 'vraag' && (
          <p className="wb-room-question">
            <strong>{presentText.question}: </strong>
            {scene.question}
          </p>
        )}
        {problems.map((problem) => (
          <p key={JSON.stringify(problem)} className="wb-room-note">
            {problemSentence(problem)}
          </p>
        ))}
        {lit !== null && shown.selected !== null && (
          <p className="wb-room-note">{presentText.lit(shown.selected.name)}</p>
        )}
      </header>
      {scene !== null && <RoomStage scene={scene} shown={shown} isHidden={isHidden} />}
      {scene !== null && hasSources(scene.show) && !isHidden && <RoomSources show={scene.show} shown={shown} />}
      <p role="status" className={said === '' ? 'wb-hidden' : 'wb-room-said'}>
        {said === '' && scene !== null ? presentText.announce(at + 1, count, scene.title, isHidden) : said}
      </p>
      <RoomBar room={room} />
      <RoomHelp open={room.hasHelp} onClose={room.close} />
      <RoomRemark areas={shown.dataset.areas} open={room.hasRemark} onClose={room.close} />
      {isBlack && (
        <button type="button" className="wb-room-black" onClick={() => act('black')}>
          <span className="wb-hidden">{presentText.black}</span>
        </button>
      )}
    </main>
  );
}
