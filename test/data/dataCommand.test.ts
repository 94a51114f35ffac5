import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

function command(...args: readonly string[]): {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
} {
  return spawnSync(process.execPath, ['--import', 'tsx', join(root, 'scripts', 'data.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
}

describe('npm run data', { timeout: 60_000 }, () => {
  it.each([
    [['GM9901', '--replay', 'nergens'], '"nergens" is geen adres'],
    [['GM9901', '--replay', 'http://localhost:9', '--from', 'test/fixtures/open/oeverstad'], 'Gebruik: npm run data'],
    [['GM9901', 'GM9902', '--from', 'test/fixtures/open/oeverstad'], 'Gebruik: npm run data'],
    [['GM9901', '--from', 'test/fixtures/open/oeverstad', '--year', 'ooit'], '"ooit" is geen jaar'],
    [['Nergenshuizen', '--from', 'test/fixtures/open/oeverstad'], 'kent een gemeente "Nergenshuizen"'],
    [['--onbekend'], 'Gebruik: npm run data'],
    [['GM9901', '--region'], 'Een regio heeft twee of meer gemeenten.'],
  ])('answers %j with one sentence and exit 1', (args, sentence) => {
    const { status, stdout, stderr } = command(...args);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
