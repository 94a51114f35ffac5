import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import { bundleFiles, type Manifest, manifestSchema } from '../../src/domain/bundle.ts';
import type { Result } from '../../src/domain/failure.ts';
import { readBundle } from '../../src/sources/bundle.ts';
import { bundleZip } from '../../src/sources/bundleZip.ts';
import { type DeviceStore, deviceStore } from '../../src/sources/deviceStore.ts';
import { zipFolder } from '../../src/sources/zipFolder.ts';
import { edit, edited, type Files, folderOf, smallBundle, textOf } from './bundleFixture.ts';

const code = 'GM9901' as AreaCode;
const oeverstad = { code, name: 'Oeverstad' };

function manifestOf(files: Files): Manifest {
  return manifestSchema.parse(JSON.parse(textOf(files, bundleFiles.manifest)));
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.sentence);
  return result.value;
}

const sentence = (result: Result<unknown>): string => (result.ok ? 'accepted' : result.failure.sentence);

async function keep(store: DeviceStore, files: Files) {
  return store.keep(manifestOf(files), folderOf(files));
}

/** The same bundle under the code of another municipality, as far as the store looks. */
async function keepAs(store: DeviceStore, other: string): Promise<void> {
  const files = smallBundle();
  const manifest = manifestOf(files);
  value(
    await store.keep(
      { ...manifest, municipality: { code: other as AreaCode, name: `Stad ${other}` } },
      folderOf(files),
    ),
  );
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a kept bundle', () => {
  it('is listed with its size and moment, also by a page that comes later', async () => {
    const files = smallBundle();
    const size = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
    const kept = value(await keep(deviceStore(), files));
    expect(kept).toMatchObject({ ...oeverstad, invented: true, bytes: size });
    expect(Math.abs(Date.parse(kept.savedAt) - Date.now())).toBeLessThan(5000);
    expect(value(await deviceStore().list())).toEqual([kept]);
  });

  it('reads back as the bundle that was opened', async () => {
    const files = smallBundle();
    value(await keep(deviceStore(), files));
    const folder = deviceStore().folder(oeverstad);
    expect(value(await readBundle(folder))).toEqual(value(await readBundle(folderOf(files))));
    expect([...((await folder.list()) ?? [])].sort()).toEqual([...files.keys()].sort());
  });

  it('takes the place of the one before, without leaving files of it behind', async () => {
    const store = deviceStore();
    value(await keep(store, smallBundle()));
    const next = smallBundle();
    const [dropped] = Object.keys(manifestOf(next).files).filter((name) => name.startsWith('indices/'));
    next.delete(dropped ?? '');
    const { [dropped ?? '']: _, ...rest } = manifestOf(next).files;
    const manifest = { ...manifestOf(next), files: rest };
    next.set(bundleFiles.manifest, new TextEncoder().encode(JSON.stringify(manifest)));
    value(await keep(store, next));
    expect(value(await store.list())).toHaveLength(1);
    expect(await store.folder(oeverstad).list()).not.toContain(dropped);
  });

  it('is removed one by one, and only that one', async () => {
    const store = deviceStore();
    await keepAs(store, 'GM9902');
    value(await keep(store, smallBundle()));
    await keepAs(store, 'GM99');
    value(await store.forget([code]));
    expect(value(await store.list()).map((kept) => kept.code)).toEqual(['GM9902', 'GM99']);
    expect(await store.folder(oeverstad).list()).toEqual([]);
    expect((await store.folder({ code: 'GM9902' as AreaCode, name: '' }).list())?.length).toBeGreaterThan(5);
  });

  it('is removed with all others at once', async () => {
    const store = deviceStore();
    await keepAs(store, 'GM9902');
    await keepAs(store, 'GM9903');
    value(await store.forget(['GM9902', 'GM9903'] as AreaCode[]));
    expect(value(await store.list())).toEqual([]);
  });

  it('of which the file changed since it was opened is not kept, and the one before stays', async () => {
    const store = deviceStore();
    const first = value(await keep(store, smallBundle()));
    const changed = smallBundle();
    edit(changed, { file: 'areas.csv', find: 'Oeverstad', put: 'Oeverdorp' });
    expect(sentence(await keep(store, changed))).toContain('areas.csv');
    expect(value(await store.list())).toEqual([first]);
  });
});

describe('storage that fails', () => {
  const refuse = (name: string): void => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('no', name);
    });
  };

  it('because it is full says so, with the room needed, and keeps what was there whole', async () => {
    const store = deviceStore();
    const before = value(await keep(store, smallBundle()));
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: typeof IDBObjectStore.prototype,
      ...of
    ) {
      if (this.name === 'municipalities') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, of);
    });
    expect(sentence(await keep(store, edited({ file: 'areas.csv', find: 'Markt', put: 'Marktplein' })))).toBe(
      'Oeverstad is geopend, maar niet bewaard op dit apparaat: de opslag van deze browser is vol (nodig: 1 MB). Na het sluiten van deze pagina opent u het bestand opnieuw.',
    );
    vi.restoreAllMocks();
    expect(value(await store.list())).toEqual([before]);
    expect(value(await readBundle(store.folder(oeverstad))).areas.some(({ name }) => name === 'Marktplein')).toBe(
      false,
    );
  });

  it('because it is refused says so, at keeping, listing, reading and removing', async () => {
    refuse('SecurityError');
    const store = deviceStore();
    expect(sentence(await keep(store, smallBundle()))).toBe(
      'Oeverstad is geopend, maar niet bewaard op dit apparaat: deze browser staat opslag niet toe. Na het sluiten van deze pagina opent u het bestand opnieuw.',
    );
    expect(sentence(await store.list())).toBe('De opslag van deze browser kan niet worden gelezen.');
    expect(sentence(await store.folder(oeverstad).read('areas.csv'))).toBe(
      'areas.csv van Oeverstad kan niet uit de opslag van deze browser worden gelezen.',
    );
    expect(sentence(await store.forget([code]))).toContain('Verwijderen lukte niet');
  });

  it('is tried again the next time', async () => {
    refuse('UnknownError');
    const store = deviceStore();
    expect((await store.list()).ok).toBe(false);
    vi.restoreAllMocks();
    expect(value(await store.list())).toEqual([]);
  });

  it('that lost a file names it', async () => {
    const store = deviceStore();
    value(await keep(store, smallBundle()));
    expect(sentence(await store.folder(oeverstad).read('kwijt.csv'))).toBe(
      'kwijt.csv van Oeverstad staat niet meer in de opslag van deze browser.',
    );
  });
});

describe('a bundle saved as one file', () => {
  it('opens again as the same bundle', async () => {
    const store = deviceStore();
    const files = smallBundle();
    value(await keep(store, files));
    const zip = value(await bundleZip(store.folder(oeverstad)));
    const again = value(await zipFolder(new File([zip], 'oeverstad.zip')));
    expect(value(await readBundle(again))).toEqual(value(await readBundle(folderOf(files))));
  });

  it('is not made of a file that changed', async () => {
    const files = smallBundle();
    files.set('values.csv', new TextEncoder().encode('x'));
    expect(sentence(await bundleZip(folderOf(files)))).toContain('values.csv');
  });
});
