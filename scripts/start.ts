import { parseArgs } from 'node:util';
import { ensureBuilt, siteFolder } from './build.ts';
import { serve } from './serve.ts';

const { values } = parseArgs({
  options: { bundle: { type: 'string', multiple: true }, port: { type: 'string' } },
});

try {
  const port = Number(values.port ?? 4173);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`Poort ${values.port} bestaat niet.`);
  await ensureBuilt();
  const { address } = await serve({ site: siteFolder, bundles: values.bundle ?? [], port });
  console.log(`Wijkbalans staat klaar op ${address} (stoppen: Ctrl+C)`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
