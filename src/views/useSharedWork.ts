import { isNoWork, type Work } from '../domain/scenario.ts';
import { saveFile } from '../export/download.ts';
import { packText } from '../export/packText.ts';
import { jsonText, scenarioFileName, scenarioOf } from '../export/scenario.ts';
import { type CarriedWork, carriedWork } from '../state/carriedWork.ts';
import { knownIndicators } from '../state/changeWork.ts';
import { linkWork, packedLink } from '../state/workLink.ts';
import { useCommands, useGivenData, useWork } from './appContext.tsx';

/** What of the work a link takes along. */
export interface SharedLink {
  /** null = nothing */
  readonly part: string | null;
  readonly carries: 'nothing_made' | 'changes' | 'all' | 'nothing';
  /** places of imported files in it */
  readonly places: number;
  /** places of imported files that do not fit */
  readonly left: number;
  /** imported sites that stay unnamed for now */
  readonly heldBack: number;
  /** places of imported files could not be read */
  readonly unread: boolean;
}

interface Gathered extends CarriedWork {
  readonly unread: boolean;
}

/** The work as it goes to others, in a link or a file, with the places that came from imported files. */
export function useSharedWork() {
  const { imports } = useCommands();
  const given = useGivenData();
  const work = useWork();
  const manifest = Object.values(given.datasets)[0]?.manifest;
  const hasImported = given.imports.some(({ places }) => places !== null);

  const gather = async (): Promise<Gathered> => {
    const ids = hasImported ? await imports.places() : null;
    const alone = { work, places: 0, heldBack: 0, unread: ids?.ok === false };
    return ids?.ok === true ? { ...carriedWork(work, given.places, ids.value), unread: false } : alone;
  };

  const packed = async (made: Work): Promise<string | null> =>
    manifest === undefined ? null : packedLink(await packText(JSON.stringify(scenarioOf(made, manifest, new Date()))));

  const link = async (): Promise<SharedLink> => {
    const { work: whole, places, heldBack, unread } = await gather();
    const linked = linkWork(given, work, knownIndicators(given));
    const rest = { places: 0, left: 0, heldBack, unread };
    if (places > 0) {
      const part = await packed(whole);
      if (part !== null) return { ...rest, part, carries: 'all', places };
    }
    const left = { ...rest, left: places };
    if (linked.kind === 'carried') return { ...left, part: linked.text, carries: 'changes' };
    if (linked.kind === 'none') return { ...left, part: null, carries: 'nothing_made' };
    const part = await packed(work);
    return { ...left, part, carries: part === null ? 'nothing' : 'all' };
  };

  /** Hands all of the work to the browser as a file; gives its name and what is not in it, null without figures. */
  const save = async (): Promise<(Pick<Gathered, 'heldBack' | 'unread'> & { readonly name: string }) | null> => {
    if (manifest === undefined) return null;
    const { work: whole, heldBack, unread } = await gather();
    const name = scenarioFileName(manifest.municipality.name);
    saveFile(name, 'application/json', jsonText(scenarioOf(whole, manifest, new Date())));
    return { name, heldBack, unread };
  };

  return { link, save, hasSomething: hasImported || !isNoWork(work) };
}

/** An address with a part of a link behind it. */
export function withPart(address: string, part: string | null): string {
  return part === null ? address : `${address}${address.includes('#') ? '&' : '#'}${part}`;
}
