import type { Database } from '../db/port.ts';
import type { Answer } from '../domain/answer.ts';
import type { AreaLevel } from '../domain/area.ts';
import type { Bundle } from '../domain/bundle.ts';
import type { Dataset, Places } from '../domain/dataset.ts';
import { type Failure, fail, type Result, succeed } from '../domain/failure.ts';
import { suppressBundle } from '../model/suppress.ts';
import type { EngineStatus } from '../state/appState.ts';
import { type HeldBundle, holdBundle } from './heldBundle.ts';
import { suppressionRules } from './suppression.ts';
import { withinTime } from './timeLimit.ts';

/** What the engine knows of a bundle. */
export interface EngineReading {
  readonly datasets: Readonly<Partial<Record<AreaLevel, Dataset>>>;
  readonly places: Places;
}

/** The database with its life around it: started when first needed, restarted once when it dies, never waited for endlessly. */
export interface Engine {
  /** without its small numbers (`model/suppress.ts`); on failure the bundle read before, if any, is put back */
  read(bundle: Bundle): Promise<Result<EngineReading>>;
  /** about the bundle read last */
  ask(sql: string): Promise<Result<Answer>>;
  /** forgets that it failed, so that the next request starts it again */
  forgive(): void;
}

const rowLimit = 1000;
const milliseconds = { start: 125_000, load: 90_000, ask: 30_000 } as const;

function unavailable(sentence: string): Failure {
  return { kind: 'engine_unavailable', sentence };
}

const startLate = unavailable('De gegevensbank startte niet binnen twee minuten.');
const loadLate = unavailable('De gegevensbank had de cijfers na 90 seconden nog niet geladen.');
const askLate: Failure = {
  kind: 'query_failed',
  sentence:
    'Deze vraag was na 30 seconden nog niet beantwoord en is gestopt. Vraag bijvoorbeeld minder rijen tegelijk.',
};
const diedOnce = unavailable('De gegevensbank viel uit en start opnieuw. Probeer het zo nog eens.');
const diedTwice = unavailable('De gegevensbank is twee keer uitgevallen en start niet meer.');

/** One life of the engine, from start to death. */
interface Life {
  readonly database: Database;
  readonly died: Promise<Result<never>>;
}

async function readEverything(database: Database, bundle: Bundle): Promise<Result<EngineReading>> {
  const loaded = await database.load(bundle);
  if (!loaded.ok) return loaded;
  const datasets: Partial<Record<AreaLevel, Dataset>> = {};
  for (const level of bundle.manifest.levels) {
    const dataset = await database.readDataset(level);
    if (!dataset.ok) return dataset;
    datasets[level] = dataset.value;
  }
  const places = await database.readPlaces();
  return places.ok ? succeed({ datasets, places: places.value }) : places;
}

export function createEngine(
  open: (onDied: () => void) => Promise<Result<Database>>,
  onStatus: (status: EngineStatus) => void,
): Engine {
  let life: Promise<Result<Life>> | null = null;
  let deaths = 0;
  /** set once starting has failed or the engine died twice */
  let broken: Failure | null = null;
  let held: HeldBundle | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  /** One request at a time: a load between two reads would mix two municipalities. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const giveUp = (failure: Failure): void => {
    broken = failure;
    life = null;
    onStatus({ kind: 'failed', failure });
  };

  const bury = (dead: Promise<Result<Life>>): void => {
    if (life !== dead) return;
    life = null;
    deaths += 1;
    if (deaths > 1) giveUp(diedTwice);
    else void inTurn(recover);
  };

  const begin = (): Promise<Result<Life>> => {
    onStatus({ kind: 'starting' });
    let announceDeath: (result: Result<never>) => void = () => undefined;
    const died = new Promise<Result<never>>((resolve) => {
      announceDeath = resolve;
    });
    const opening = open(() => {
      announceDeath({ ok: false, failure: diedOnce });
      bury(begun);
    });
    const begun: Promise<Result<Life>> = withinTime(opening, milliseconds.start, startLate).then((opened) => {
      if (opened.ok) return succeed({ database: opened.value, died });
      if (life === begun) giveUp(opened.failure);
      return opened;
    });
    void opening.then((opened) => {
      // came after nobody waited any more
      if (opened.ok && life !== begun) opened.value.close().catch(() => undefined);
    });
    return begun;
  };

  const use = async <T>(
    work: (database: Database) => Promise<Result<T>>,
    limit: number,
    late: Failure,
  ): Promise<Result<T>> => {
    if (broken !== null) return { ok: false, failure: broken };
    life ??= begin();
    const alive = await life;
    if (!alive.ok) return alive;
    const { database, died } = alive.value;
    return Promise.race([withinTime(work(database), limit, late), died]);
  };

  const load = async (bundle: Bundle): Promise<Result<EngineReading>> => {
    const reading = await use((database) => readEverything(database, bundle), milliseconds.load, loadLate);
    if (reading.ok) {
      held = holdBundle(bundle);
      onStatus({ kind: 'ready' });
    }
    return reading;
  };

  /** Puts the bundle back after a death; a request that restarted the engine itself has done so already. */
  async function recover(): Promise<void> {
    if (life !== null || broken !== null || held === null) return;
    const again = await load(held.unpack());
    if (!again.ok && broken === null && again.failure !== diedOnce) giveUp(again.failure);
  }

  /** Work that never ends takes its worker with it; a worker that is stuck is not waited for. */
  const abandon = async (): Promise<void> => {
    const alive = await life;
    life = null;
    if (alive?.ok) alive.value.database.close().catch(() => undefined);
  };

  return {
    read: (given) =>
      inTurn(async () => {
        const bundle = suppressBundle(given, suppressionRules);
        const previous = held;
        const first = await load(bundle);
        if (first.ok) return first;
        const again = first.failure === diedOnce && broken === null ? await load(bundle) : first;
        if (again.ok) return again;
        if (broken !== null) return { ok: false, failure: broken };
        if (again.failure === loadLate) {
          await abandon();
          giveUp(loadLate);
        } else if (previous !== null) await load(previous.unpack());
        else onStatus({ kind: 'failed', failure: again.failure });
        return again;
      }),
    ask: (sql) =>
      inTurn(async () => {
        if (broken === null && held === null) {
          return fail('engine_unavailable', 'De gegevensbank heeft nog geen cijfers geladen. Probeer het zo nog eens.');
        }
        const answer = await use((database) => database.ask(sql, rowLimit), milliseconds.ask, askLate);
        if (!answer.ok && answer.failure === askLate) {
          await abandon();
          void inTurn(recover);
        }
        return answer;
      }),
    forgive: () => {
      if (broken === null) return;
      broken = null;
      deaths = 0;
      onStatus({ kind: 'waiting' });
    },
  };
}
