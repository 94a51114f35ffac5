import { shellText } from '../../../text/nl.ts';
import { useEmit, useWork } from '../../appContext.tsx';

/** Gives the screen to the room; there is nothing to give before there is a scene. */
export function PresentButton() {
  const { session } = useWork();
  const emit = useEmit();
  if (session === undefined || session.scenes.length === 0) return null;
  const start = (): void => {
    emit({ kind: 'choose_mode', mode: 'sessie' });
    emit({ kind: 'choose_sitting', change: { part: 'scenes', presenting: true } });
    // where a browser refuses, the room has the window as it is
    document.documentElement.requestFullscreen?.().catch(() => undefined);
  };
  return (
    <button type="button" className="wb-button" onClick={start}>
      {shellText.presentToRoom}
    </button>
  );
}
