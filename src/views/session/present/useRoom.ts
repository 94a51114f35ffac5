import { useEffect, useEffectEvent, useState } from 'react';
import type { Scene } from '../../../domain/scene.ts';
import { noSession } from '../../../domain/sessionLog.ts';
import { viewOfScene } from '../../../state/scenes.ts';
import type { Shown } from '../../../state/shown.ts';
import { presentText } from '../../../text/present.ts';
import { useEmit, useView, useWork } from '../../appContext.tsx';
import { usePresent } from '../scenes/usePresent.ts';
import { placeAfter, type RoomAct } from './roomKeys.ts';

/** How the screen of the room stands. */
export interface Room {
  readonly scene: Scene | null;
  /** from 0 */
  readonly at: number;
  readonly count: number;
  /** the scene that comes; null after the last one */
  readonly next: Scene | null;
  readonly isBlack: boolean;
  readonly isHidden: boolean;
  readonly isLit: boolean;
  readonly hasBar: boolean;
  readonly hasHelp: boolean;
  /** a remark is being written */
  readonly hasRemark: boolean;
  /** when the clock was started, ms since the epoch; null = no clock */
  readonly startedAt: number | null;
  readonly said: string;
  act(act: RoomAct): void;
  /** closes what stands over the scene */
  close(): void;
  say(sentence: string): void;
}

/** What stays as it is when another scene comes. */
type Tools = Pick<Room, 'hasBar' | 'hasHelp' | 'hasRemark' | 'startedAt'>;

const atStart = { isBlack: false, isHidden: false, isLit: false, said: '' };

/** Not by comparing with null: where no page can have the whole screen, as on an iPhone, the name may be missing. */
const isFull = (): boolean => Boolean(document.fullscreenElement);

/** The scenes as they are shown one by one. Leaving brings back the screen there was before. */
export function useRoom(shown: Shown): Room {
  const view = useView();
  const emit = useEmit();
  const present = usePresent(shown);
  const { scenes } = useWork().session ?? noSession;
  const [before] = useState(view);
  const [tools, setTools] = useState<Tools>({ hasBar: true, hasHelp: false, hasRemark: false, startedAt: null });
  const at = Math.max(
    0,
    scenes.findIndex(({ id }) => id === view.sitting.scene),
  );
  const scene = scenes[at] ?? null;
  const opening = (of: Scene | null) => ({
    ...atStart,
    isHidden: of?.figures === 'hidden',
    isLit: of?.spotlight !== undefined,
  });
  const [state, setState] = useState(() => opening(scene));

  const showScene = (of: Scene, said = ''): void => {
    setState({ ...opening(of), said });
    const { view: own } = viewOfScene(of, present);
    // a table that was folded away has nothing to show
    const kept = { ...own, table: { ...own.table, open: true } };
    const lit = of.spotlight ?? null;
    const isThere = lit !== null && shown.dataset.areas.some(({ code }) => code === lit);
    emit({
      kind: 'show_view',
      view: isThere && kept.level === shown.level ? { ...kept, selected: lit } : kept,
      sitting: { scene: of.id, presenting: true },
    });
  };
  // the first scene, once the room has the screen
  const begin = useEffectEvent(() => {
    if (scene !== null) showScene(scene);
  });
  useEffect(() => begin(), []);

  const leave = (): void => {
    if (isFull()) document.exitFullscreen().catch(() => undefined);
    emit({ kind: 'show_view', view: before, sitting: { presenting: false } });
  };
  const full = (): void => {
    const change = isFull() ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
    if (change === undefined) say(presentText.noFullscreen);
    else change.catch(() => say(presentText.noFullscreen));
  };
  const say = (said: string): void => setState((now) => ({ ...now, said }));
  const go = (asked: RoomAct) => (): void => {
    const to = scenes[placeAfter(asked, at, scenes.length)];
    if (to !== undefined && to.id !== scene?.id) showScene(to);
  };
  const acts: Readonly<Record<RoomAct, () => void>> = {
    next: go('next'),
    back: go('back'),
    first: go('first'),
    last: go('last'),
    black: () => setState((now) => ({ ...now, isBlack: !now.isBlack, said: now.isBlack ? '' : presentText.black })),
    figures: () => setState((now) => ({ ...now, isHidden: !now.isHidden, said: '' })),
    light: () => {
      if (shown.selected === null) say(presentText.chooseArea);
      else setState((now) => ({ ...now, isLit: !now.isLit, said: '' }));
    },
    restore: () => {
      if (scene !== null) showScene(scene, presentText.restored);
    },
    timer: () => setTools((now) => ({ ...now, startedAt: now.startedAt === null ? Date.now() : null })),
    bar: () => setTools((now) => ({ ...now, hasBar: !now.hasBar })),
    help: () => setTools((now) => ({ ...now, hasHelp: !now.hasHelp })),
    remark: () => setTools((now) => ({ ...now, hasRemark: true })),
    full,
    leave,
  };
  const act = (asked: RoomAct): void => acts[asked]();
  return {
    ...{ scene, at, count: scenes.length, next: scenes[at + 1] ?? null },
    ...state,
    ...tools,
    ...{ act, say },
    close: () => setTools((now) => ({ ...now, hasHelp: false, hasRemark: false })),
  };
}
