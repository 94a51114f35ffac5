import { parseArgs } from 'node:util';
import { fail, type Result, succeed } from '../src/domain/failure.ts';

export interface Options<Texts extends string, Flags extends string> {
  /** options with a value, as `--name VALUE` */
  readonly texts: readonly Texts[];
  /** options without a value, as `--name` */
  readonly flags: readonly Flags[];
  /** how the command is used, quoted in the failure */
  readonly usage: string;
}

export interface Given<Texts extends string, Flags extends string> {
  readonly text: Readonly<Partial<Record<Texts, string>>>;
  readonly flag: Readonly<Partial<Record<Flags, boolean>>>;
}

/** The options of a command line. Anything unknown or incomplete is one sentence that quotes the usage. */
export function readArguments<Texts extends string, Flags extends string>(
  given: readonly string[],
  { texts, flags, usage }: Options<Texts, Flags>,
): Result<Given<Texts, Flags>> {
  const options: Record<string, { type: 'string' | 'boolean' }> = {};
  for (const name of texts) options[name] = { type: 'string' };
  for (const name of flags) options[name] = { type: 'boolean' };
  try {
    const { values } = parseArgs({ args: [...given], options, allowPositionals: false, strict: true });
    const text: Partial<Record<Texts, string>> = {};
    const flag: Partial<Record<Flags, boolean>> = {};
    for (const name of texts) if (typeof values[name] === 'string') text[name] = values[name];
    for (const name of flags) if (values[name] === true) flag[name] = true;
    return succeed({ text, flag });
  } catch (cause) {
    const first = given.find((argument) => !knownArgument(argument, [...texts, ...flags]));
    const what = first === undefined ? 'Een optie mist haar waarde' : `De optie ${first} is onbekend of onvolledig`;
    return fail('file_rejected', `${what}. Gebruik: ${usage}`, undefined, cause);
  }
}

function knownArgument(argument: string, names: readonly string[]): boolean {
  return !argument.startsWith('--') || names.includes(argument.slice(2).split('=', 1)[0] ?? '');
}
