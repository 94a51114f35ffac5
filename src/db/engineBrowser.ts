import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import type { Failure, Result } from '../domain/failure.ts';
import { succeed } from '../domain/failure.ts';
import type { Connection } from './connection.ts';
import { createDatabase, lockedSettings } from './database.ts';
import { collectAnswer, columnsOf, encodeRows, resultTable } from './engineArrow.ts';
import { readTokens } from './engineTokens.ts';
import { Lifeline } from './lifeline.ts';
import type { Database } from './port.ts';
import { whenReleased } from './workerLock.ts';

/** the engine is 7.7 MB: a slow line in a hall may need this long, and anything that breaks says so at once */
const startMilliseconds = 120_000;
const callMilliseconds = 60_000;

export interface BrowserEngine {
  /** folder of the site that holds gz-worker.js, DuckDB's worker and duckdb-eh.wasm.gz */
  readonly engineUrl: string;
  /** called once when the worker dies or stops answering after a good start, never after `close`; the database answers only failures then */
  onDied(failure: Failure): void;
}

/** Starts DuckDB in a worker; answers `engine_unavailable` when it cannot, within two minutes. */
export async function openBrowserDatabase({ engineUrl, onDied }: BrowserEngine): Promise<Result<Database>> {
  let started = false;
  let worker: Worker | null = null;
  const lockName = `engine ${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
  const unwatch = new AbortController();
  const lifeline = new Lifeline((cause) => {
    unwatch.abort();
    worker?.terminate();
    if (started) onDied(unavailable('De database is onverwacht gestopt.', cause));
  });
  try {
    const folder = new URL(engineUrl.endsWith('/') ? engineUrl : `${engineUrl}/`, location.href);
    worker = new Worker(new URL('gz-worker.js', folder), { name: lockName });
    worker.addEventListener('error', (event) => lifeline.die(event.message || 'the worker failed'));
    worker.addEventListener('messageerror', () => lifeline.die('an unreadable message'));
    const engine = new AsyncDuckDB(new VoidLogger(), worker);
    const connection = await lifeline.guard(() => connect(engine, folder), startMilliseconds);
    const database = createDatabase(guarded(connection, lifeline));
    started = true;
    void whenReleased(lockName, unwatch.signal, () => lifeline.die('the worker is gone'));
    return succeed({
      ...database,
      close: () => {
        unwatch.abort();
        return database.close();
      },
    });
  } catch (cause) {
    worker?.terminate();
    return { ok: false, failure: unavailable('De database kon niet starten.', cause) };
  }
}

function unavailable(sentence: string, cause: unknown): Failure {
  return { kind: 'engine_unavailable', sentence, cause };
}

async function connect(engine: AsyncDuckDB, folder: URL): Promise<Connection> {
  await engine.instantiate(new URL('duckdb-eh.wasm', folder).href);
  await engine.open({});
  const connection = await engine.connect();
  for (const setting of lockedSettings) await connection.query(setting);
  return {
    async run(sql) {
      await connection.query(sql);
    },
    async query(sql) {
      return resultTable(await connection.query(sql));
    },
    async insert(name, columns) {
      await connection.insertArrowFromIPCStream(encodeRows(columns), { name, create: true });
    },
    async tokens(sql) {
      return readTokens(sql, await engine.tokenize(sql));
    },
    async ask(sql, limit) {
      const statement = await connection.prepare(sql);
      try {
        const batches = await statement.send();
        const { columns, ...rest } = await collectAnswer(batches, limit);
        return { ...rest, columns: columns ?? columnsOf(batches) };
      } finally {
        await statement.close();
      }
    },
    async close() {
      await connection.close();
      await engine.terminate();
    },
  };
}

/** The same connection, none of whose calls can wait for ever. */
function guarded(connection: Connection, lifeline: Lifeline): Connection {
  const guard = <T>(work: () => Promise<T>): Promise<T> => lifeline.guard(work, callMilliseconds);
  return {
    run: (sql) => guard(() => connection.run(sql)),
    query: (sql) => guard(() => connection.query(sql)),
    insert: (table, columns) => guard(() => connection.insert(table, columns)),
    tokens: (sql) => guard(() => connection.tokens(sql)),
    ask: (sql, limit) => guard(() => connection.ask(sql, limit)),
    close: () => guard(() => connection.close()),
  };
}
