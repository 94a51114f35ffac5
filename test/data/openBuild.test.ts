import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildOpenBundle } from '../../scripts/openBuild.ts';
import { openFixtures } from '../sources/open/openFixture.ts';

const workplace = mkdtempSync(join(tmpdir(), 'wijkbalans-'));
const from = join(openFixtures, 'oeverstad');

function build(municipality: string, out: string, source = from): ReturnType<typeof buildOpenBundle> {
  return buildOpenBundle({ municipality, from: source, out: join(workplace, out), year: 2024 });
}

afterAll(() => rmSync(workplace, { recursive: true, force: true }));

describe('building a bundle from a folder', { timeout: 60_000 }, () => {
  it('places a checked bundle with snapshots, reports in Dutch, and builds the same bytes again', async () => {
    const first = await build('Oeverstad', 'goed');
    expect(first.ok && first.value).toContain('Oeverstad (GM9901): 5 × buurt, 2 × wijk, 1 × gemeente');
    expect(first.ok && first.value).toContain('Niet herkend, dus niet gebruikt\n  andere-tabel.csv\n  notitie.md');
    expect(first.ok && first.value).toMatch(/Draaglast: \d van 5 × buurt met score/);
    const files = readdirSync(join(workplace, 'goed'));
    expect(files).toContain('snapshot.wijk.json');
    const manifest = readFileSync(join(workplace, 'goed', 'dataset.json'), 'utf8');
    expect((await build('9901', 'goed')).ok).toBe(true);
    expect(readFileSync(join(workplace, 'goed', 'dataset.json'), 'utf8')).toBe(manifest);
    expect(readdirSync(workplace)).toEqual(['goed']);
  });

  it.each([
    ['Nergenshuizen', from, 'kent een gemeente "Nergenshuizen"'],
    ['Oeverstad', join(workplace, 'bestaat-niet'), 'kan niet worden gelezen'],
    ['Oeverstad', join(import.meta.dirname, '..', 'architecture'), 'geen bestand dat Wijkbalans herkent'],
  ])('refuses %s from %s and writes nothing', async (name, source, sentence) => {
    const result = await build(name, 'fout', source);
    expect(result.ok ? '' : result.failure.sentence).toContain(sentence);
    expect(existsSync(join(workplace, 'fout'))).toBe(false);
  });

  it('leaves a folder alone that is no bundle', async () => {
    const precious = mkdtempSync(join(workplace, 'eigen-'));
    writeFileSync(join(precious, 'foto.txt'), 'bewaren');
    const result = await buildOpenBundle({ municipality: 'Oeverstad', from, out: precious, year: 2024 });
    expect(result.ok ? '' : result.failure.sentence).toContain('geen map van Wijkbalans');
    expect(readdirSync(precious)).toEqual(['foto.txt']);
    rmSync(precious, { recursive: true });
  });
});
