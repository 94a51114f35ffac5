import { afterEach, describe, expect, it, vi } from 'vitest';
import { boundariesFile } from '../../src/domain/bundle.ts';
import { readBoundaries } from '../../src/sources/boundaries.ts';
import { readBundle } from '../../src/sources/bundle.ts';
import { digest, digestAside } from '../../src/sources/digest.ts';
import { edited, folderOf, seal, smallBundle, textOf } from './bundleFixture.ts';

afterEach(() => vi.unstubAllGlobals());

describe('reading a large bundle', () => {
  it('leaves the thread to others all the while', async () => {
    const files = smallBundle();
    const years = Array.from({ length: 300 }, (_, at) => 1900 + at);
    const codes = textOf(files, 'areas.csv').match(/^(BU|WK|GM)\d+/gm) ?? [];
    const ids = ['woningen', 'p_65plus', 'p_koop', 'wmo_1000'];
    const rows = codes.flatMap((code) => ids.flatMap((id) => years.map((year) => `${code},${id},${year},1.5,,,`)));
    const header = textOf(files, 'values.csv').split('\n')[0];
    files.set('values.csv', new TextEncoder().encode(`${[header, ...rows].join('\n')}\n`));
    seal(files);
    // every look at the clock finds 8 ms gone by
    let now = 0;
    vi.stubGlobal('performance', { now: () => (now += 8) });
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    const bundle = await readBundle(folderOf(files));
    clearInterval(timer);
    expect(bundle.ok && bundle.value.values.length).toBe(codes.length * ids.length * years.length);
    expect(turns).toBeGreaterThan(2);
  });

  it('shares boundaries that were read before, and reads them anew after a change', async () => {
    const folder = folderOf(smallBundle());
    const before = await readBoundaries(folder, 'buurt');
    const bundle = await readBundle(folder);
    if (!before.ok || !bundle.ok) throw new Error('the small bundle must be sound');
    expect(bundle.value.boundaries.get('buurt')).toBe(before.value);

    const files = smallBundle();
    const changing = folderOf(files);
    await readBundle(changing);
    const file = boundariesFile('buurt');
    for (const [name, bytes] of edited({ file, find: 'BU99010101', put: 'BU99019999' })) files.set(name, bytes);
    expect(await readBundle(changing)).toMatchObject({ ok: false, failure: { site: { file } } });
  });
});

describe('the checksum', () => {
  it.each([0, 1, 63, 64, 65, 10_000])('of %i bytes is the same aside and on this thread', async (length) => {
    const bytes = Uint8Array.from({ length: length + 3 }, (_, at) => (at * 31) % 251).subarray(3);
    expect(await digestAside(bytes)).toBe(digest(bytes));
  });

  it('is the one of the standard (FIPS 180-2, "abc")', async () => {
    const abc = new TextEncoder().encode('abc');
    expect(await digestAside(abc)).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('is made on this thread where the browser withholds its own', async () => {
    vi.stubGlobal('crypto', {});
    const abc = new TextEncoder().encode('abc');
    expect(await digestAside(abc)).toBe(digest(abc));
  });
});
