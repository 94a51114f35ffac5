import { strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '../../src/domain/failure.ts';
import { readBundle } from '../../src/sources/bundle.ts';
import { readListings } from '../../src/sources/listings.ts';
import { openedFolder } from '../../src/sources/openedFolder.ts';
import { siteFolder } from '../../src/sources/siteFolder.ts';
import { zipFolder } from '../../src/sources/zipFolder.ts';
import type { Files } from './bundleFixture.ts';
import { smallBundle } from './bundleFixture.ts';

function file(name: string, bytes: Uint8Array, path = ''): File {
  const made = new File([new Uint8Array(bytes)], name);
  // browsers set this on files of a directory input; Node's File has no such property
  Object.defineProperty(made, 'webkitRelativePath', { value: path });
  return made;
}

function zip(files: Files, top = ''): Uint8Array {
  return zipSync(Object.fromEntries([...files].map(([name, bytes]) => [top + name, bytes])));
}

function sentence(result: Result<unknown>): string {
  return result.ok ? 'accepted' : result.failure.sentence;
}

async function opens(folder: ReturnType<typeof openedFolder>): Promise<number | string> {
  if (!folder.ok) return folder.failure.sentence;
  const bundle = await readBundle(folder.value);
  return bundle.ok ? bundle.value.areas.length : bundle.failure.sentence;
}

describe('an opened folder', () => {
  it('is stripped of the folders above dataset.json', async () => {
    const files = [...smallBundle()].map(([name, bytes]) => file(name, bytes, `documenten/GM9901/${name}`));
    expect(await opens(openedFolder(files))).toBe(7);
  });

  it('may be loose files without a path', async () => {
    const flat = [...smallBundle()].filter(([name]) => !name.includes('/')).map(([name, bytes]) => file(name, bytes));
    expect(await opens(openedFolder(flat))).toBe('indices/proef.json ontbreekt in de geopende map.');
  });

  it('ignores what file managers leave behind', async () => {
    const litter = [
      file('.DS_Store', strToU8('x'), 'GM9901/.DS_Store'),
      file('Thumbs.db', strToU8('x'), 'GM9901/Thumbs.db'),
    ];
    const files = [...smallBundle()].map(([name, bytes]) => file(name, bytes, `GM9901/${name}`));
    const folder = openedFolder([...litter, ...files]);
    expect(folder.ok && (await folder.value.list())?.some((name) => /DS_Store|Thumbs/.test(name))).toBe(false);
  });

  it('without dataset.json is no bundle', () => {
    expect(sentence(openedFolder([file('foto.jpg', strToU8('x'), 'vakantie/foto.jpg')]))).toBe(
      'In vakantie ontbreekt dataset.json; dit is geen bestand van Wijkbalans.',
    );
    expect(sentence(openedFolder([]))).toContain('ontbreekt dataset.json');
  });

  it('with two bundles side by side is refused', () => {
    const two = ['GM9901', 'GM9902'].map((top) => file('dataset.json', strToU8('{}'), `bundels/${top}/dataset.json`));
    expect(sentence(openedFolder(two))).toContain('bevat meer dan één gemeente');
  });
});

describe('a zip', () => {
  it.each(['', 'GM9901/', 'a/b/', 'GM9901\\'])('with its files under "%s" is read', async (top) => {
    expect(await opens(await zipFolder(file('GM9901.zip', zip(smallBundle(), top))))).toBe(7);
  });

  it.each(['../areas.csv', '/etc/areas.csv', 'C:\\areas.csv', 'a/../../areas.csv'])(
    'with the path %s is refused',
    async (path) => {
      const bad = zipSync({ ...Object.fromEntries(smallBundle()), [path]: strToU8('x') });
      expect(sentence(await zipFolder(file('GM9901.zip', bad)))).toContain('wijst buiten de zip');
    },
  );

  it.each([
    ['text', strToU8('dit is geen zip')],
    ['nothing', new Uint8Array(0)],
    ['half a zip', zip(smallBundle()).subarray(0, 2000)],
  ])('that is %s is refused', async (_, bytes) => {
    expect(sentence(await zipFolder(file('stuk.zip', bytes)))).toBe(
      'stuk.zip is geen leesbare zip; het bestand is beschadigd.',
    );
  });

  it('that says it unpacks to more than 500 MB is refused before unpacking', async () => {
    const bomb = zip(new Map([['dataset.json', strToU8('{}')]]));
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    // uncompressed size in the central directory (PKZIP appnote 4.3.12, offset 24)
    for (let at = 0; at < bomb.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 6e8, true);
    expect(sentence(await zipFolder(file('bom.zip', bomb)))).toBe(
      'bom.zip is uitgepakt groter dan 500 MB en wordt niet geopend.',
    );
  });

  it('with damaged contents is refused', async () => {
    const bytes = zip(smallBundle());
    bytes.fill(0xff, 100, 400);
    expect(await opens(await zipFolder(file('stuk.zip', bytes)))).not.toBe(7);
  });
});

describe('a folder of the site', () => {
  afterEach(() => vi.unstubAllGlobals());

  function serve(answer: (address: string) => Response | Promise<Response>): string[] {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (address: string) => {
      asked.push(address);
      return Promise.resolve().then(() => answer(address));
    });
    return asked;
  }

  it('is read relative to its address, with or without a closing slash', async () => {
    const files = smallBundle();
    const asked = serve(
      (address) => new Response(new Uint8Array(files.get(address.slice('data/GM9901/'.length)) ?? [])),
    );
    for (const base of ['data/GM9901', 'data/GM9901/']) {
      const bundle = await readBundle(siteFolder(base));
      expect(bundle.ok).toBe(true);
    }
    expect(asked).toContain('data/GM9901/indices/proef.json');
    expect(await siteFolder('data/GM9901').list()).toBeNull();
  });

  it('takes a web page for a missing file', async () => {
    serve(() => new Response('\n<!DOCTYPE html><html></html>', { headers: { 'content-type': 'text/html' } }));
    expect(sentence(await siteFolder('data/GM9901').read('values.csv'))).toBe('values.csv ontbreekt in GM9901.');
  });

  it('says what the server did', async () => {
    serve(() => new Response('', { status: 404 }));
    expect(sentence(await siteFolder('data/GM9901').read('values.csv'))).toBe('values.csv ontbreekt in GM9901.');
    serve(() => new Response('', { status: 503 }));
    expect(sentence(await siteFolder('data/GM9901').read('values.csv'))).toContain('de server meldt 503');
    serve(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(sentence(await siteFolder('data/GM9901').read('values.csv'))).toContain('geen verbinding met de server');
    serve(() => Promise.reject(new DOMException('late', 'TimeoutError')));
    expect(sentence(await siteFolder('data/GM9901').read('values.csv'))).toContain('antwoordde niet op tijd');
  });

  it('lists the municipalities of the site', async () => {
    const listings = [{ code: 'GM9901', name: 'Oeverstad', invented: true }];
    serve(() => Response.json(listings));
    expect(await readListings('data')).toEqual({ ok: true, value: listings });
    serve(() => Response.json([{ code: 'GM991', name: 'Oeverstad', invented: true }]));
    expect(sentence(await readListings('data'))).toBe(
      'In index.json klopt 0.code niet: dit heeft niet de juiste vorm (er staat "GM991").',
    );
  });
});
