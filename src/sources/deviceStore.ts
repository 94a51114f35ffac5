import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { AreaCode } from '../domain/area.ts';
import { bundleFiles, type Manifest } from '../domain/bundle.ts';
import { type Failure, fail, type Result, succeed } from '../domain/failure.ts';
import { readVerified } from './digest.ts';
import type { BundleFolder } from './files.ts';

/** A municipality a person opened, as this browser keeps it. */
export interface KeptMunicipality {
  readonly code: AreaCode;
  readonly name: string;
  readonly invented: boolean;
  /** of all files together, as stored */
  readonly bytes: number;
  /** ISO 8601, UTC */
  readonly savedAt: string;
}

/** Bundles in the storage of this browser: one per municipality, its files exactly as they were opened. */
export interface DeviceStore {
  /** oldest first */
  list(): Promise<Result<readonly KeptMunicipality[]>>;
  folder(kept: { readonly code: AreaCode; readonly name: string }): BundleFolder;
  /** takes the place of an earlier bundle of the same municipality; on failure that one stays whole */
  keep(manifest: Manifest, folder: BundleFolder): Promise<Result<KeptMunicipality>>;
  forget(codes: readonly AreaCode[]): Promise<Result<void>>;
}

interface Layout extends DBSchema {
  municipalities: { key: string; value: KeptMunicipality };
  /** key: code of the municipality, path in the bundle */
  files: { key: [string, string]; value: Uint8Array };
}

const layoutVersion = 1;

/** Every key of the municipality: an array sorts after every string (Indexed Database API 3.0 §2.4). */
const filesOf = (code: AreaCode): IDBKeyRange => IDBKeyRange.bound([code], [code, []]);

async function openLayout(name: string): Promise<IDBPDatabase<Layout>> {
  const opened: IDBPDatabase<Layout> = await openDB<Layout>(name, layoutVersion, {
    upgrade: (database) => {
      database.createObjectStore('municipalities', { keyPath: 'code' });
      database.createObjectStore('files');
    },
    // another tab with a newer version of the site waits for this one
    blocking: () => opened.close(),
  });
  return opened;
}

function isFull(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'QuotaExceededError';
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // the failed write has aborted it already
  }
}

function keepFailure(name: string, bytes: number, cause: unknown): Failure {
  const megabytes = Math.max(1, Math.round(bytes / 1e6));
  const reason = isFull(cause)
    ? `de opslag van deze browser is vol (nodig: ${megabytes} MB)`
    : 'deze browser staat opslag niet toe';
  const sentence = `${name} is geopend, maar niet bewaard op dit apparaat: ${reason}. Na het sluiten van deze pagina opent u het bestand opnieuw.`;
  return { kind: 'file_rejected', sentence, cause };
}

/** All files the manifest names, each checked against it: what is kept is what was opened. */
async function readAll(manifest: Manifest, folder: BundleFolder): Promise<Result<ReadonlyMap<string, Uint8Array>>> {
  const description = await folder.read(bundleFiles.manifest);
  if (!description.ok) return description;
  const files = new Map([[bundleFiles.manifest as string, description.value]]);
  for (const file of Object.keys(manifest.files)) {
    const bytes = await readVerified(folder, manifest, file);
    if (!bytes.ok) return bytes;
    files.set(file, bytes.value);
  }
  return succeed(files);
}

async function readKept(
  database: () => Promise<IDBPDatabase<Layout>>,
  code: AreaCode,
  name: string,
  file: string,
): Promise<Result<Uint8Array>> {
  try {
    const bytes: unknown = await (await database()).get('files', [code, file]);
    if (bytes instanceof Uint8Array) return succeed(bytes);
  } catch (cause) {
    const sentence = `${file} van ${name} kan niet uit de opslag van deze browser worden gelezen.`;
    return fail('file_rejected', sentence, { file }, cause);
  }
  return fail('file_rejected', `${file} van ${name} staat niet meer in de opslag van deze browser.`, { file });
}

/** @param name of the database; tests give each store its own */
export function deviceStore(name = 'wijkbalans'): DeviceStore {
  let opening: Promise<IDBPDatabase<Layout>> | null = null;
  const database = (): Promise<IDBPDatabase<Layout>> => {
    const own = opening ?? openLayout(name);
    opening = own;
    own.then(
      (opened) =>
        opened.addEventListener('close', () => {
          opening = null;
        }),
      () => {
        opening = null;
      },
    );
    return own;
  };
  /** One write at a time, in the order asked: the bundle opened last is the one that stays. */
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const write = async (kept: KeptMunicipality, files: ReadonlyMap<string, Uint8Array>): Promise<void> => {
    const transaction = (await database()).transaction(['municipalities', 'files'], 'readwrite', {
      durability: 'strict',
    });
    const contents = transaction.objectStore('files');
    const done = transaction.done.then(
      () => null,
      (cause: unknown) => transaction.error ?? cause,
    );
    try {
      await contents.delete(filesOf(kept.code));
      for (const [path, bytes] of files) await contents.put(bytes, [kept.code, path]);
      await transaction.objectStore('municipalities').put(kept);
    } catch (cause) {
      // a write the browser would not even start leaves the transaction open, and what was written would stay
      abort(transaction);
      await done;
      throw transaction.error ?? cause;
    }
    const failed = await done;
    if (failed !== null) throw failed;
  };

  return {
    list: async () => {
      try {
        const kept = await (await database()).getAll('municipalities');
        return succeed(kept.sort((a, b) => a.savedAt.localeCompare(b.savedAt)));
      } catch (cause) {
        return fail('fetch_failed', 'De opslag van deze browser kan niet worden gelezen.', undefined, cause);
      }
    },
    folder: ({ code, name: municipality }) => ({
      name: `de opslag van deze browser (${municipality})`,
      list: async () => {
        try {
          const keys = await (await database()).getAllKeys('files', filesOf(code));
          return keys.map(([, path]) => path);
        } catch {
          return null;
        }
      },
      read: (file) => readKept(database, code, municipality, file),
    }),
    keep: (manifest, folder) =>
      inTurn(async () => {
        const files = await readAll(manifest, folder);
        if (!files.ok) return files;
        const bytes = [...files.value.values()].reduce((sum, { length }) => sum + length, 0);
        const { municipality, invented } = manifest;
        const kept = { ...municipality, invented, bytes, savedAt: new Date().toISOString() };
        try {
          await write(kept, files.value);
          return succeed(kept);
        } catch (cause) {
          return { ok: false, failure: keepFailure(municipality.name, bytes, cause) };
        }
      }),
    forget: (codes) =>
      inTurn(async () => {
        try {
          const transaction = (await database()).transaction(['municipalities', 'files'], 'readwrite');
          const gone = codes.flatMap((code) => [
            transaction.objectStore('municipalities').delete(code),
            transaction.objectStore('files').delete(filesOf(code)),
          ]);
          await Promise.all([...gone, transaction.done]);
          return succeed(undefined);
        } catch (cause) {
          const sentence = 'Verwijderen lukte niet: deze browser geeft geen toegang tot de opslag.';
          return fail('file_rejected', sentence, undefined, cause);
        }
      }),
  };
}
