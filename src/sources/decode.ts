import type { Result } from '../domain/failure.ts';
import { succeed } from '../domain/failure.ts';
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
    const detail = cause instanceof Error ? cause.message : String(cause);
    return rejectFile(file, `${file} is geen geldige JSON (${detail}).`);
  }
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
  const path = issue.path.length === 0 ? 'het geheel' : issue.path.join('.');
  const found = valueAt(value, issue.path);
  const shown = typeof found === 'object' || found === undefined ? '' : ` (er staat ${quote(String(found))})`;
  return rejectFile(file, `In ${file} klopt ${path} niet: ${ruleOf(issue.issue)}${shown}.`, shownValue(found));
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

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at: unknown = value;
  for (const part of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Object.entries(at).find(([key]) => key === String(part))?.[1];
  }
  return at;
}

function shownValue(value: unknown): string | undefined {
  return value === undefined
    ? undefined
    : typeof value === 'object'
      ? JSON.stringify(value)?.slice(0, 200)
      : String(value);
}
