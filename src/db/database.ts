import type { Bundle } from '../domain/bundle.ts';
import type { Result } from '../domain/failure.ts';
import { fail, succeed } from '../domain/failure.ts';
import { ask } from './ask.ts';
import type { Connection } from './connection.ts';
import { failedQuery } from './failedQuery.ts';
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
      return failedQuery(`De ${what} konden niet worden gelezen.`, cause);
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
      return failedQuery(`De gegevens van ${bundle.manifest.municipality.name} zijn niet geladen.`, cause);
    }
  }

  return {
    load: (bundle) => inTurn(() => load(bundle)),
    readDataset: (level) => inTurn(() => read('cijfers', (of) => readDataset(connection, of, level))),
    readPlaces: () => inTurn(() => read('projecten en voorzieningen', () => readPlaces(connection))),
    ask: (sql, limit) => inTurn(() => ask(connection, sql, limit)),
    close: () => inTurn(() => connection.close()),
  };
}
