import type { Answer } from '../domain/answer.ts';
import type { Result } from '../domain/failure.ts';
import { fail, succeed } from '../domain/failure.ts';
import type { Connection } from './connection.ts';
import { failedQuery } from './failedQuery.ts';
import { closingSemicolon, statementRule } from './statementRule.ts';

/**
 * Answers one question. Three fences: what the statement says (`statementRule`), a prepared statement (DuckDB prepares
 * only one) in a read-only transaction, and an engine without access to files or network whose settings are locked.
 */
export async function ask(connection: Connection, sql: string, limit: number): Promise<Result<Answer>> {
  try {
    const tokens = await connection.tokens(sql);
    const rule = statementRule(tokens);
    if (rule !== null) return fail('query_failed', rule);
    return succeed(await readOnly(connection, upTo(sql, closingSemicolon(tokens)), limit));
  } catch (cause) {
    return failedQuery('De vraag kon niet worden beantwoord.', cause);
  }
}

async function readOnly(connection: Connection, sql: string, limit: number): Promise<Answer> {
  await connection.run('BEGIN TRANSACTION READ ONLY');
  try {
    return await connection.ask(sql, limit);
  } finally {
    await connection.run('ROLLBACK');
  }
}

function upTo(sql: string, byteOffset: number | null): string {
  return byteOffset === null ? sql : new TextDecoder().decode(new TextEncoder().encode(sql).subarray(0, byteOffset));
}
