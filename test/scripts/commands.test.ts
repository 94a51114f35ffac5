import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const open = join(root, 'test', 'fixtures', 'open');

let scratch = '';
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'commands-'));
});
afterAll(() => rmSync(scratch, { recursive: true }));

/** Runs a command of `scripts/` in a folder of its own, as npm would. */
function run(script: string, ...args: readonly string[]) {
  const command = ['--import', 'tsx', join(root, 'scripts', `${script}.ts`), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function expectRefusal(result: ReturnType<typeof run>, sentence: string): void {
  expect(result).toEqual({ status: 1, stdout: '', stderr: expect.stringContaining(sentence) });
  expect(result.stderr.trim().split('\n')).toHaveLength(1);
}

/** A folder with these files, by name and content. */
function folder(name: string, files: Readonly<Record<string, string>>): string {
  const path = join(scratch, name);
  mkdirSync(path);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
  return path;
}

const contents = (path: string): readonly (readonly [string, string])[] =>
  readdirSync(path)
    .sort()
    .map((name) => [name, readFileSync(join(path, name), 'utf8')]);

describe('npm run data', { timeout: 60_000 }, () => {
  it('refuses a folder without usable files and writes nothing', () => {
    const from = folder('bron', { 'notitie.txt': 'Bel Anna over de cijfers.', 'foto.jpg': 'x' });
    const before = readdirSync(scratch);
    const out = join(scratch, 'uit');
    expectRefusal(run('data', 'GM9901', '--from', from, '--out', out), 'staat geen bestand dat Wijkbalans herkent');
    expectRefusal(run('data', 'GM9901', '--from', join(scratch, 'nergens'), '--out', out), 'kan niet worden gelezen');
    expect(readdirSync(scratch)).toEqual(before);
  });

  it('names file, row, column and value, and leaves an older bundle as it was', () => {
    const from = join(scratch, 'oeverstad');
    cpSync(join(open, 'oeverstad'), from, { recursive: true });
    cpSync(join(open, 'ugly', 'tekst-in-getal.csv'), join(from, 'cijfers.csv'));
    const out = folder('ouder', { 'dataset.json': '{"oud": true}', 'values.csv': 'oud' });
    const [listed, held] = [readdirSync(scratch), contents(out)];
    expectRefusal(
      run('data', 'GM9901', '--from', from, '--out', out),
      'In cijfers.csv, rij 6, kolom inwoners staat "duizend": hier hoort een getal.',
    );
    expect(contents(out)).toEqual(held);
    expect(readdirSync(scratch)).toEqual(listed);
  });

  it('does not write over a folder that is something else', () => {
    const out = folder('vakantie', { 'foto.jpg': 'x' });
    expectRefusal(
      run('data', 'GM9901', '--from', join(open, 'oeverstad'), '--out', out),
      'bestaat al en is geen map van Wijkbalans',
    );
    expect(contents(out)).toEqual([['foto.jpg', 'x']]);
  });
});

describe('npm run check-data', { timeout: 60_000 }, () => {
  it('refuses a folder whose dataset.json is no description', () => {
    const broken = folder('stuk', { 'dataset.json': '{"schemaVersion": 1' });
    expectRefusal(run('checkData', broken), 'dataset.json is geen geldige JSON');
  });
});

describe('npm run score', { timeout: 60_000 }, () => {
  it.each([
    ['--spec', 'values-text-in-number.csv', 'In values-text-in-number.csv, rij 3, kolom a staat "veel"'],
    ['--spec', 'bestaat-niet.csv', 'bestaat-niet.csv is niet te lezen'],
    ['--specs', 'values.csv', 'Gebruik: npm run score'],
  ])('with %s and %s', (option, values, sentence) => {
    const ugly = (name: string): string => join(root, 'test', 'fixtures', 'score', 'ugly', name);
    expectRefusal(run('score', option, ugly('spec.json'), '--values', ugly(values)), sentence);
  });
});

describe('npm start', { timeout: 60_000 }, () => {
  it.each([
    [['--bundle', 'nergens'], 'In nergens staat geen leesbaar bestand dataset.json.'],
    [['--bundle', join(open, 'oeverstad')], 'staat geen leesbaar bestand dataset.json.'],
    [['--bundle'], 'Gebruik: npm start'],
    [['--bundel', 'x'], 'Gebruik: npm start'],
    [['--port', 'veel'], 'Poort "veel" bestaat niet.'],
    [['--port', '70000'], 'Poort "70000" bestaat niet.'],
  ])('with %j says what is wrong before it builds anything', (args, sentence) => {
    expectRefusal(run('start', ...args), sentence);
  });
});
