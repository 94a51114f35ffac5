import type { AreaCode } from '../domain/area.ts';
import type { Manifest } from '../domain/bundle.ts';
import { type Failure, fail, type Result, succeed } from '../domain/failure.ts';
import type { IndexSpec } from '../domain/indexSpec.ts';
import { isNoWork, noWork, type Scenario, type Work } from '../domain/scenario.ts';
import { jsonText, scenarioOf } from '../export/scenario.ts';
import { countedOrigin } from '../model/editRecipe.ts';
import { originRefusal } from '../model/originRule.ts';
import { validateSpec } from '../model/validateSpec.ts';
import { unpackText } from '../sources/unpackText.ts';
import { readWorkFile, type WorkFile } from '../sources/workFile.ts';
import type { AppState } from '../state/appState.ts';
import { takenIn } from '../state/carriedWork.ts';
import { knownIndicators } from '../state/changeWork.ts';
import type { AppStore } from '../state/store.ts';
import { packedIn, workFromLink } from '../state/workLink.ts';
import { linkText } from '../text/link.ts';
import type { Notices } from './notices.ts';
import type { SessionPorts } from './ports.ts';

export interface RecalledWork {
  readonly work: Work;
  readonly failure: Failure | null;
}

/** What people made of each municipality: kept in this browser as it changes, and opened from files. */
export interface WorkKeeping {
  /** the work kept for a municipality; none when there is none or, with the failure, when it cannot be read */
  recall(manifest: Manifest): RecalledWork;
  /** takes up the changes a link carries, if any; true when it carried some, also ones that do not fit */
  follow(fragment: string): boolean;
  /** opens a file of work or one recipe; what happened in one sentence */
  open(file: File): Promise<Result<string>>;
  stop(): void;
}

/** unpacked; the largest work people made by hand stays far below this */
const mostPackedBytes = 2_000_000;
const rejectedLink = fail(
  'file_rejected',
  'Het werk in deze link is beschadigd: vraag om een nieuwe link of het bestand.',
);

/** The movement of a slider is written once, after it. */
const restMilliseconds = 400;

export function createWorkKeeping(store: AppStore, ports: SessionPorts, { report }: Notices): WorkKeeping {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let unwritten: { readonly manifest: Manifest; readonly work: Work } | null = null;
  let refusalTold = false;
  /** of the municipality whose work was recalled last; known before any of its figures are */
  let entered: Manifest | null = null;

  const write = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (unwritten === null) return;
    const { manifest, work } = unwritten;
    unwritten = null;
    const text = isNoWork(work) ? null : jsonText(scenarioOf(work, manifest, new Date()));
    if (ports.work.write(manifest.municipality.code, text) || refusalTold) return;
    refusalTold = true;
    const sentence =
      'Uw wijzigingen worden niet bewaard: de opslag van deze browser is vol of mag niet worden gebruikt. Bewaar ze als bestand voor u de pagina sluit.';
    report({ kind: 'file_rejected', sentence }, write);
  };

  const manifestNow = (): Manifest | null => {
    const { view, data } = store.getState();
    const manifest = Object.values(data.datasets)[0]?.manifest ?? entered;
    return manifest?.municipality.code === view.municipality ? manifest : null;
  };

  const stopStore = store.subscribe(({ work, view }, previous) => {
    // another municipality comes with its own work, as it was kept
    if (view.municipality !== previous.view.municipality) return write();
    if (work === previous.work) return;
    const manifest = manifestNow();
    if (manifest === null) return;
    unwritten = { manifest, work };
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(write, restMilliseconds);
  });
  const stopLeaving = ports.whenLeaving(write);

  /** A recipe that cannot be computed, or lets origin count, is not taken in. */
  const usable = (file: string, recipes: readonly IndexSpec[]): Result<unknown> => {
    const known = knownIndicators(store.getState().data);
    for (const spec of recipes) {
      const valid = validateSpec(spec);
      if (!valid.ok) return fail('file_rejected', `${file}: ${valid.failure.sentence}`, { file });
      const about = countedOrigin(spec, known);
      if (about !== null) return fail('file_rejected', `${file}: ${originRefusal(about)}`, { file });
    }
    return succeed(null);
  };

  const check = (file: string, bytes: Uint8Array, here: Manifest['municipality']): Result<WorkFile> => {
    const read = readWorkFile(file, bytes, here);
    if (!read.ok) return read;
    const { value } = read;
    const checked = usable(file, value.kind === 'recipe' ? [value.spec] : value.scenario.recipes);
    return checked.ok ? read : checked;
  };

  const workOf = ({ kind, schemaVersion, municipality, boundaryYear, savedAt, ...made }: Scenario): Work => made;

  /** Resolves when the places given are there, cannot come, or another municipality has the screen. */
  const placesKnown = (): Promise<void> => {
    const { municipality } = store.getState().view;
    const isKnown = ({ view, data }: AppState): boolean =>
      data.places !== null || data.engine.kind === 'failed' || view.municipality !== municipality;
    return new Promise((resolve) => {
      if (isKnown(store.getState())) return resolve();
      const stop = store.subscribe((state) => {
        if (!isKnown(state)) return;
        stop();
        resolve();
      });
    });
  };

  /** Takes in work from elsewhere; gives how many places that were here it goes before. */
  const takeIn = async (made: Work, about: AreaCode): Promise<number> => {
    if (made.places !== undefined) await placesKnown();
    if (store.getState().view.municipality !== about) return 0;
    const { work, overPlaces } = takenIn(made, store.getState().data.places);
    store.emit({ kind: 'open_work', work });
    return overPlaces;
  };

  /** All of somebody's work, from a link. What was here comes back with undo. */
  const followPacked = async (packed: string): Promise<void> => {
    const here = manifestNow()?.municipality;
    const bytes = await unpackText(packed, mostPackedBytes);
    if (here === undefined || here.code !== manifestNow()?.municipality.code) return;
    const read = bytes === null ? rejectedLink : check('de link', bytes, here);
    if (!read.ok) return report(read.failure, () => void followPacked(packed));
    if (read.value.kind !== 'scenario') return;
    const before = store.getState().work;
    const overPlaces = await takeIn(workOf(read.value.scenario), here.code);
    const overWork = !isNoWork(before) && before !== store.getState().work;
    if (!overWork && overPlaces === 0) return;
    store.update((data) => ({ ...data, broughtByLink: { overWork, overPlaces } }));
  };

  return {
    recall: (manifest) => {
      entered = manifest;
      const { municipality } = manifest;
      const text = ports.work.read(municipality.code);
      if (text === null) return { work: noWork, failure: null };
      const kept = check('Wat deze browser bewaarde', new TextEncoder().encode(text), municipality);
      if (kept.ok && kept.value.kind === 'scenario') return { work: workOf(kept.value.scenario), failure: null };
      ports.work.putAside(municipality.code);
      const reason = kept.ok ? '' : ` ${kept.failure.sentence}`;
      const sentence = `Uw eerdere wijzigingen voor ${municipality.name} zijn niet te lezen; ze zijn apart gezet.${reason}`;
      return { work: noWork, failure: { kind: 'file_rejected', sentence } };
    },
    follow: (fragment) => {
      const { data, work } = store.getState();
      const packed = packedIn(fragment);
      if (packed !== null) {
        void followPacked(packed);
        return true;
      }
      const linked = workFromLink(fragment, data, work, knownIndicators(data));
      if (linked === 'unknown') {
        const sentence =
          'De wijzigingen in deze link passen niet bij de recepten van deze gemeente. U ziet de recepten zonder die wijzigingen.';
        report({ kind: 'file_rejected', sentence }, () => undefined);
      } else if (linked !== null) store.emit({ kind: 'open_work', work: linked });
      return linked !== null;
    },
    open: async (file) => {
      const here = manifestNow()?.municipality;
      if (here === undefined) return fail('file_rejected', 'Kies eerst een gemeente.');
      const read = check(file.name, new Uint8Array(await file.arrayBuffer()), here);
      if (!read.ok) return read;
      const { value } = read;
      if (value.kind === 'recipe') store.emit({ kind: 'put_recipe', spec: value.spec });
      const overPlaces = value.kind === 'recipe' ? 0 : await takeIn(workOf(value.scenario), here.code);
      const over = overPlaces === 0 ? '' : ` ${linkText.overPlaces(overPlaces, 'file')}`;
      return succeed(`${file.name} is geopend.${over} Met Ongedaan maken krijgt u terug wat er stond.`);
    },
    stop: () => {
      write();
      stopStore();
      stopLeaving();
    },
  };
}
