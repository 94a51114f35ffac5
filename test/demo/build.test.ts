import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDemo } from '../../scripts/demo/build.ts';
import { firstDifference } from '../../scripts/demo/compareFolders.ts';
import { diskFolder } from '../../scripts/folderNode.ts';
import { readBundle } from '../../src/sources/bundle.ts';
import { brokenPromises } from '../../src/sources/truth.ts';

const committed = fileURLToPath(new URL('../../public/data/GM9901', import.meta.url));
let first = '';
let second = '';

beforeAll(async () => {
  first = await mkdtemp(join(tmpdir(), 'demo-'));
  second = await mkdtemp(join(tmpdir(), 'demo-'));
  await buildDemo(first);
  await buildDemo(second);
}, 120_000);

afterAll(async () => {
  for (const folder of [first, second]) await rm(folder, { recursive: true, force: true });
});

describe('npm run demo', () => {
  it('writes the same bytes each time, and those in the repository', async () => {
    expect(await firstDifference(first, second)).toBeNull();
    expect(await firstDifference(first, committed)).toBeNull();
  });

  it('writes a bundle that keeps every contract and every promise', async () => {
    const bundle = await readBundle(diskFolder(first));
    expect(bundle.ok ? brokenPromises(bundle.value) : bundle.failure.sentence).toEqual([]);
    expect(bundle.ok && bundle.value.manifest.invented).toBe(true);
    expect(bundle.ok && bundle.value.manifest.sources.every(({ retrieved }) => retrieved === null)).toBe(true);
  });

  it('names the first file that differs', async () => {
    const file = join(second, 'areas.csv');
    await writeFile(file, (await readFile(file, 'utf8')).replace('Oeverstad', 'Oeverstat'));
    expect(await firstDifference(first, second)).toBe('areas.csv');
    await rm(join(second, 'areas.csv'));
    expect(await firstDifference(first, second)).toBe('areas.csv');
  });
});
