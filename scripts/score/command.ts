import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { areaLevels } from '../../src/domain/area.ts';
import { indicatorListSchema } from '../../src/domain/catalogue.ts';
import { fail, type Result, succeed } from '../../src/domain/failure.ts';
import { indexSpecSchema } from '../../src/domain/indexSpec.ts';
import { blocksAsMarkdown } from '../../src/export/markdown.ts';
import { type NamesOfFigures, workedSum } from '../../src/export/workedSum.ts';
import { scoreIndex } from '../../src/model/composite.ts';
import type { IndexResult } from '../../src/model/indexResult.ts';
import { placedLeaves } from '../../src/model/specTree.ts';
import { validateSpec } from '../../src/model/validateSpec.ts';
import { workedExample } from '../../src/model/workedExample.ts';
import { decodeShape } from '../../src/sources/decode.ts';
import { rejectFile } from '../../src/sources/rejection.ts';
import { readArguments } from '../arguments.ts';
import { readTable } from '../csv.ts';
import { readAreas } from './areas.ts';
import { inputFrom, isAtLevel, remarksOn } from './input.ts';
import { explanationCsv, scoreCsv, treatmentRemarks } from './report.ts';
import { readValues } from './values.ts';

const usage =
  'npm run score -- --spec S.json --values V.csv [--areas A.csv] [--level buurt|wijk|gemeente] [--shown] [--explain CODE] [--contributions CODE] [--national]';

export interface Scored {
  /** CSV for stdout */
  readonly output: string;
  /** lines for stderr */
  readonly remarks: readonly string[];
}

/** Scores the areas of a table on an index; everything that can be wrong with the input is one Dutch sentence. */
export async function score(given: readonly string[]): Promise<Result<Scored>> {
  const options = readArguments(given, {
    texts: ['spec', 'values', 'areas', 'level', 'explain', 'contributions'],
    flags: ['shown', 'national'],
    usage,
  });
  if (!options.ok) return options;
  const { text, flag } = options.value;
  if (text.spec === undefined || text.values === undefined) return fail('file_rejected', `Gebruik: ${usage}`);
  const level = areaLevels.find((each) => each === text.level);
  if (text.level !== undefined && level === undefined) {
    return fail('file_rejected', `Het niveau “${text.level}” bestaat niet; kies uit ${areaLevels.join(', ')}.`, {
      value: text.level,
    });
  }

  const specFile = await readBytes(text.spec);
  if (!specFile.ok) return specFile;
  const shape = decodeShape(basename(text.spec), specFile.value, indexSpecSchema);
  if (!shape.ok) return shape;
  const spec = validateSpec(shape.value);
  if (!spec.ok) return inFile(basename(text.spec), spec);
  const wanted = new Set(placedLeaves(spec.value.root).map(({ leaf }) => leaf.indicator));

  const table = await readTableFile(text.values);
  if (!table.ok) return table;
  const values = readValues(table.value, wanted, isAtLevel(level));
  if (!values.ok) return values;
  if (values.value.codes.length === 0)
    return rejectFile(table.value.file, `${table.value.file} heeft geen gebieden van dit niveau.`);
  const areaTable = text.areas === undefined ? null : await readTableFile(text.areas);
  if (areaTable !== null && !areaTable.ok) return areaTable;
  const areas = areaTable === null ? null : readAreas(areaTable.value, isAtLevel(level));
  if (areas !== null && !areas.ok) return areas;

  const input = inputFrom(values.value, areas?.value ?? null, flag.national === true);
  if (!input.ok) return input;
  const result = scoreIndex(spec.value, input.value);
  if (!result.ok) return inFile(basename(text.spec), result);
  const output = await outputOf(result.value, text, flag.shown === true);
  if (!output.ok) return output;
  const remarks = [
    ...remarksOn(spec.value, values.value, areas?.value ?? null, wanted, table.value.header),
    ...treatmentRemarks(result.value),
  ];
  return succeed({ output: output.value, remarks });
}

/** The worked sum or the contributions of one area where one is asked for, otherwise the scores of all. */
async function outputOf(
  result: IndexResult,
  { explain, contributions }: Readonly<Partial<Record<'explain' | 'contributions', string>>>,
  shown: boolean,
): Promise<Result<string>> {
  const code = explain ?? contributions;
  if (code === undefined) return scoreCsv(result, shown ? 'shown' : 'normalised');
  const row = result.codes.indexOf(code);
  if (row === -1) return fail('contract_broken', `Er is geen gebied met code “${code}”.`, { value: code });
  if (explain === undefined) return succeed(explanationCsv(result, row));
  const names = await namesOfFigures();
  return names.ok ? succeed(blocksAsMarkdown(workedSum(workedExample(result, row), names.value))) : names;
}

/** Names and units as the site shows them; figures the catalogue does not know go by their id. */
async function namesOfFigures(): Promise<Result<NamesOfFigures>> {
  const file = fileURLToPath(new URL('../../data/indicators.json', import.meta.url));
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const indicators = decodeShape(basename(file), bytes.value, indicatorListSchema);
  return indicators.ok ? succeed(new Map(indicators.value.map((each) => [each.id, each]))) : indicators;
}

async function readTableFile(path: string): Promise<ReturnType<typeof readTable>> {
  const bytes = await readBytes(path);
  return bytes.ok ? readTable(basename(path), bytes.value) : bytes;
}

async function readBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    return succeed(await readFile(path));
  } catch (cause) {
    return fail('file_rejected', `Het bestand ${path} is niet te lezen; bestaat het?`, { file: path }, cause);
  }
}

/** A rule of the index itself that is broken, with the file it stands in. */
function inFile<T>(file: string, result: Result<T>): Result<T> {
  if (result.ok) return result;
  const { failure } = result;
  return {
    ok: false,
    failure: { ...failure, sentence: `${file}: ${failure.sentence}`, site: { ...failure.site, file } },
  };
}
