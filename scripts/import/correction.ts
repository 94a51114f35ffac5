import { fail, type Result, succeed } from '../../src/domain/failure.ts';
import { type Correction, encodings, type HeaderRows, separators } from '../../src/domain/userFile.ts';

export const correctionTexts = [
  'entry',
  'sheet',
  'encoding',
  'separator',
  'decimals',
  'header',
  'code-column',
  'name-column',
  'projection',
] as const;

type Given = Readonly<Partial<Record<(typeof correctionTexts)[number], string>>>;

const projections = ['wgs84', 'wgs84_swapped', 'rd', 'rd_swapped', 'web_mercator'] as const;

/** Corrections as options of the command line; "none" says that a file has no header or no codes. */
export function correctionOf(given: Given): Result<Correction> {
  const encoding = choice('encoding', given.encoding, encodings);
  if (!encoding.ok) return encoding;
  const separator = choice('separator', given.separator === 'tab' ? '\t' : given.separator, separators);
  if (!separator.ok) return separator;
  const decimals = choice('decimals', given.decimals, ['comma', 'point'] as const);
  if (!decimals.ok) return decimals;
  const projection = choice('projection', given.projection, projections);
  if (!projection.ok) return projection;
  const header = headerOf(given.header);
  if (!header.ok) return header;
  return succeed({
    ...(given.entry === undefined ? {} : { entry: given.entry }),
    ...(given.sheet === undefined ? {} : { sheet: given.sheet }),
    ...(encoding.value === undefined ? {} : { encoding: encoding.value }),
    ...(separator.value === undefined ? {} : { separator: separator.value }),
    ...(decimals.value === undefined ? {} : { decimals: decimals.value }),
    ...(projection.value === undefined ? {} : { projection: projection.value }),
    ...(header.value === undefined ? {} : { header: header.value }),
    ...column('codeColumn', given['code-column']),
    ...column('nameColumn', given['name-column']),
  });
}

function column(key: 'codeColumn' | 'nameColumn', name: string | undefined): Correction {
  return name === undefined ? {} : { [key]: name === 'none' ? null : name };
}

/** "3", "2-3" for a header of two rows, or "none". */
function headerOf(text: string | undefined): Result<HeaderRows | null | undefined> {
  if (text === undefined) return succeed(undefined);
  if (text === 'none') return succeed(null);
  const [, from, to] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  if (from === undefined) return refuse('header', text, ['een rijnummer', '2-3', 'none']);
  return succeed({ from: Number(from), to: Number(to ?? from) });
}

function choice<T extends string>(
  name: string,
  text: string | undefined,
  allowed: readonly T[],
): Result<T | undefined> {
  const found = allowed.find((each) => each === text);
  return text === undefined || found !== undefined ? succeed(found) : refuse(name, text, allowed);
}

function refuse(name: string, text: string, allowed: readonly string[]): Result<never> {
  const shown = allowed.map((each) => (each === '\t' ? 'tab' : each)).join(' ');
  return fail('file_rejected', `De optie --${name} kent "${text}" niet; kies uit: ${shown}`, { value: text });
}
