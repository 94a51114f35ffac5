import type { AreaLevel } from '../domain/area.ts';
import type { Bundle } from '../domain/bundle.ts';
import type { Result } from '../domain/failure.ts';
import { fail, succeed } from '../domain/failure.ts';
import { ask, messageOf } from './ask.ts';
import type { Connection } from './connection.ts';
import { emptyDatabase, loadBundle } from './loadBundle.ts';
import type { Database } from './port.ts';
import { readDataset } from './readDataset.ts';
import { readPlaces } from './readPlaces.ts';

/** Settings of every connection, before anything else runs; the last one makes them final. */
export const lockedSettings: readonly string[] = [
  'SET autoinstall_known_extensions = false',
  'SET autoload_known_extensions = false',
  'SET enable_external_access = false',
  'SET lock_configuration = true',
];

/** The port over one connection. Calls are carried out one after the other, in the order they came. */
export function createDatabase(connection: Connection): Database {
  let loaded: Pick<Bundle, 'manifest' | 'indicators'> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };

  async function read<T>(what: string, query: (of: Pick<Bundle, 'manifest' | 'indicators'>) => Promise<T>) {
    if (loaded === null) return fail('query_failed', 'Er zijn nog geen gegevens geladen.');
    try {
      return succeed(await query(loaded));
    } catch (cause) {
      return fail(
        'query_failed',
        `De ${what} konden niet worden gelezen. DuckDB meldt: ${messageOf(cause)}`,
        undefined,
        cause,
      );
    }
  }

  async function load(bundle: Bundle): Promise<Result<void>> {
    loaded = null;
    try {
      await loadBundle(connection, bundle);
      loaded = { manifest: bundle.manifest, indicators: bundle.indicators };
      return succeed(undefined);
    } catch (cause) {
      await emptyDatabase(connection).catch(() => undefined);
      const name = bundle.manifest.municipality.name;
      return fail(
        'query_failed',
        `De gegevens van ${name} zijn niet geladen. DuckDB meldt: ${messageOf(cause)}`,
        undefined,
        cause,
      );
    }
  }

  return {
    load: (bundle) => inTurn(() => load(bundle)),
    readDataset: (level: AreaLevel) => inTurn(() => read('cijfers', (of) => readDataset(connection, of, level))),
    readPlaces: () => inTurn(() => read('projecten en voorzieningen', () => readPlaces(connection))),
    ask: (sql, limit) =>
      inTurn(async () => {
        try {
          return await ask(connection, sql, limit);
        } catch (cause) {
          return fail(
            'query_failed',
            `De vraag kon niet worden gesteld. DuckDB meldt: ${messageOf(cause)}`,
            undefined,
            cause,
          );
        }
      }),
    close: () => inTurn(() => connection.close()),
  };
}
