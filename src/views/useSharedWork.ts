import { noImportedPlaces } from '../domain/importedPlaces.ts';
import { isNoWork } from '../domain/scenario.ts';
import { useCommands, useGivenData, useWork } from './appContext.tsx';
import type { Shareable, SharedLink } from './sharedWork.ts';

export const loadSharedWork = () => import('./sharedWork.ts');

const nothingShared: SharedLink = {
  ...{ part: null, carries: 'nothing_made', places: 0, left: 0, heldBack: 0, unread: false },
};

/** The work as it goes to others, in a link or a file, with the places that came from imported files. */
export function useSharedWork() {
  const { imports } = useCommands();
  const given = useGivenData();
  const work = useWork();
  const manifest = Object.values(given.datasets)[0]?.manifest;
  const hasImported = given.imports.some(({ places }) => places !== null);

  const shareable = async (): Promise<Shareable | null> => {
    if (manifest === undefined) return null;
    const ids = hasImported ? await imports.places() : null;
    const imported = ids === null ? noImportedPlaces : ids.ok ? ids.value : null;
    return { work, given, manifest, imported };
  };

  return {
    link: async (): Promise<SharedLink> => {
      const made = await shareable();
      const code = await loadSharedWork().catch(() => null);
      if (code === null) return { ...nothingShared, carries: 'nothing' };
      return made === null ? nothingShared : code.sharedLink(made);
    },
    /** null when nothing is on screen, or the code for it does not come */
    save: async () => {
      const made = await shareable();
      const code = await loadSharedWork().catch(() => null);
      return made === null || code === null ? null : code.saveWork(made);
    },
    hasSomething: hasImported || !isNoWork(work),
  };
}

/** An address with a part of a link behind it. */
export function withPart(address: string, part: string | null): string {
  return part === null ? address : `${address}${address.includes('#') ? '&' : '#'}${part}`;
}
