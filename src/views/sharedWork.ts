import type { Manifest } from '../domain/bundle.ts';
import type { ImportedPlaces } from '../domain/importedPlaces.ts';
import type { Work } from '../domain/scenario.ts';
import { saveFile } from '../export/download.ts';
import { packText } from '../export/packText.ts';
import { jsonText, scenarioFileName, scenarioOf } from '../export/scenario.ts';
import type { DataState } from '../state/appState.ts';
import { type CarriedWork, carriedWork } from '../state/carriedWork.ts';
import { knownIndicators } from '../state/changeWork.ts';
import { linkWork, packedLink } from '../state/workLink.ts';

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

/** The work, and what it is laid over. */
export interface Shareable {
  readonly work: Work;
  readonly given: DataState;
  readonly manifest: Manifest;
  /** null when they could not be read */
  readonly imported: ImportedPlaces | null;
}

function gather({ work, given, imported }: Shareable): CarriedWork {
  return imported === null ? { work, places: 0, heldBack: 0 } : carriedWork(work, given.places, imported);
}

/** The part of a link that carries the work: with imported places when all of them fit, else without any. */
export async function sharedLink(shareable: Shareable): Promise<SharedLink> {
  const { work, given, manifest, imported } = shareable;
  const packed = async (made: Work): Promise<string | null> =>
    packedLink(await packText(JSON.stringify(scenarioOf(made, manifest, new Date()))));
  const { work: whole, places, heldBack } = gather(shareable);
  const rest = { places: 0, left: 0, heldBack, unread: imported === null };
  if (places > 0) {
    const part = await packed(whole);
    if (part !== null) return { ...rest, part, carries: 'all', places };
  }
  const left = { ...rest, left: places };
  const linked = linkWork(given, work, knownIndicators(given));
  if (linked.kind === 'carried') return { ...left, part: linked.text, carries: 'changes' };
  if (linked.kind === 'none') return { ...left, part: null, carries: 'nothing_made' };
  const part = await packed(work);
  return { ...left, part, carries: part === null ? 'nothing' : 'all' };
}

/** Hands all of the work to the browser as a file; gives its name and what is not in it. */
export function saveWork(shareable: Shareable): Pick<SharedLink, 'heldBack' | 'unread'> & { readonly name: string } {
  const { work, heldBack } = gather(shareable);
  const name = scenarioFileName(shareable.manifest.municipality.name);
  saveFile(name, 'application/json', jsonText(scenarioOf(work, shareable.manifest, new Date())));
  return { name, heldBack, unread: shareable.imported === null };
}
