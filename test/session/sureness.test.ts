import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../../src/domain/failure.ts';
import { scoreIndex } from '../../src/model/composite.ts';
import { createRandom } from '../../src/model/random.ts';
import { type SurenessOutcome, type SurenessTask, startTask } from '../../src/model/surenessTasks.ts';
import { weighPlan } from '../../src/model/weighPlan.ts';
import { emptyData } from '../../src/session/catalogue.ts';
import { divideAmong } from '../../src/session/dividedSureness.ts';
import { createSureness } from '../../src/session/sureness.ts';
import {
  createSurenessDesk,
  givenOf,
  type SurenessDesk,
  type SurenessLine,
  transferOf,
} from '../../src/session/surenessDesk.ts';
import { answerQuestions, type SurenessReply, type SurenessRequest } from '../../src/session/surenessProtocol.ts';
import { initialView } from '../../src/state/initialView.ts';
import { createAppStore } from '../../src/state/store.ts';
import { standardSureness } from '../../src/state/sureness.ts';
import { inputOf, leaf, specOf, unwrap } from '../model/indices.ts';

const columns = { a: [1, 4, 2, 3], b: [4, 1, 3, 2], c: [1, 2, 3, 4] };
const result = unwrap(scoreIndex(specOf([leaf('a'), leaf('b'), leaf('c')]), inputOf(columns)));
const plan = weighPlan(result);

function ranksTask(weightings: number, seed = 'proef'): SurenessTask {
  return { kind: 'ranks', job: { indices: [[plan]], thresholds: null, weightings, range: { kind: 'any' }, seed } };
}
const leftOut: SurenessTask = { kind: 'left_out', plans: [plan], thresholds: null };

function outcomeOf(task: SurenessTask): SurenessOutcome {
  const run = startTask(task);
  while (run.advance() < 1);
  return run.outcome();
}

const question = (tasks: readonly SurenessTask[]) => ({ of: [result], settings: standardSureness, tasks });

/** A worker in this process; messages are copied as a real one would, and go one turn later. */
function inProcess(log: SurenessReply[] = []) {
  let hear: (reply: SurenessReply) => void = () => undefined;
  let broke: (cause: unknown) => void = () => undefined;
  let starts = 0;
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
  const start = (onReply: typeof hear, onBroken: typeof broke): SurenessLine => {
    starts += 1;
    [hear, broke] = [onReply, onBroken];
    const answer = answerQuestions((reply) => {
      const copy = structuredClone(reply, { transfer: transferOf(reply) });
      log.push(copy);
      hear(copy);
    }, turn);
    const send = (request: SurenessRequest) => {
      void answer(structuredClone(request, { transfer: givenOf(request) }));
    };
    return { send, end: () => undefined };
  };
  return { start, starts: () => starts, fail: () => broke('vol') };
}

describe('the desk', () => {
  it('hands over every outcome as it comes, the same as worked out here', async () => {
    const desk = createSurenessDesk(inProcess().start);
    const outcomes: SurenessOutcome[] = [];
    const parts: number[] = [];
    const tasks = [ranksTask(3000), leftOut];
    const done = await desk.ask(
      tasks,
      (outcome) => outcomes.push(outcome),
      (part) => parts.push(part),
    );
    expect(done).toEqual(succeed(undefined));
    expect(outcomes).toEqual(tasks.map(outcomeOf));
    expect(parts).toEqual(parts.toSorted((one, other) => one - other));
    expect(parts.at(-1)).toBe(1);
  });

  it('gives up an older question for a newer one, and hands over nothing of it any more', async () => {
    const log: SurenessReply[] = [];
    const desk = createSurenessDesk(inProcess(log).start);
    const first: SurenessOutcome[] = [];
    const older = desk.ask(
      [ranksTask(1_000_000)],
      (outcome) => first.push(outcome),
      () => undefined,
    );
    await new Promise((resolve) => setImmediate(resolve));
    const second: SurenessOutcome[] = [];
    const newer = desk.ask(
      [leftOut],
      (outcome) => second.push(outcome),
      () => undefined,
    );
    expect(await older).toBeNull();
    expect(await newer).toEqual(succeed(undefined));
    expect([first.length, second.length]).toEqual([0, 1]);
    // the worker itself stopped too
    expect(log.filter((reply) => reply.question === 1).every((reply) => reply.kind === 'part' && reply.part < 1)).toBe(
      true,
    );
  });

  it('stops when asked, and answers again afterwards', async () => {
    const desk = createSurenessDesk(inProcess().start);
    const stopped = desk.ask(
      [ranksTask(1_000_000)],
      () => undefined,
      () => undefined,
    );
    desk.stop();
    expect(await stopped).toBeNull();
    expect(
      await desk.ask(
        [leftOut],
        () => undefined,
        () => undefined,
      ),
    ).toEqual(succeed(undefined));
  });

  it('says that it could not be worked out when the worker breaks, and starts another', async () => {
    const worker = inProcess();
    const desk = createSurenessDesk(worker.start);
    const asked = desk.ask(
      [ranksTask(1_000_000)],
      () => undefined,
      () => undefined,
    );
    worker.fail();
    expect(await asked).toMatchObject({ ok: false, failure: { kind: 'engine_unavailable' } });
    expect(
      await desk.ask(
        [leftOut],
        () => undefined,
        () => undefined,
      ),
    ).toEqual(succeed(undefined));
    expect(worker.starts()).toBe(2);
    const wrong = { kind: 'effects', job: { plans: [], samples: 4 } } as unknown as SurenessTask;
    const broken = await desk.ask(
      [wrong],
      () => undefined,
      () => undefined,
    );
    expect(broken).toMatchObject({ ok: false, failure: { cause: 'an index without a plan' } });
  });
});

describe('several desks as one', () => {
  const random = createRandom('land');
  const country = weighPlan(
    unwrap(
      scoreIndex(
        specOf([leaf('a'), leaf('b')]),
        inputOf({
          a: Array.from({ length: 20_000 }, () => random.next()),
          b: Array.from({ length: 20_000 }, () => random.next()),
        }),
      ),
    ),
  );
  /** just large enough to be divided */
  const large: SurenessTask = {
    kind: 'ranks',
    job: { indices: [[country]], thresholds: null, weightings: 1042, range: { kind: 'any' }, seed: 'proef' },
  };
  const desksOf = (count: number) => {
    const logs = Array.from({ length: count }, (): SurenessReply[] => []);
    const workers = logs.map((log) => inProcess(log));
    const [first, ...others] = workers.map(({ start }) => createSurenessDesk(start));
    if (first === undefined) throw new Error('no desk');
    return { desk: divideAmong(first, others), workers, logs };
  };
  const nothing = () => undefined;
  const turns = async (count: number): Promise<void> => {
    for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };

  it('give together what one gives, and tell how far they are', async () => {
    const { desk, workers, logs } = desksOf(3);
    const outcomes: SurenessOutcome[] = [];
    const parts: number[] = [];
    const done = await desk.ask(
      [large, leftOut],
      (outcome) => outcomes.push(outcome),
      (part) => parts.push(part),
    );
    expect(done).toEqual(succeed(undefined));
    expect(outcomes).toEqual([outcomeOf(large), outcomeOf(leftOut)]);
    expect(workers.map(({ starts }) => starts())).toEqual([1, 1, 1]);
    for (const log of logs) expect(log.filter(({ kind }) => kind === 'outcome').length).toBeGreaterThanOrEqual(2);
    expect(parts).toEqual(parts.toSorted((one, other) => one - other));
    expect(parts.filter((part) => part > 0 && part < 0.5).length).toBeGreaterThan(5);
    expect(parts.at(-1)).toBe(1);
  }, 60_000);

  it('leave what is small to the first', async () => {
    const { desk, workers } = desksOf(2);
    const outcomes: SurenessOutcome[] = [];
    await desk.ask([ranksTask(3000)], (outcome) => outcomes.push(outcome), nothing);
    expect(outcomes).toEqual([outcomeOf(ranksTask(3000))]);
    expect(workers.map(({ starts }) => starts())).toEqual([1, 0]);
  });

  it('all stop when asked, and for a newer question', async () => {
    const { desk, logs } = desksOf(2);
    const stopped = desk.ask([large], nothing, nothing);
    await turns(4);
    desk.stop();
    expect(await stopped).toBeNull();
    const outcomes: SurenessOutcome[] = [];
    const older = desk.ask([large], (outcome) => outcomes.push(outcome), nothing);
    await turns(4);
    const newer = desk.ask([leftOut], (outcome) => outcomes.push(outcome), nothing);
    expect([await older, await newer]).toEqual([null, succeed(undefined)]);
    expect(outcomes).toEqual([outcomeOf(leftOut)]);
    await turns(20);
    const ends = logs.map((log) => log.filter(({ kind }) => kind === 'outcome').length);
    expect(ends).toEqual([1, 0]);
  });

  it('fail as one when one of them breaks, and stop the others', async () => {
    const { desk, workers, logs } = desksOf(2);
    const asked = desk.ask([large], nothing, nothing);
    await turns(4);
    workers[1]?.fail();
    expect(await asked).toMatchObject({ ok: false, failure: { kind: 'engine_unavailable' } });
    await turns(20);
    expect(logs[0]?.some(({ kind }) => kind === 'outcome')).toBe(false);
    expect(await desk.ask([leftOut], nothing, nothing)).toEqual(succeed(undefined));
  });
});

describe('asking from the page', () => {
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise((resolve) => setImmediate(resolve));
  };

  it('puts what comes into the state, with what it is about', async () => {
    const store = createAppStore(emptyData(), initialView);
    const sureness = createSureness(store, async () => succeed(createSurenessDesk(inProcess().start)));
    const asked = question([ranksTask(2000), leftOut]);
    sureness.ask(asked);
    expect(store.getState().data.sureness).toEqual({ answer: null, part: 0, failure: null });
    await until(() => store.getState().data.sureness?.part === null);
    const answer = store.getState().data.sureness?.answer ?? null;
    expect(answer?.ranks?.weightings).toBe(2000);
    expect(answer?.leftOut?.leaves).toHaveLength(3);
    expect(answer?.effects).toBeNull();
    expect(answer?.question).toBe(asked);
  });

  it('does not draw the page anew for every part of what is ready at once', async () => {
    const store = createAppStore(emptyData(), initialView);
    const seen: (number | null | undefined)[] = [];
    const desk: SurenessDesk = {
      ask: async (_, __, onPart) => {
        for (let part = 0.05; part <= 1; part += 0.05) {
          onPart(part);
          seen.push(store.getState().data.sureness?.part);
        }
        return succeed(undefined);
      },
      stop: () => undefined,
    };
    createSureness(store, async () => succeed(desk)).ask(question([leftOut]));
    await until(() => store.getState().data.sureness?.part === null);
    expect(seen.length).toBeGreaterThan(15);
    expect(new Set(seen).size).toBeLessThan(4);
  });

  it('keeps the earlier answer while a newer question is at work, and after stopping', async () => {
    const store = createAppStore(emptyData(), initialView);
    const sureness = createSureness(store, async () => succeed(createSurenessDesk(inProcess().start)));
    sureness.ask(question([leftOut]));
    await until(() => store.getState().data.sureness?.part === null);
    sureness.ask(question([ranksTask(1_000_000)]));
    expect(store.getState().data.sureness?.answer?.leftOut).not.toBeNull();
    sureness.stop();
    expect(store.getState().data.sureness).toMatchObject({ part: null, failure: null });
    expect(store.getState().data.sureness?.answer?.leftOut).not.toBeNull();
  });

  it('tells when the code of the worker could not be fetched', async () => {
    const store = createAppStore(emptyData(), initialView);
    const sureness = createSureness(store, async () => fail('fetch_failed', 'geen verbinding'));
    sureness.ask(question([leftOut]));
    await until(() => store.getState().data.sureness?.part === null);
    expect(store.getState().data.sureness?.failure?.sentence).toBe('geen verbinding');
  });
});
