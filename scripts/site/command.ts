import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, type Result, succeed } from '../../src/domain/failure.ts';
import type { SiteMeasure, Siting } from '../../src/domain/siting.ts';
import { siteMethods } from '../../src/domain/siting.ts';
import { canonicalJson } from '../../src/model/seal.ts';
import { siteMatrix } from '../../src/model/siteMatrix.ts';
import { type Candidate, createSiteReader, measureProblem, type Surroundings } from '../../src/model/siteMeasures.ts';
import { type SiteSureness, startSiteSureness } from '../../src/model/siteSureness.ts';
import type { WeightRange } from '../../src/model/weightDraws.ts';
import { emptyData } from '../../src/session/catalogue.ts';
import { digest } from '../../src/sources/digest.ts';
import { parseNumber } from '../../src/sources/numberRule.ts';
import { rejectFile } from '../../src/sources/rejection.ts';
import { readSiting } from '../../src/sources/sitingFile.ts';
import { siteWeightings } from '../../src/state/siteSureness.ts';
import { type MeasureNames, measurePhrase } from '../../src/text/measureWords.ts';
import { readArguments } from '../arguments.ts';
import { readTable } from '../csv.ts';
import { readCandidates } from './candidates.ts';
import { decisionOf, namesOf } from './decision.ts';
import { decisionTarget, writeDecision } from './files.ts';
import { remarksOn } from './remarks.ts';
import { type Outcome, outcomeCsv, outcomeJson } from './report.ts';
import { noSurroundings, readSurroundings } from './surroundings.ts';

const usage =
  'npm run site -- --weighing W.json --sites S.csv [--bundle DIR] [--json] [--excel] [--weightings N] [--around PART] [--seed TEXT] [--out F.xlsx|.csv|.geojson|.pdf]';

const mostSites = 10_000;

export interface Sited {
  /** CSV or JSON for stdout; empty when the decision went to a file */
  readonly output: string;
  /** lines for stderr */
  readonly remarks: readonly string[];
}

/** Rules, scores and sureness of candidate sites; everything that can be wrong with the input is one Dutch sentence. */
export async function site(given: readonly string[]): Promise<Result<Sited>> {
  const options = readArguments(given, {
    texts: ['weighing', 'sites', 'bundle', 'weightings', 'around', 'seed', 'out'],
    flags: ['json', 'excel'],
    usage,
  });
  if (!options.ok) return options;
  const { text, flag } = options.value;
  if (text.weighing === undefined || text.sites === undefined) return fail('file_rejected', `Gebruik: ${usage}`);
  const weightings = parseNumber(text.weightings ?? '10000');
  if (!(Number.isInteger(weightings) && weightings >= 1 && weightings <= 1_000_000)) {
    return fail('file_rejected', '--weightings is een geheel getal van 1 tot en met 1000000.');
  }
  const part = text.around === undefined ? null : parseNumber(text.around);
  if (part !== null && !(part > 0 && part < 1)) {
    return fail('file_rejected', '--around is een deel tussen 0 en 1, bijvoorbeeld 0.25.');
  }
  if (text.out !== undefined) {
    const target = await decisionTarget(text.out);
    if (!target.ok) return target;
  }

  const bundle = text.bundle === undefined ? null : await readSurroundings(text.bundle);
  if (bundle !== null && !bundle.ok) return bundle;
  const file = basename(text.weighing);
  const bytes = await readBytes(text.weighing);
  if (!bytes.ok) return bytes;
  const siting = readSiting(file, bytes.value, bundle?.value.manifest.municipality ?? null);
  if (!siting.ok) return siting;
  const sitesBytes = await readBytes(text.sites);
  if (!sitesBytes.ok) return sitesBytes;
  const table = readTable(basename(text.sites), sitesBytes.value);
  if (!table.ok) return table;
  const candidates = readCandidates(table.value);
  if (!candidates.ok) return candidates;
  if (candidates.value.length > mostSites) {
    const { length } = candidates.value;
    return rejectFile(
      table.value.file,
      `${table.value.file} telt ${length} locaties; ten hoogste ${mostSites} zijn te vergelijken.`,
    );
  }

  const ground = bundle?.value ?? { manifest: null, data: emptyData(), surroundings: noSurroundings() };
  const { surroundings } = ground;
  const names = namesOf(ground);
  const refusal = unreadable(siting.value, surroundings, candidates.value, bundle === null ? names : null);
  if (refusal !== null) return rejectFile(file, `In ${file}, ${refusal}.`);
  const read = createSiteReader(surroundings);
  const sites = candidates.value.map((candidate) => ({ candidate, id: candidate.site.id, ...read(candidate) }));
  const matrix = siteMatrix(sites, siting.value.rules, siting.value.criteria);
  const drawn = siteWeightings(matrix.kept.length, weightings);
  const range: WeightRange = part === null ? { kind: 'any' } : { kind: 'around', part };
  const outcome: Outcome = {
    siting: siting.value,
    names,
    sha256: digest(new TextEncoder().encode(canonicalJson(siting.value))),
    invented: bundle?.value.manifest.invented ?? null,
    sites: new Map(sites.map((each) => [each.id, each])),
    matrix,
    sureness: surenessOf(siting.value, matrix.values, drawn, range, text.seed ?? 'wijkbalans'),
  };
  const remarks = remarksOn(outcome, surroundings);
  if (drawn < weightings) remarks.push(`Door het aantal locaties is met ${drawn} wegingen gerekend.`);
  if (text.out !== undefined) {
    const written = await writeDecision(text.out, decisionOf(outcome, ground, new Date()), flag.excel === true);
    return written.ok ? succeed({ output: '', remarks: [...remarks, written.value] }) : written;
  }
  return succeed({
    output: flag.json === true ? outcomeJson(outcome, remarks) : outcomeCsv(outcome, flag.excel === true),
    remarks,
  });
}

function surenessOf(
  { criteria, shortlist }: Siting,
  matrix: Outcome['matrix']['values'],
  weightings: number,
  range: WeightRange,
  seed: string,
): SiteSureness {
  const weights = criteria.map(({ weight }) => weight);
  const run = startSiteSureness({ matrix, weights, methods: siteMethods, range, weightings, seed, shortlist });
  run.advance(weightings);
  return run.result();
}

/** The first measure that nothing can be read for, with the rule or criterion it stands in. */
function unreadable(
  { rules, criteria }: Siting,
  surroundings: Surroundings,
  candidates: readonly Candidate[],
  /** without a bundle, what to call what cannot be read */
  bareNames: MeasureNames | null,
): string | null {
  const asked: { readonly where: string; readonly measure: SiteMeasure }[] = [
    ...rules.flatMap(({ label, demands }) => demands.map(({ measure }) => ({ where: `regel “${label}”`, measure }))),
    ...criteria.map(({ label, measure }) => ({ where: `criterium “${label}”`, measure })),
  ];
  for (const { where, measure } of asked) {
    // people may still have to judge: what nobody judged yet is missing, not wrong
    if (measure.kind === 'judgement') continue;
    if (bareNames !== null && measure.kind !== 'attribute') {
      return `${where}: ${measurePhrase(measure, bareNames)} is alleen te bepalen met --bundle`;
    }
    const problem = measureProblem(measure, surroundings, candidates);
    if (problem !== null) return `${where}: ${problem}`;
  }
  return null;
}

async function readBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    return succeed(await readFile(path));
  } catch (cause) {
    return fail('file_rejected', `Het bestand ${path} is niet te lezen; bestaat het?`, { file: path }, cause);
  }
}
