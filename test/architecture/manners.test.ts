import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Lock, missingOptional } from '../../scripts/wholeLock.ts';
import { isRed } from '../../src/model/hue.ts';
import { root, sourceFiles } from './sourceFiles.ts';

const code = sourceFiles('src', 'scripts');
const everything = sourceFiles('src', 'scripts', 'test');
const offenders = (pattern: RegExp, from = everything): string[] =>
  from.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

describe('manners of the code', () => {
  it('keeps every file within 250 lines', () => {
    const long = code
      .filter(({ path }) => !path.startsWith('src/text/'))
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 250);
    expect(long).toEqual([]);
  });

  it('names files after what they hold', () => {
    const vague = everything.filter(({ path }) => /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.|$)/i.test(path));
    expect(vague.map(({ path }) => path)).toEqual([]);
  });

  it('has no default exports, barrels, any or suppressions', () => {
    const own = everything.filter(({ path }) => !path.startsWith('test/architecture/'));
    expect(offenders(/^export default/m, own)).toEqual([]);
    expect(offenders(/^export (\*|\{[^}]*\} from|type \{[^}]*\} from)/m, own)).toEqual([]);
    expect(offenders(/(:|<|\bas)\s*any\b/, own)).toEqual([]);
    expect(offenders(/@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable/, own)).toEqual([]);
    expect(offenders(/\.(only|skip)\(\s*['"`]/, own)).toEqual([]);
  });

  it('uses no red', () => {
    const reds = sourceFiles('src').flatMap(({ path, text }) =>
      [...text.matchAll(/#[0-9a-f]{6}\b/gi)]
        .map(([hex]) => hex)
        .filter(isRed)
        .map((hex) => `${path} ${hex}`),
    );
    expect(reds).toEqual([]);
  });

  it('knows red when it sees it', () => {
    expect(['#d7191c', '#c00030', '#e2301a'].map(isRed)).toEqual([true, true, true]);
    expect(['#2c7fb8', '#8a5a00', '#e8e8e8'].map(isRed)).toEqual([false, false, false]);
  });

  it('pins every dependency exactly', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    const loose = ['dependencies', 'devDependencies'].flatMap((kind) =>
      Object.entries(manifest[kind] ?? {}).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
    );
    expect(loose).toEqual([]);
  });

  it('locks every optional package, so that npm ci works everywhere (npm run whole-lock mends it)', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
    expect(missingOptional(lock).map(({ name }) => name)).toEqual([]);
  });

  it('has the top level everyone expects', () => {
    for (const name of [
      'src',
      'data',
      'public',
      'scripts',
      'test',
      'docs/adr',
      '.ci/run',
      'index.html',
      'vite.config.ts',
      'package.json',
      'tsconfig.json',
      'README.md',
      'CHANGELOG.md',
      'LICENSE',
      'publiccode.yml',
    ])
      expect(existsSync(join(root, name)), name).toBe(true);
  });

  it('holds no municipality but the invented one', () => {
    const bundles = readdirSync(join(root, 'public', 'data'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const tracked = readFileSync(join(root, '.gitignore'), 'utf8');
    expect(tracked).toContain('public/data/*');
    expect(bundles.map(({ name }) => name)).toContain('GM9901');
  });
});
