import { parseArgs } from 'node:util';
import type { Result } from '../src/domain/failure.ts';
import { fail, succeed } from '../src/domain/failure.ts';
import { buildOpenBundle, type OpenTask } from './openBuild.ts';

const usage =
  'Gebruik: npm run data -- GEMEENTE --from MAP [--out MAP] [--year JAAR], met een naam of een code zoals GM0193.';

/** Year of the edition of Kerncijfers when a file does not name it. */
const defaultYear = 2024;

function taskOf(args: readonly string[]): Result<OpenTask> {
  try {
    const options = { from: { type: 'string' }, out: { type: 'string' }, year: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [municipality, ...rest] = positionals;
    const year = values.year === undefined ? defaultYear : Number(values.year);
    if (municipality === undefined || rest.length > 0) return fail('file_rejected', usage);
    if (values.from === undefined) {
      return fail('file_rejected', `Geef met --from de map met gedownloade bronbestanden. ${usage}`);
    }
    if (!Number.isInteger(year) || year < 1990 || year > 2100) {
      return fail('file_rejected', `"${values.year}" is geen jaar. ${usage}`);
    }
    return succeed({ municipality, from: values.from, out: values.out ?? null, year });
  } catch (cause) {
    return fail('file_rejected', usage, undefined, cause);
  }
}

const task = taskOf(process.argv.slice(2));
const result = task.ok ? await buildOpenBundle(task.value) : task;
if (result.ok) console.log(result.value);
else {
  console.error(result.failure.sentence);
  process.exitCode = 1;
}
