import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edit } from './bundleFixture.ts';
import { edited, fixtures } from './bundleFixture.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
let scratch = '';
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'check-data-'));
});
afterAll(() => rmSync(scratch, { recursive: true }));

function check(...directories: readonly string[]) {
  const command = [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'scripts/checkData.ts'), ...directories];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { status, stdout, stderr };
}

function written(name: string, ...edits: readonly Edit[]): string {
  const directory = join(scratch, name);
  for (const [path, bytes] of edited(...edits)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), bytes);
  }
  return directory;
}

describe('npm run check-data', () => {
  it('says that a sound bundle is in order, and what it holds', () => {
    expect(check(join(fixtures, 'klein'))).toEqual({
      status: 0,
      stdout:
        'in orde: Oeverstad (GM9901) · 4 × buurt, 2 × wijk, 1 × gemeente · 9 indicatoren · 33 cijfers, waarvan 6 ontbrekend · 2 projecten, 2 locaties, 2 voorzieningen\n',
      stderr: '',
    });
  });

  it.each([
    [
      'a broken contract',
      { file: 'values.csv', find: 'p_65plus,2024,20', put: 'p_65plus,2024,140' },
      'In values.csv, rij 10, kolom value staat "140": p_65plus is een percentage en ligt tussen 0 en 100.\n',
    ],
    [
      'a broken truth',
      { file: 'areas.csv', find: 'GM9901,1500', put: 'GM9901,1400' },
      'In areas.csv, rij 2, kolom inhabitants staat "1800": de 2 delen van GM9901 tellen samen 1700 inwoners, en afronding verklaart hooguit 10 verschil.\n',
    ],
  ])('names %s on stderr', (name, edit, stderr) => {
    expect(check(written(name, edit))).toEqual({ status: 1, stdout: '', stderr });
  });

  it('explains itself', () => {
    expect(check(join(scratch, 'nergens'))).toEqual({
      status: 1,
      stdout: '',
      stderr: 'dataset.json ontbreekt in nergens.\n',
    });
    expect(check()).toEqual({ status: 1, stdout: '', stderr: 'Gebruik: npm run check-data -- MAP\n' });
  });
});
