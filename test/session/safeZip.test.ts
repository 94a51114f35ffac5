import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { manifestSchema } from '../../src/domain/bundle.ts';
import { safeZip } from '../../src/session/safeZip.ts';
import { suppressionRules } from '../../src/session/suppression.ts';
import { readBundle } from '../../src/sources/bundle.ts';
import { digest } from '../../src/sources/digest.ts';
import { edit, type Files, folderOf, seal, smallBundle, textOf } from '../sources/bundleFixture.ts';

async function packed(files: Files): Promise<ReadonlyMap<string, string>> {
  const zip = await safeZip(folderOf(files));
  if (!zip.ok) throw new Error(zip.failure.sentence);
  const decoder = new TextDecoder();
  return new Map(Object.entries(unzipSync(zip.value)).map(([path, bytes]) => [path, decoder.decode(bytes)]));
}

describe('a bundle saved as a file', () => {
  it('leaves without its small numbers, and without what else tells of them', async () => {
    const files = smallBundle();
    const [, line = ''] = /\n(BU\d+,woningen,\d+,[^\n]+)/.exec(textOf(files, 'values.csv')) ?? [];
    const [area = '', indicator = '', year = ''] = line.split(',');
    edit(files, {
      file: 'values.csv',
      find: line,
      put: [area, indicator, year, '3', ...line.split(',').slice(4)].join(','),
    });
    files.set('imports.json', new TextEncoder().encode('{"was":"3.0717"}'));
    files.set('snapshot.wijk.json', new TextEncoder().encode('{"values":[3.0717]}'));
    seal(files);
    const found = await packed(files);
    const names = [...found.keys()].map((path) => path.split('/').at(-1));
    expect(names).not.toContain('imports.json');
    expect(names).not.toContain('snapshot.wijk.json');
    const values = [...found].find(([path]) => path.endsWith('values.csv'))?.[1] ?? '';
    expect(values).toContain(`${area},${indicator},${year},,suppressed`);
    for (const text of found.values()) expect(text).not.toContain('3.0717');

    const top = [...found.keys()][0]?.split('/')[0] ?? '';
    const opened: Files = new Map(
      [...found].map(([path, text]) => [path.slice(top.length + 1), new TextEncoder().encode(text)]),
    );
    const again = await readBundle(folderOf(opened));
    expect(again.ok && again.value.manifest.suppression).toEqual(suppressionRules);
    const manifest = manifestSchema.parse(JSON.parse(textOf(opened, 'dataset.json')));
    for (const [path, { sha256 }] of Object.entries(manifest.files)) {
      expect(digest(opened.get(path) ?? new Uint8Array()), path).toBe(sha256);
    }
  });
});
