import type { Result } from '../domain/failure.ts';
import { fail } from '../domain/failure.ts';
import { EngineStopped } from './lifeline.ts';

/** What went wrong, with DuckDB's own message; or that the engine is gone. `what` is a whole Dutch sentence. */
export function failedQuery(what: string, cause: unknown): Result<never> {
  if (cause instanceof EngineStopped)
    return fail('engine_unavailable', `${what} De database is gestopt.`, undefined, cause);
  return fail('query_failed', `${what} DuckDB meldt: ${messageOf(cause)}`, undefined, cause);
}

/** DuckDB's message without its advice to install extensions, which this site cannot do. */
function messageOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.replace(/\n\nPlease try installing[\s\S]*$/, '').trim();
}
