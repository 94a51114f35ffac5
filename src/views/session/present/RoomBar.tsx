import { presentText } from '../../../text/present.ts';
import { useCommands } from '../../appContext.tsx';
import type { RoomAct } from './roomKeys.ts';
import type { Room } from './useRoom.ts';

interface RoomBarProps {
  readonly room: Room;
}

interface MoreOfButton {
  readonly off?: boolean;
  readonly pressed?: boolean;
  /** signs around the name, for the eye alone */
  readonly before?: string;
  readonly after?: string;
}

/** Every key of the screen as a button. */
export function RoomBar({ room }: RoomBarProps) {
  const { sitting } = useCommands();
  const { at, count, isHidden, isLit, isBlack, startedAt, hasBar, act } = room;
  const words = presentText;
  const button = (asked: RoomAct, name: string, key: string, more: MoreOfButton = {}) => (
    <button
      type="button"
      className="wb-button"
      // switched off by its own press, as at the last scene, it would let the focus fall to the page
      aria-disabled={more.off}
      aria-pressed={more.pressed}
      aria-keyshortcuts={key}
      title={words.keyOf(key)}
      onClick={() => more.off !== true && act(asked)}
    >
      {more.before !== undefined && <span aria-hidden="true">{more.before}</span>}
      {name}
      {more.after !== undefined && <span aria-hidden="true">{more.after}</span>}
    </button>
  );
  if (!hasBar) return <div className="wb-room-bar-back">{button('bar', words.showBar, 'M')}</div>;
  const openSpeaker = (): void => {
    if (!sitting.openSpeaker()) room.say(words.noWindow);
  };
  return (
    <nav className="wb-room-bar" aria-label={words.bar}>
      {button('back', words.back, 'ArrowLeft', { off: at === 0, before: '‹' })}
      {button('next', words.next, 'ArrowRight', { off: at >= count - 1, after: '›' })}
      {button('first', words.first, 'Home', { off: at === 0 })}
      {button('last', words.last, 'End', { off: at >= count - 1 })}
      {button('figures', isHidden ? words.show : words.hide, 'H')}
      {button('light', isLit ? words.lightOff : words.light, 'S')}
      {button('black', words.blackButton, 'B', { pressed: isBlack })}
      {button('timer', startedAt === null ? words.timerStart : words.timerStop, 'T')}
      {button('remark', words.remarkButton, 'O')}
      {button('restore', words.restore, 'R')}
      <button type="button" className="wb-button" onClick={openSpeaker}>
        {words.speaker}
      </button>
      {button('full', words.full, 'F')}
      {button('help', words.help, '?')}
      {button('bar', words.hideBar, 'M')}
      {button('leave', words.leave, 'Escape')}
    </nav>
  );
}
