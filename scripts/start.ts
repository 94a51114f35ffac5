import { parseArgs } from 'node:util';
import { ensureBuilt, siteFolder } from './build.ts';
import { requireBundle } from './listingNode.ts';
import { serve } from './serve.ts';

const usage = 'Gebruik: npm start -- [--bundle MAP] [--port POORT].';
const usualPort = 4173;

interface Wishes {
  readonly bundles: readonly string[];
  readonly port: number;
}

function given(args: readonly string[]) {
  try {
    const options = { bundle: { type: 'string', multiple: true }, port: { type: 'string' } } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (cause) {
    throw new Error(`Een optie is onbekend of onvolledig. ${usage}`, { cause });
  }
}

/** What the command line asks for, checked before anything is built. Throws one plain sentence. */
function readWishes(args: readonly string[]): Wishes {
  const { bundle: bundles = [], port: text = String(usualPort) } = given(args);
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new Error(`Poort "${text}" bestaat niet. ${usage}`);
  for (const folder of bundles) requireBundle(folder);
  return { bundles, port };
}

try {
  const wishes = readWishes(process.argv.slice(2));
  await ensureBuilt();
  const { address } = await serve({ site: siteFolder, ...wishes });
  console.log(`Wijkbalans staat klaar op ${address} (stoppen: Ctrl+C)`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
