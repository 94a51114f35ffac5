import type { AreaFeatureCollection } from '../domain/boundary.ts';
import { fail, type Result, succeed } from '../domain/failure.ts';
import type { Neighbours } from '../model/neighbours.ts';
import type { SurenessOutcome, SurenessTask } from '../model/surenessTasks.ts';
import type { SpatialAnswer, SpatialCommands, SpatialQuestion } from '../state/spatialCountry.ts';
import type { SurenessDesk } from './surenessDesk.ts';

/** of the first question about a country, the part that finding neighbours takes */
const neighboursPart = 0.2;

/**
 * Carries out the questions how figures of a country lie on the map. Neighbours are found once per set of boundaries. The
 * newest question wins; one still at work is given up and resolves as null.
 */
export function createSpatial(openDesk: () => Promise<Result<SurenessDesk>>): SpatialCommands {
  let desk: SurenessDesk | null = null;
  let asked = 0;
  let known: { readonly boundaries: AreaFeatureCollection; readonly neighbours: Neighbours } | null = null;
  let latest: { readonly question: SpatialQuestion; readonly answer: SpatialAnswer } | null = null;

  const work = async (
    tasks: readonly SurenessTask[],
    onPart: (part: number) => void,
  ): Promise<Result<readonly SurenessOutcome[]> | null> => {
    const own = asked;
    const opened = desk === null ? await openDesk() : succeed(desk);
    if (own !== asked) return null;
    if (!opened.ok) return opened;
    desk ??= opened.value;
    const outcomes: SurenessOutcome[] = [];
    const done = await desk.ask(tasks, (outcome) => outcomes.push(outcome), onPart);
    if (done === null || own !== asked) return null;
    return done.ok ? succeed(outcomes) : notFound(done.failure);
  };

  const neighboursFor = async (
    { boundaries, packed }: SpatialQuestion,
    onPart: (part: number) => void,
  ): Promise<Result<Neighbours> | null> => {
    if (known?.boundaries === boundaries) return succeed(known.neighbours);
    const found = await work([{ kind: 'neighbours', boundaries: packed() }], onPart);
    if (found?.ok !== true) return found;
    const [outcome] = found.value;
    if (outcome?.kind !== 'neighbours') throw new Error('the desk answered something else');
    known = { boundaries, neighbours: outcome.result };
    return succeed(outcome.result);
  };

  return {
    read: async (question, onPart) => {
      asked += 1;
      if (latest?.question === question) return succeed(latest.answer);
      const before = known?.boundaries === question.boundaries ? 0 : neighboursPart;
      const around = await neighboursFor(question, (part) => onPart(before * part));
      if (around?.ok !== true) return around;
      const tasks = question.columns.map(
        ({ values }): SurenessTask => ({
          kind: 'spatial',
          values,
          neighbours: around.value,
          settings: question.settings,
        }),
      );
      const found = await work(tasks, (part) => onPart(before + (1 - before) * part));
      if (found?.ok !== true) return found;
      const patterns = found.value.flatMap((outcome) => (outcome.kind === 'spatial' ? [outcome.result] : []));
      latest = { question, answer: { neighbours: around.value, patterns } };
      return succeed(latest.answer);
    },
    stop: () => {
      asked += 1;
      desk?.stop();
    },
  };
}

function notFound(cause: unknown): Result<never> {
  const sentence = 'Het ruimtelijk patroon kon niet worden uitgerekend. Probeer het opnieuw of laad de pagina opnieuw.';
  return fail('engine_unavailable', sentence, undefined, cause);
}
