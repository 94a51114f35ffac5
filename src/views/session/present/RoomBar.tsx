import { presentText } from '../../../text/present.ts';
import { useCommands } from '../../appContext.tsx';
import type { RoomAct } from './roomKeys.ts';
import type { Room } from './useRoom.ts';

interface RoomBarProps {
  readonly room: Room;
}

/** Every key of the screen as a button. */
export function RoomBar({ room }: RoomBarProps) {
  const { sitting } = useCommands();
  const { at, count, isHidden, isLit, isBlack, startedAt, hasBar, act } = room;
  const words = presentText;
  const button = (asked: RoomAct, name: string, key: string, more: { off?: boolean; pressed?: boolean } = {}) => (
    <button
      type="button"
      className="wb-button"
      disabled={more.off === true}
      aria-pressed={more.pressed}
      aria-keyshortcuts={key}
      title={key}
      onClick={() => act(asked)}
    >
      {name}
    </button>
  );
  if (!hasBar) return <div className="wb-room-bar-back">{button('bar', words.showBar, 'M')}</div>;
  const openSpeaker = (): void => {
    if (!sitting.openSpeaker()) room.say(words.noWindow);
  };
  return (
    <nav className="wb-room-bar" aria-label={words.bar}>
      {button('back', `‹ ${words.back}`, 'ArrowLeft', { off: at === 0 })}
      {button('next', `${words.next} ›`, 'ArrowRight', { off: at >= count - 1 })}
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
