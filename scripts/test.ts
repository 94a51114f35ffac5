import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';

const root = join(import.meta.dirname, '..');
const reports = mkdtempSync(join(tmpdir(), 'wijkbalans-test-'));

interface Tally {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
}

interface Stage {
  readonly name: string;
  readonly command: readonly string[];
  /** file in which vitest counts its tests; a stage without one counts as a single check */
  readonly report?: string;
}

const bin = (name: string) => join('node_modules', '.bin', name);
const vitest = (name: string, config: string): Stage => {
  const report = join(reports, `${name}.json`);
  return {
    name,
    command: [
      bin('vitest'),
      'run',
      '--config',
      config,
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${report}`,
    ],
    report,
  };
};

const stages: readonly Stage[] = [
  { name: 'typen', command: [bin('tsc'), '-p', 'tsconfig.json'] },
  { name: 'stijl', command: [bin('biome'), 'check', '.', '--error-on-warnings'] },
  { name: 'voorbeeld herbouwd', command: [bin('tsx'), 'scripts/demo/build.ts', '--check'] },
  { name: 'gegevens', command: [bin('tsx'), 'scripts/checkData.ts', 'public/data/GM9901'] },
  vitest('onderdelen', 'vitest.config.ts'),
  vitest('site', 'vitest.e2e.config.ts'),
];

let passed = 0;
let failed = 0;
let pending = 0;

/** Runs one stage and counts it; false when something in it failed. */
function run(stage: Stage): boolean {
  console.log(`\n== ${stage.name}`);
  const [program = '', ...rest] = stage.command;
  const { status } = spawnSync(program, rest, { cwd: root, stdio: 'inherit' });
  const good = status === 0;
  if (stage.report !== undefined && existsSync(stage.report)) {
    const tally = JSON.parse(readFileSync(stage.report, 'utf8')) as Tally;
    passed += tally.numPassedTests;
    failed += tally.numFailedTests + (good || tally.numFailedTests > 0 ? 0 : 1);
    pending += tally.numPendingTests;
  } else if (good) passed += 1;
  else failed += 1;
  return good;
}

try {
  process.env.CHROME_PATH = findChromium();
  if (!stages.every(run)) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  failed += 1;
  process.exitCode = 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
  console.log(`\n${passed} passed, ${failed} failed${pending > 0 ? `, ${pending} skipped` : ''}`);
}
