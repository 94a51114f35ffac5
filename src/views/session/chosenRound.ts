import { useSyncExternalStore } from 'react';
import type { Round } from '../../domain/ballot.ts';
import { useWork } from '../appContext.tsx';

let chosen: string | null = null;
const listeners = new Set<() => void>();

function choose(openedAt: string | null): void {
  chosen = openedAt;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const present = (): string | null => chosen;

const none: readonly Round[] = [];

interface Rounds {
  readonly rounds: readonly Round[];
  /** the one chosen, else the last that was opened; null when there is none */
  readonly round: Round | null;
  readonly choose: (openedAt: string | null) => void;
}

/** The question in hand, the same in every part of a session. */
export function useRounds(): Rounds {
  const { session } = useWork();
  const openedAt = useSyncExternalStore(subscribe, present, present);
  const rounds = session?.rounds ?? none;
  const round = rounds.find((each) => each.openedAt === openedAt) ?? rounds.at(-1) ?? null;
  return { rounds, round, choose };
}
