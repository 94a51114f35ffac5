import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AreaCode } from '../../src/domain/area.ts';
import type { Manifest } from '../../src/domain/bundle.ts';
import { boundariesFile, bundleFiles } from '../../src/domain/bundle.ts';
import { indicatorListSchema, sourceListSchema } from '../../src/domain/catalogue.ts';
import { sealBundle } from '../seal.ts';
import { demoManifest } from './bundleTexts.ts';
import { csvText } from './csvText.ts';
import { geojsonText } from './geojsonText.ts';
import { layOutCountry } from './nationalAreas.ts';
import { chooseIndicators, countryFigures } from './nationalFigures.ts';

export interface NationalOptions {
  readonly municipalities: number;
  readonly buurten: number;
  readonly seed: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const wholeCountry: NationalOptions = { municipalities: 342, buurten: 14_500, seed: 'land' };

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(join(root, path), 'utf8'));
}

function manifestOf(base: Manifest, municipality: AreaCode): Manifest {
  return {
    ...base,
    municipality: { code: municipality, name: 'Verzonnen land' },
    scope: 'nederland',
    levels: ['buurt', 'gemeente'],
    remarks: ['Alles in dit bestand is verzonnen; het dient om de snelheid te meten.'],
  };
}

/**
 * Writes a made-up country as a bundle to an emptied folder, for measuring at national scale: buurten and
 * gemeenten, 40 indicators of one year. The same options give the same bytes.
 */
export async function generateNational(directory: string, options: NationalOptions = wholeCountry): Promise<void> {
  const catalogue = indicatorListSchema.parse(await readJson('data/indicators.json'));
  const sources = sourceListSchema.parse(await readJson('data/sources.json'));
  const { buurten, gemeenten } = layOutCountry(options.municipalities, options.buurten, options.seed);
  const indicators = chooseIndicators(catalogue);
  const { areaRows, valueRows } = countryFigures({ buurten, gemeenten }, indicators, options.seed);
  const first = gemeenten[0];
  if (first === undefined) throw new Error('A country needs at least one municipality');
  const texts: readonly (readonly [string, string])[] = [
    [bundleFiles.areas, csvText(['code', 'name', 'level', 'parent', 'inhabitants', 'households'], areaRows)],
    [bundleFiles.indicators, `${JSON.stringify(indicators, null, 2)}\n`],
    [bundleFiles.values, csvText(['area_code', 'indicator', 'year', 'value', 'missing'], valueRows)],
    [boundariesFile('buurt'), geojsonText(buurten)],
    [boundariesFile('gemeente'), geojsonText(gemeenten)],
    [bundleFiles.manifest, JSON.stringify(manifestOf(demoManifest(sources), first.code as AreaCode))],
  ];
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  for (const [name, text] of texts) await writeFile(join(directory, name), text);
  const sealed = await sealBundle(directory);
  if (!sealed.ok) throw new Error(sealed.failure.sentence);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [option, directory, ...rest] = process.argv.slice(2);
  if (option === '--out' && directory !== undefined && rest.length === 0) await generateNational(directory);
  else {
    console.error('Gebruik: tsx scripts/demo/national.ts --out MAP');
    process.exitCode = 1;
  }
}
