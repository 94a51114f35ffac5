import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { indicatorListSchema, sourceListSchema } from '../../src/domain/catalogue.ts';
import { writeSnapshots } from '../snapshot.ts';
import { bundleTexts, seed } from './bundleTexts.ts';
import { firstDifference } from './compareFolders.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const committed = join(root, 'public/data/GM9901');

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(join(root, path), 'utf8'));
}

/** Writes the bundle of Oeverstad, with the answers of the database to it, to an emptied folder. */
export async function buildDemo(directory: string): Promise<void> {
  const catalogue = indicatorListSchema.parse(await readJson('data/indicators.json'));
  const sources = sourceListSchema.parse(await readJson('data/sources.json'));
  const texts = bundleTexts(seed, catalogue, sources);
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  for (const [name, text] of texts) await writeFile(join(directory, name), text);
  const sealed = await writeSnapshots(directory);
  if (!sealed.ok) throw new Error(sealed.failure.sentence);
}

async function check(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'oeverstad-'));
  try {
    await buildDemo(directory);
    const difference = await firstDifference(directory, committed);
    if (difference === null) return console.log('public/data/GM9901 is gelijk aan een nieuwe bouw.');
    console.error(`${difference} in public/data/GM9901 wijkt af van een nieuwe bouw; draai npm run demo.`);
    process.exitCode = 1;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function main(args: readonly string[]): Promise<void> {
  const [option, directory] = args;
  if (args.length === 0) return buildDemo(committed);
  if (option === '--check' && args.length === 1) return check();
  if (option === '--out' && directory !== undefined && args.length === 2) return buildDemo(directory);
  console.error('Gebruik: npm run demo [-- --out MAP | -- --check]');
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
