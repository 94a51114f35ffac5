import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Area } from '../../src/domain/area.ts';
import { bundleFiles } from '../../src/domain/bundle.ts';
import { fail, type Result, succeed } from '../../src/domain/failure.ts';
import { readAreas } from '../../src/sources/areas.ts';
import { readVerified } from '../../src/sources/digest.ts';
import { readManifest } from '../../src/sources/manifest.ts';
import { joinReport } from '../../src/sources/userFile/joinReport.ts';
import { sizeRefusal } from '../../src/sources/userFile/limits.ts';
import { readUserFile } from '../../src/sources/userFile/readUserFile.ts';
import { readArguments } from '../arguments.ts';
import { diskFolder } from '../folderNode.ts';
import { applyImport } from './apply.ts';
import { correctionOf, correctionTexts } from './correction.ts';
import { readPlan } from './plan.ts';
import { bundleReport, type ImportReport, tableReport } from './report.ts';

const usage =
  'npm run import -- --file F [--bundle DIR [--apply OUT_DIR [--plan P.json]]] [--entry NAME] [--sheet NAME] [--encoding E] [--separator S] [--decimals comma|point] [--header ROW|none] [--code-column NAME|none] [--projection P]';

/** Reads a file as the application does and reports on it; a file that cannot be read is one Dutch sentence. */
export async function importFile(given: readonly string[]): Promise<Result<ImportReport>> {
  const asked = readArguments(given, {
    texts: ['file', 'bundle', 'apply', 'plan', ...correctionTexts],
    flags: [],
    usage,
  });
  if (!asked.ok) return asked;
  const { text } = asked.value;
  if (text.file === undefined) return fail('file_rejected', `Gebruik: ${usage}`);
  const correction = correctionOf(text);
  if (!correction.ok) return correction;
  const areas = text.bundle === undefined ? null : await areasOf(text.bundle);
  if (areas !== null && !areas.ok) return areas;
  const bytes = await readBytes(text.file);
  if (!bytes.ok) return bytes;
  const { file, bundle, apply: out = null } = text;
  if (bundle === undefined && (out !== null || text.plan !== undefined))
    return fail('file_rejected', `Gebruik: ${usage}`);
  const plan = text.plan === undefined ? null : await readPlan(text.plan);
  if (plan !== null && !plan.ok) return plan;
  const context = { areas: areas?.value ?? null, correction: correction.value };
  const reading = await readUserFile(basename(text.file), bytes.value, context);
  if (!reading.ok) return reading;
  if (reading.value.kind === 'bundle') return succeed(bundleReport(reading.value));
  if (bundle === undefined) return succeed(tableReport(reading.value, null));
  const options = { file, bytes: bytes.value, bundle, correction: correction.value, out, plan: plan?.value ?? null };
  const applied = await applyImport(options);
  if (!applied.ok) return applied;
  const join = context.areas === null ? null : joinReport(reading.value, context.areas, correction.value);
  return succeed({ ...tableReport(reading.value, join), ...applied.value });
}

async function areasOf(directory: string): Promise<Result<readonly Area[]>> {
  const folder = diskFolder(directory);
  const manifest = await readManifest(folder);
  if (!manifest.ok) return manifest;
  const bytes = await readVerified(folder, manifest.value, bundleFiles.areas);
  return bytes.ok ? readAreas(manifest.value, bytes.value) : bytes;
}

/** The size is looked at first: a file that is too large is refused without reading it. */
async function readBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    const tooLarge = sizeRefusal(basename(path), (await stat(path)).size);
    return tooLarge ?? succeed(await readFile(path));
  } catch (cause) {
    return fail('file_rejected', `Het bestand ${path} is niet te lezen; bestaat het?`, { file: path }, cause);
  }
}
