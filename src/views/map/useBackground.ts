import { useCallback, useState } from 'react';
import { hasAgreed } from '../../domain/host.ts';
import { backgroundText } from '../../text/background.ts';
import { useCommands, useData } from '../appContext.tsx';
import { useOnline } from '../ui/useOnline.ts';
import type { ReadTile } from './port.ts';

export interface Background {
  /** null while the background map is not on */
  readonly read: ReadTile | null;
  /** why the switch does nothing here; null when it works */
  readonly unavailable: string | null;
  /** one sentence to show now, or null */
  readonly note: string | null;
  /** the question for consent is open */
  readonly asking: boolean;
  press(): void;
  answer(agreed: boolean): void;
  /** a tile came, or failed to */
  onTile(came: boolean): void;
}

/**
 * The switch of the background map. It works where the map is of a real place and the browser has a network; the first
 * time it asks for consent. The wish is kept on this device; what the link says never switches it on.
 */
export function useBackground(invented: boolean): Background {
  const { background: wanted, agreed } = useData();
  const { showBackground, readBackgroundTile } = useCommands();
  const online = useOnline();
  const [asking, setAsking] = useState(false);
  const [explained, setExplained] = useState(false);
  const [missing, setMissing] = useState(false);
  const unavailable = invented ? backgroundText.invented : online ? null : backgroundText.offline;
  const allowed = hasAgreed(agreed, ['achtergrond']);
  const isOn = wanted && allowed && unavailable === null;
  return {
    read: isOn ? readBackgroundTile : null,
    unavailable,
    note: unavailable !== null ? (explained ? unavailable : null) : isOn && missing ? backgroundText.missing : null,
    asking,
    press: () => {
      setMissing(false);
      setExplained(unavailable !== null && !explained);
      if (unavailable !== null) return;
      if (isOn) showBackground(false);
      else if (allowed) showBackground(true);
      else setAsking(true);
    },
    answer: (yes) => {
      setAsking(false);
      if (yes) showBackground(true);
    },
    onTile: useCallback((came: boolean) => setMissing(!came), []),
  };
}
