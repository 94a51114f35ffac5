import type { AreaLevel } from '../domain/area.ts';
import type { Bundle } from '../domain/bundle.ts';
import { type Failure, type Result, succeed } from '../domain/failure.ts';
import type { DataState } from '../state/appState.ts';
import type { AppStore } from '../state/store.ts';
import { applyIntent } from '../state/transitions.ts';
import type { ViewState } from '../state/viewState.ts';
import { recipesWith } from './catalogue.ts';
import type { Engine, EngineReading } from './engine.ts';
import { levelIn, readLevel } from './firstScreen.ts';
import type { Notices } from './notices.ts';
import type { SessionPorts } from './ports.ts';
import { sameDataset, sameJson } from './sameDataset.ts';
import { readWholeBundle, type Town } from './town.ts';
import type { WorkKeeping } from './work.ts';

/** The municipality on screen, and the loading of what it still lacks. */
export interface Screen {
  town(): Town | null;
  enter(town: Town, view: ViewState, reading?: Result<EngineReading>): void;
  /** another view of the municipality on screen */
  turn(view: ViewState): void;
  /** the engine's reading of the municipality on screen; null when there is none */
  reading(): Promise<Result<EngineReading>> | null;
  /** loads a level without showing it; false where the municipality on screen has none, or it cannot be read */
  loadLevel(level: AreaLevel): Promise<boolean>;
  /** has the engine read the municipality on screen anew */
  reread(): void;
  stop(): void;
}

/** above this number, scoring every recipe would hold up the first screen */
const manyAreas = 2000;

/** Files whose contents broke a promise: worth telling even when the screen can do without them for now. */
function isBroken(failure: Failure): boolean {
  return failure.kind === 'contract_broken' || failure.kind === 'file_rejected';
}

/** The engine's answer in place of the snapshot; what is equal keeps its identity, so that nothing is drawn again. */
function withReading(data: DataState, bundle: Bundle, { datasets, places }: EngineReading): DataState {
  const merged = { ...data.datasets };
  for (const level of bundle.manifest.levels) {
    const [before, now] = [data.datasets[level], datasets[level]];
    if (now !== undefined && (before === undefined || !sameDataset(before, now))) merged[level] = now;
  }
  const recipes = recipesWith(bundle.indices);
  return {
    ...data,
    datasets: merged,
    boundaries: { ...Object.fromEntries(bundle.boundaries), ...data.boundaries },
    places: sameJson(data.places, places) ? data.places : places,
    recipes: sameJson(data.recipes, recipes) ? data.recipes : recipes,
  };
}

/** `quietly` runs a change of view that leaves no step for Back; `onRead` hears of a town the engine has read. */
export function createScreen(
  store: AppStore,
  ports: SessionPorts,
  engine: Engine,
  { busy, report }: Notices,
  quietly: (run: () => void) => void,
  recallWork: WorkKeeping['recall'],
  onRead: (town: Town) => void,
): Screen {
  const readings = new WeakMap<Town, Promise<Result<EngineReading>>>();
  const levelsOnTheirWay = new Map<AreaLevel, Town>();
  let town: Town | null = null;
  /** the last view that could be shown; a level that fails to load leads back to it */
  let shownLast: ViewState | null = null;

  const readNow = async (own: Town): Promise<Result<EngineReading>> => {
    const bundle = own.bundle === null ? await readWholeBundle(ports, own.folder) : succeed(own.bundle);
    if (!bundle.ok) {
      const { failure } = bundle;
      if (town === own) store.update((data) => ({ ...data, engine: { kind: 'failed', failure } }));
      // trying again always includes an engine that failed
      if (town === own && isBroken(failure)) report(failure, () => undefined);
      return bundle;
    }
    const answer = await engine.read(bundle.value);
    if (answer.ok && town === own) {
      store.update((data) => withReading(data, bundle.value, answer.value));
      onRead({ ...own, manifest: bundle.value.manifest, ...answer.value });
    }
    return answer;
  };

  /** Once per municipality, whoever asks first. */
  const readIntoEngine = (own: Town): Promise<Result<EngineReading>> => {
    const reading = readings.get(own) ?? readNow(own);
    readings.set(own, reading);
    return reading;
  };

  function reread(): void {
    if (town === null) return;
    readings.delete(town);
    void readIntoEngine(town);
  }

  const isLoaded = (level: AreaLevel): boolean => store.getState().data.datasets[level] !== undefined;

  const loadLevel = async (own: Town, level: AreaLevel): Promise<Result<unknown>> => {
    levelsOnTheirWay.set(level, own);
    const material = await readLevel(ports, own.folder, own.manifest, level);
    if (levelsOnTheirWay.get(level) === own) levelsOnTheirWay.delete(level);
    if (!material.ok || town !== own) return material;
    const { dataset, boundaries } = material.value;
    store.update((data) => ({
      ...data,
      boundaries: { ...data.boundaries, [level]: data.boundaries[level] ?? boundaries },
      datasets: dataset === null ? data.datasets : { ...data.datasets, [level]: data.datasets[level] ?? dataset },
    }));
    return dataset === null ? readIntoEngine(own) : material;
  };

  /** Loads the level on screen; when that fails, goes back to what was shown before. */
  const visitLevel = async (own: Town, level: AreaLevel): Promise<void> => {
    if (isLoaded(level)) return;
    const loaded = await busy(loadLevel(own, level));
    if (loaded.ok || town !== own || store.getState().view.level !== level) return;
    report(loaded.failure, () => {
      if (store.getState().view.level === level) void visitLevel(own, level);
      else store.emit({ kind: 'choose_level', level });
    });
    const back = shownLast;
    if (back !== null && back.municipality === own.listing.code) quietly(() => store.show(back));
  };

  /** Other levels first, as a person may want them any moment; then the engine. */
  const readTheRest = async (own: Town): Promise<void> => {
    for (const level of own.manifest.levels) {
      const isComing = isLoaded(level) || levelsOnTheirWay.get(level) === own;
      if (town === own && !isComing) await loadLevel(own, level);
    }
    if (town === own) await readIntoEngine(own);
  };

  /** The view at a level this municipality has. */
  const fitting = ({ manifest, listing }: Town, view: ViewState): ViewState => {
    const level = levelIn(manifest, view.level);
    return { ...applyIntent(view, { kind: 'choose_level', level }), municipality: listing.code };
  };

  const stop = store.subscribe(({ view, data }, previous) => {
    if (data.datasets[view.level] !== undefined) shownLast = view;
    if (town !== null && view.level !== previous.view.level) void visitLevel(town, view.level);
  });

  return {
    town: () => town,
    loadLevel: async (level) => {
      if (isLoaded(level)) return true;
      if (town === null || !town.manifest.levels.includes(level)) return false;
      return (await busy(loadLevel(town, level))).ok && isLoaded(level);
    },
    enter: (own, view, reading) => {
      const stays = town?.listing.code === own.listing.code;
      const recalled = stays ? null : recallWork(own.manifest);
      town = own;
      if (reading !== undefined) readings.set(own, Promise.resolve(reading));
      const { datasets, boundaries, places, recipes } = own;
      const isLarge = Object.values(datasets).some(({ areas }) => areas.length > manyAreas);
      const arrive = (data: DataState): DataState => ({
        ...data,
        datasets,
        boundaries,
        places,
        recipes,
        scoring: isLarge ? 'on_screen' : 'all',
        failure: null,
      });
      store.show(fitting(own, view), arrive, recalled?.work);
      if (recalled?.failure != null) report(recalled.failure, () => undefined);
      void visitLevel(own, store.getState().view.level);
      const readOn = (): void => ports.whenIdle(() => void readTheRest(own));
      if (!isLarge) return readOn();
      ports.whenIdle(() => {
        if (town === own) store.update((data) => ({ ...data, scoring: 'all' }));
        readOn();
      });
    },
    turn: (view) => {
      if (town !== null) store.show(fitting(town, view));
    },
    reading: () => (town === null ? null : readIntoEngine(town)),
    reread,
    stop,
  };
}
