import { createRequire } from 'node:module';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import type { Result } from '../domain/failure.ts';
import { fail, succeed } from '../domain/failure.ts';
import type { Connection } from './connection.ts';
import { createDatabase, lockedSettings } from './database.ts';
import { collectAnswer, columnsOf, encodeRows, resultTable } from './engineArrow.ts';
import { readTokens } from './engineTokens.ts';
import type { Database } from './port.ts';

const packageFile = createRequire(import.meta.url).resolve;

/** The same engine as the site's, in Node: for scripts and tests. */
export async function openNodeDatabase(): Promise<Result<Database>> {
  try {
    return succeed(createDatabase(await connectNode()));
  } catch (cause) {
    return fail('engine_unavailable', 'De database kon niet starten in Node.', undefined, cause);
  }
}

/** A connection with the settings locked; its methods run at once and only look asynchronous. */
export async function connectNode(): Promise<Connection> {
  const module = (name: string) => ({
    mainModule: packageFile(`@duckdb/duckdb-wasm/dist/duckdb-${name}.wasm`),
    mainWorker: '',
  });
  const engine = await createDuckDB({ mvp: module('mvp'), eh: module('eh') }, new VoidLogger(), NODE_RUNTIME);
  await engine.instantiate(() => undefined);
  engine.open({});
  const connection = engine.connect();
  for (const setting of lockedSettings) connection.query(setting);
  return {
    async run(sql) {
      connection.query(sql);
    },
    async query(sql) {
      return resultTable(connection.query(sql));
    },
    async insert(name, columns) {
      connection.insertArrowFromIPCStream(encodeRows(columns), { name, create: true });
    },
    async tokens(sql) {
      return readTokens(sql, engine.tokenize(sql));
    },
    async ask(sql, limit) {
      const statement = connection.prepare(sql);
      try {
        const batches = statement.send();
        const { columns, ...rest } = await collectAnswer(batches, limit);
        return { ...rest, columns: columns ?? columnsOf(batches) };
      } finally {
        statement.close();
      }
    },
    async close() {
      connection.close();
      engine.reset();
    },
  };
}
