import { parseArgs } from 'node:util';
import type { Result } from '../src/domain/failure.ts';
import { fail } from '../src/domain/failure.ts';
import { buildLiveBundles } from './liveBuild.ts';
import { buildOpenBundle } from './openBuild.ts';

const usage =
  'Gebruik: npm run data -- GEMEENTE [GEMEENTE …] [--region] [--from MAP] [--replay ADRES] [--out MAP] [--year JAAR], met een naam of een code zoals GM0193.';

/** Year of the edition of Kerncijfers when a file does not name it. */
const defaultYear = 2024;

/** Address of a replay server, for where no option can be given. */
const replayVariable = 'WIJKBALANS_REPLAY';

async function build(args: readonly string[]): Promise<Result<string>> {
  const given = readOptions(args);
  if (given === null) return fail('file_rejected', usage);
  const { values, municipalities } = given;
  const [first, ...others] = municipalities;
  const year = values.year === undefined ? defaultYear : Number(values.year);
  const replay = values.replay ?? process.env[replayVariable] ?? null;
  if (first === undefined || (values.from !== undefined && values.replay !== undefined)) {
    return fail('file_rejected', usage);
  }
  const region = values.region ?? false;
  if (others.length > 0 && (values.from !== undefined || (values.out !== undefined && !region))) {
    return fail('file_rejected', usage);
  }
  if (region && others.length === 0) {
    return fail('file_rejected', `Een regio heeft twee of meer gemeenten. ${usage}`);
  }
  if (!Number.isInteger(year) || year < 1990 || year > 2100) {
    return fail('file_rejected', `"${values.year}" is geen jaar. ${usage}`);
  }
  if (replay !== null && !/^https?:\/\//.test(replay)) {
    return fail('file_rejected', `"${replay}" is geen adres zoals http://localhost:8790. ${usage}`);
  }
  const out = values.out ?? null;
  if (values.from !== undefined) return buildOpenBundle({ municipality: first, from: values.from, out, year });
  return buildLiveBundles({ municipalities, region, replay, out, tell: (line) => console.log(line) });
}

function readOptions(args: readonly string[]) {
  try {
    const options = {
      from: { type: 'string' },
      replay: { type: 'string' },
      out: { type: 'string' },
      year: { type: 'string' },
      region: { type: 'boolean' },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { values, municipalities: positionals };
  } catch {
    return null;
  }
}

const result = await build(process.argv.slice(2));
if (result.ok) console.log(result.value);
else {
  console.error(result.failure.sentence);
  process.exitCode = 1;
}
