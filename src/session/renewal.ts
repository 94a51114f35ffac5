import type { AreaCode } from '../domain/area.ts';
import { fail, type Result, succeed } from '../domain/failure.ts';
import type { BundleFolder } from '../sources/files.ts';
import type { Listing } from '../state/appState.ts';
import type { AppStore } from '../state/store.ts';
import type { Engine } from './engine.ts';
import type { ImportHost } from './imports.ts';
import type { Notices } from './notices.ts';
import type { OpenedTowns } from './openedTowns.ts';
import type { SessionPorts } from './ports.ts';
import type { Screen } from './screen.ts';
import { openedTown } from './town.ts';

export interface RenewalParts {
  readonly store: AppStore;
  readonly ports: SessionPorts;
  readonly engine: Engine;
  readonly screen: Screen;
  readonly opened: OpenedTowns;
  readonly notices: Notices;
  /** runs a change of view that leaves no step for Back */
  quietly(run: () => void): void;
  /** number of the newest choice of municipality */
  choices(): number;
  listingOf(code: AreaCode): Listing | undefined;
}

/** The municipality on screen out of other files, with the view as it was. */
export function createRenewal(parts: RenewalParts): ImportHost {
  const { store, ports, engine, screen, opened, notices, quietly, choices, listingOf } = parts;

  const renew = async (folder: BundleFolder, ofSite: boolean): Promise<Result<void>> => {
    const before = choices();
    const result = await notices.busy(openedTown(ports, engine, folder));
    if (before !== choices()) {
      // the engine holds the files of someone who meanwhile chose another municipality
      screen.reread();
      return fail('file_rejected', 'Er is intussen een andere gemeente gekozen; er is niets veranderd.');
    }
    if (!result.ok) return result;
    const { town, reading } = result.value;
    const gone = ofSite ? await opened.forget([town.listing.code]) : null;
    const onSite = gone?.ok === true ? listingOf(town.listing.code) : undefined;
    if (onSite === undefined) opened.add(town);
    const own = onSite === undefined ? town : { ...town, listing: onSite };
    quietly(() => screen.enter(own, store.getState().view, reading));
    return succeed(undefined);
  };

  return {
    town: screen.town,
    renew: (folder) => renew(folder, false),
    giveBack: (folder) => renew(folder, true),
  };
}
