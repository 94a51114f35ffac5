import { type Result, succeed } from '../domain/failure.ts';
import type { Engine, EngineReading } from './engine.ts';
import type { Arrival } from './live.ts';
import type { Notices } from './notices.ts';
import type { OpenedTowns } from './openedTowns.ts';
import type { SessionPorts } from './ports.ts';
import type { Screen } from './screen.ts';
import { openedTown, type Town, unreadTown } from './town.ts';

export interface ArrivalParts {
  readonly ports: SessionPorts;
  readonly engine: Engine;
  readonly screen: Screen;
  readonly opened: OpenedTowns;
  readonly notices: Notices;
  /** number of the newest choice of municipality, and the number of one more */
  readonly choices: { newest(): number; next(): number };
  /** shows a municipality that came */
  show(town: Town, reading: Result<EngineReading>): void;
}

/** Municipalities that a person opens from files, or that come from the public services. */
export function createArrivals({ ports, engine, screen, opened, notices, choices, show }: ArrivalParts) {
  const openedFile = async (files: readonly File[]): ReturnType<typeof openedTown> => {
    const folder = await ports.openedFolder(files);
    return folder.ok ? openedTown(ports, engine, folder.value) : folder;
  };

  const openBundle = async (files: readonly File[]): Promise<void> => {
    const own = choices.next();
    const result = await notices.busy(openedFile(files));
    // the engine holds the bundle of someone who meanwhile chose another municipality
    if (own !== choices.newest()) return screen.reread();
    if (!result.ok) return notices.report(result.failure, () => void openBundle(files));
    const { town, reading } = result.value;
    opened.add(town);
    show(town, reading);
  };

  /** What comes from the services takes the screen, unless the person chose something else meanwhile. */
  const awaitArrival = (): Arrival => {
    const before = choices.newest();
    return async (folder) => {
      if (before !== choices.newest()) {
        const aside = await unreadTown(ports, folder);
        if (!aside.ok) return aside;
        opened.add(aside.value);
        return succeed(aside.value.manifest.municipality);
      }
      const own = choices.next();
      const result = await openedTown(ports, engine, folder);
      if (!result.ok) return result;
      const { town, reading } = result.value;
      opened.add(town);
      if (own === choices.newest()) show(town, reading);
      else screen.reread();
      return succeed(town.manifest.municipality);
    };
  };

  return { openBundle, awaitArrival };
}
