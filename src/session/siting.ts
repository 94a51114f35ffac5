import { fail, type Result, succeed } from '../domain/failure.ts';
import type { Seal } from '../model/seal.ts';
import type { SitingCommands } from '../state/sitingCommands.ts';
import type { AppStore } from '../state/store.ts';
import type { Notices } from './notices.ts';
import type { SessionPorts } from './ports.ts';
import { fetchProposals } from './proposals.ts';
import type { SitingDesk } from './sitingDesk.ts';

interface SitingWork extends SitingCommands {
  stop(): void;
}

/**
 * What Plaatsen starts from, seals, and files of rules and concepts. Every seal that comes into the work, from this browser, from a file or by
 * undoing, is checked once: one that does not fit its content is taken away and named.
 */
export function createSiting(store: AppStore, ports: SessionPorts, notices: Notices): SitingWork {
  const { report } = notices;
  const checked = new WeakSet<Seal>();

  const withDesk = async <T>(use: (desk: SitingDesk) => Promise<Result<T>> | Result<T>): Promise<Result<T>> => {
    const desk = await ports.openSitingDesk();
    return desk.ok ? use(desk.value) : desk;
  };

  const nameOf = (concept: string): string => {
    const { data, work } = store.getState();
    const known = [...(work.concepts?.put ?? []), ...data.concepts];
    return known.find(({ id }) => id === concept)?.label ?? concept;
  };

  const check = async (seals: readonly Seal[]): Promise<void> => {
    const outcome = await withDesk(async (desk) => {
      const whole = await Promise.all(seals.map((seal) => desk.isWhole(seal)));
      return succeed(seals.filter((_, at) => whole[at] !== true));
    });
    if (!outcome.ok) {
      for (const seal of seals) checked.delete(seal);
      const sentence = `Of de verzegeling van regels en criteria klopt, kon niet worden nagegaan. ${outcome.failure.sentence}`;
      return report({ ...outcome.failure, sentence }, look);
    }
    for (const seal of outcome.value) {
      checked.delete(seal);
      if (store.getState().work.choices?.seals.includes(seal) !== true) continue;
      const { concept } = seal.content;
      store.emit({ kind: 'break_seal', concept });
      const sentence = `De verzegeling van “${nameOf(concept)}” klopt niet met de regels en criteria die erin staan: er is na het verzegelen iets veranderd. De verzegeling is vervallen; regels en criteria zijn er nog.`;
      report({ kind: 'file_rejected', sentence }, () => undefined);
    }
  };

  function look(): void {
    const strange = (store.getState().work.choices?.seals ?? []).filter((seal) => !checked.has(seal));
    if (strange.length === 0) return;
    for (const seal of strange) checked.add(seal);
    void check(strange);
  }

  const stopProposals = fetchProposals(store, ports.readProposals, notices);
  const stopLooking = store.subscribe(look);
  return {
    seal: (content) =>
      withDesk(async (desk) => {
        const made = await desk.seal(content, new Date());
        checked.add(made);
        return succeed(made);
      }),
    readSiting: (file) =>
      withDesk(async (desk) => {
        const here = Object.values(store.getState().data.datasets)[0]?.manifest.municipality;
        if (here === undefined) return fail('file_rejected', 'Kies eerst een gemeente.');
        return desk.readSiting(file.name, new Uint8Array(await file.arrayBuffer()), here);
      }),
    readConcepts: (file) =>
      withDesk(async (desk) => desk.readConcepts(file.name, new Uint8Array(await file.arrayBuffer()))),
    stop: () => {
      stopProposals();
      stopLooking();
    },
  };
}
