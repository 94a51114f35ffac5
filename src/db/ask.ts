import type { Answer } from '../domain/answer.ts';
import type { Result } from '../domain/failure.ts';
import { fail, succeed } from '../domain/failure.ts';
import type { Connection } from './connection.ts';
import { closingSemicolon, statementRule } from './statementRule.ts';

/**
 * Answers one question. Three fences: what the statement says (`statementRule`), a prepared statement (DuckDB prepares
 * only one) in a read-only transaction, and an engine without access to files or network whose settings are locked.
 */
export async function ask(connection: Connection, sql: string, limit: number): Promise<Result<Answer>> {
  const tokens = await connection.tokens(sql);
  const rule = statementRule(tokens);
  if (rule !== null) return fail('query_failed', rule);
  await connection.run('BEGIN TRANSACTION READ ONLY');
  try {
    return succeed(await connection.ask(upTo(sql, closingSemicolon(tokens)), limit));
  } catch (cause) {
    return fail(
      'query_failed',
      `De vraag kon niet worden beantwoord. DuckDB meldt: ${messageOf(cause)}`,
      undefined,
      cause,
    );
  } finally {
    await connection.run('ROLLBACK');
  }
}

function upTo(sql: string, byteOffset: number | null): string {
  return byteOffset === null ? sql : new TextDecoder().decode(new TextEncoder().encode(sql).subarray(0, byteOffset));
}

/** DuckDB's message without its advice to install extensions, which this site cannot do. */
export function messageOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.replace(/\n\nPlease try installing[\s\S]*$/, '').trim();
}
