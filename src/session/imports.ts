import { bundleFiles } from '../domain/bundle.ts';
import { type Failure, fail, type Result, succeed } from '../domain/failure.ts';
import { noImportedPlaces } from '../domain/importedPlaces.ts';
import type { Correction } from '../domain/userFile.ts';
import type { Importing } from '../domain/userImport.ts';
import { readVerified } from '../sources/digest.ts';
import type { BundleFolder } from '../sources/files.ts';
import { memoryFolder } from '../sources/memoryFolder.ts';
import type { BundleBytes, GivenFile } from '../sources/userFile/importRequests.ts';
import type { ImportCommands } from '../state/importCommands.ts';
import { municipalitiesOf } from '../state/municipalities.ts';
import type { OutsideCommands } from '../state/outsideCommands.ts';
import type { AppStore } from '../state/store.ts';
import type { CataloguedDesk } from './importDesk.ts';
import { locate } from './locate.ts';
import type { SessionPorts } from './ports.ts';
import type { Town } from './town.ts';

/** What imports need of the page around them. */
export interface ImportHost {
  town(): Town | null;
  /** shows the municipality on screen out of other files, and keeps it on this device; what fails changes nothing */
  renew(folder: BundleFolder): Promise<Result<void>>;
  /** the same for files that are those of the site again: nothing stays kept */
  giveBack(folder: BundleFolder): Promise<Result<void>>;
}

/** The way to the address service, which refuses without agreement. */
export type AddressLookUp = Pick<OutsideCommands, 'lookUpAddresses'>;

/** The last file that was read, as much as is needed to read it again. */
interface Preview {
  readonly id: string;
  readonly given: GivenFile;
  readonly correction: Correction;
  readonly town: Town;
}

const noTown: Failure = { kind: 'file_rejected', sentence: 'Er is nog geen gemeente geopend om dit bij te zetten.' };
const forgotten = fail('file_rejected', 'Dit bestand is niet meer gelezen; kies het opnieuw.');
const pastedName = 'geplakte tabel';
const townFiles: readonly string[] = [bundleFiles.areas, bundleFiles.indicators];

/** Files of persons beside the figures on screen: read, added and taken out again at a desk beside the page. */
export function createImports(
  store: AppStore,
  ports: SessionPorts,
  host: ImportHost,
  { lookUpAddresses }: AddressLookUp,
): ImportCommands & { stop(): void } {
  let desk: CataloguedDesk | null = null;
  let preview: Preview | null = null;
  let count = 0;
  let queue: Promise<unknown> = Promise.resolve();

  const tell = (importing: Importing): void => store.update((data) => ({ ...data, importing }));

  /** One at a time, in the order asked. */
  const atDesk = <T>(
    doing: Importing,
    work: (own: CataloguedDesk, town: Town) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const turn = queue.then(async (): Promise<Result<T>> => {
      const town = host.town();
      if (town === null) return { ok: false, failure: noTown };
      tell(doing);
      try {
        const opened = desk === null ? await ports.openImportDesk() : succeed(desk);
        if (!opened.ok) return opened;
        desk = opened.value;
        return await work(desk, town);
      } finally {
        tell({ kind: 'idle' });
      }
    });
    queue = turn.catch(() => undefined);
    return turn;
  };

  const read = (given: GivenFile, correction: Correction): ReturnType<ImportCommands['read']> =>
    atDesk({ kind: 'reading', file: given.name }, async (own, town) => {
      const files = await filesOf(town, townFiles);
      if (!files.ok) return files;
      count += 1;
      const id = `lezing-${count}`;
      const reading = await own.read({ id, given, correction, files: files.value });
      const isPreview = reading.ok && (reading.value.kind === 'table' || reading.value.kind === 'known');
      if (isPreview) preview = { id, given, correction, town };
      return reading;
    });

  const locateRows: ImportCommands['locate'] = async (previewId, onProgress, signal) => {
    const own = preview?.id === previewId ? preview : null;
    if (own === null) return forgotten;
    const list = await atDesk({ kind: 'reading', file: own.given.name }, async (working, town) => {
      if (town.listing.code !== own.town.listing.code) return elsewhere(own);
      const { id, given, correction } = own;
      const files = await filesOf(town, townFiles);
      return files.ok ? working.addresses({ id, given, correction, files: files.value }) : files;
    });
    if (!list.ok) return list;
    const { view, data } = store.getState();
    return locate(list.value, municipalitiesOf(data, view), lookUpAddresses, onProgress, signal);
  };

  const apply: ImportCommands['apply'] = (previewId, plan) => {
    const own = preview?.id === previewId ? preview : null;
    if (own === null) return Promise.resolve(forgotten);
    return atDesk({ kind: 'applying', file: own.given.name }, async (working, town) => {
      if (town.listing.code !== own.town.listing.code) return elsewhere(own);
      const files = await filesOf(town, null);
      if (!files.ok) return files;
      const { id, given, correction } = own;
      const at = new Date().toISOString();
      const importId = `${at.replace(/\D/g, '')}-${count}`;
      const origin = town.listing.origin;
      const made = await working.apply({ id, given, correction, plan, files: files.value, origin, importId, at });
      if (!made.ok) return made;
      const folder = folderOf(town, made.value.files);
      const shown = folder.ok ? await host.renew(folder.value) : folder;
      if (!shown.ok) return shown;
      if (preview === own) preview = null;
      return succeed(made.value.record);
    });
  };

  const undo: ImportCommands['undo'] = (importId) => {
    const file = store.getState().data.imports.find(({ id }) => id === importId)?.file ?? '';
    return atDesk({ kind: 'undoing', file }, async (working, town) => {
      const files = await filesOf(town, null);
      if (!files.ok) return files;
      const rest = await working.undo(files.value, importId);
      if (!rest.ok) return rest;
      const folder = folderOf(town, rest.value.files);
      if (!folder.ok) return folder;
      return rest.value.asOnSite ? host.giveBack(folder.value) : host.renew(folder.value);
    });
  };

  /** Which imports are told of follows the municipality on screen. */
  let listed: Town | null = null;
  const listImports = async (town: Town | null): Promise<void> => {
    listed = town;
    const records = town === null ? succeed([]) : await ports.readImports(town.folder, town.manifest);
    if (listed !== town) return;
    const imports = records.ok ? records.value : [];
    store.update((data) => (data.imports.length + imports.length === 0 ? data : { ...data, imports }));
  };
  const stop = store.subscribe(() => {
    if (host.town() !== listed) void listImports(host.town());
  });

  return {
    read: (given, correction) =>
      read(
        typeof given === 'string' ? { name: pastedName, content: given } : { name: given.name, content: given },
        correction,
      ),
    locate: locateRows,
    apply,
    discard: (previewId) => {
      if (preview?.id !== previewId) return;
      preview = null;
      // what it had read is large
      if (store.getState().data.importing.kind === 'idle') desk?.stop();
    },
    undo,
    places: async () => {
      const town = host.town();
      return town === null ? succeed(noImportedPlaces) : ports.readImportedPlaces(town.folder, town.manifest);
    },
    cancel: () => desk?.stop(),
    stop,
  };
}

function elsewhere({ given, town }: Preview): Result<never> {
  const sentence = `${given.name} is gelezen voor ${town.listing.name}, en die gemeente staat niet meer op het scherm. Lees het bestand opnieuw.`;
  return fail('file_rejected', sentence, { file: given.name });
}

/** Files of the bundle, each checked against `dataset.json`, which is always with them; null = all. */
async function filesOf({ folder, manifest }: Town, wanted: readonly string[] | null): Promise<Result<BundleBytes>> {
  const description = await folder.read(bundleFiles.manifest);
  if (!description.ok) return description;
  const files = new Map([[bundleFiles.manifest as string, description.value]]);
  for (const file of Object.keys(manifest.files)) {
    if (wanted !== null && !wanted.includes(file)) continue;
    const bytes = await readVerified(folder, manifest, file);
    if (!bytes.ok) return bytes;
    files.set(file, bytes.value);
  }
  return succeed(files);
}

function folderOf({ listing }: Town, files: BundleBytes): Result<BundleFolder> {
  return memoryFolder(`${listing.name} met eigen cijfers`, files, async (bytes) => bytes);
}
