import type { Result } from '../domain/failure.ts';
import { fail, succeed } from '../domain/failure.ts';
import type { z } from '../domain/schema.ts';
import { quote, rejectFile } from './rejection.ts';

type Issue = z.core.$ZodIssue;

/** UTF-8 only, byte order mark allowed: a guessed encoding would silently damage names. */
export function decodeText(file: string, bytes: Uint8Array): Result<string> {
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return rejectFile(file, `${file} is geen tekst in UTF-8; sla het bestand opnieuw op als UTF-8.`);
  }
}

/** JSON without a look at its content. */
export function decodeJson(file: string, bytes: Uint8Array): Result<unknown> {
  const text = decodeText(file, bytes);
  if (!text.ok) return text;
  try {
    const value: unknown = JSON.parse(text.value);
    return succeed(value);
  } catch (cause) {
    const row = brokenLine(text.value, cause);
    const sentence = `${file} is geen geldige JSON${row === null ? '' : `: op regel ${row} gaat het mis`}.`;
    return fail('contract_broken', sentence, { file, ...(row === null ? {} : { row }) }, cause);
  }
}

/** Line of a JSON error, counted from 1; engines that do not name a position give none. */
function brokenLine(text: string, cause: unknown): number | null {
  const position = cause instanceof Error ? /at position (\d+)/.exec(cause.message)?.[1] : undefined;
  return position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
}

/** JSON of a known shape; the first deviation is named by its path. */
export function decodeShape<T>(file: string, bytes: Uint8Array, schema: z.ZodType<T>): Result<T> {
  const json = decodeJson(file, bytes);
  if (!json.ok) return json;
  return checkShape(file, json.value, schema);
}

export function checkShape<T>(file: string, value: unknown, schema: z.ZodType<T>): Result<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return succeed(parsed.data);
  const issue = deepest(parsed.error.issues, []);
  if (issue === null) return rejectFile(file, `${file} heeft niet de vorm die Wijkbalans verwacht.`);
  const { found, path } = follow(value, issue.path);
  const absent = found === undefined ? 'dit ontbreekt; ' : '';
  const shown = typeof found === 'object' || found === undefined ? '' : ` (er staat ${quote(String(found))})`;
  return rejectFile(file, `In ${file} klopt ${path} niet: ${absent}${ruleOf(issue.issue)}${shown}.`, shownValue(found));
}

interface Located {
  readonly issue: Issue;
  readonly path: readonly PropertyKey[];
}

/** Within a union the branch with the fewest deviations is what the author meant. */
function deepest(issues: readonly Issue[], above: readonly PropertyKey[]): Located | null {
  const issue = issues[0];
  if (issue === undefined) return null;
  const path = [...above, ...issue.path].map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code !== 'invalid_union') return { issue, path };
  const branch = [...issue.errors].sort((a, b) => a.length - b.length)[0];
  return (branch === undefined ? null : deepest(branch, path)) ?? { issue, path };
}

function ruleOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `hier hoort ${typeWords[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return issue.origin === 'string' ? 'dit mag niet leeg zijn' : `de ondergrens is ${issue.minimum}`;
    case 'too_big':
      return `de bovengrens is ${issue.maximum}`;
    case 'unrecognized_keys':
      return `${issue.keys.map(quote).join(', ')} is hier onbekend`;
    case 'invalid_value':
      return `toegestaan is ${issue.values.map((value) => quote(String(value))).join(', ')}`;
    case 'invalid_format':
      return 'dit heeft niet de juiste vorm';
    case 'custom':
      return issue.message;
    default:
      return 'dit heeft niet de verwachte vorm';
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'tekst',
  number: 'een getal',
  int: 'een geheel getal',
  boolean: 'true of false',
  array: 'een lijst',
  object: 'een object',
  record: 'een object',
};

/** The value at a path, and the path in words: an entry of a list goes by its id or indicator when it has one. */
function follow(value: unknown, parts: readonly PropertyKey[]): { readonly found: unknown; readonly path: string } {
  let found: unknown = value;
  const words: string[] = [];
  for (const part of parts) {
    found = isObject(found) ? found[String(part)] : undefined;
    const name = isObject(found) ? (found.id ?? found.indicator) : undefined;
    words.push(typeof part === 'number' && typeof name === 'string' ? name : String(part));
  }
  return { found, path: words.length === 0 ? 'het geheel' : words.join('.') };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function shownValue(value: unknown): string | undefined {
  return value === undefined
    ? undefined
    : typeof value === 'object'
      ? JSON.stringify(value)?.slice(0, 200)
      : String(value);
}
