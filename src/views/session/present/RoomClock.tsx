import { useEffect, useState } from 'react';
import { presentText } from '../../../text/present.ts';

/** "4:05" of a time in ms. */
export function minutesOf(elapsed: number): string {
  const seconds = Math.max(0, Math.floor(elapsed / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** How long the clock runs, in text. */
export function RoomClock({ startedAt }: { readonly startedAt: number }) {
  const [now, setNow] = useState(startedAt);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return (
    <p role="timer" className="wb-room-clock">
      {presentText.timer(minutesOf(now - startedAt))}
    </p>
  );
}
