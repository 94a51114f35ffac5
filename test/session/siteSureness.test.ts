import { describe, expect, it } from 'vitest';
import { fail, type Result, succeed } from '../../src/domain/failure.ts';
import { startTask } from '../../src/model/surenessTasks.ts';
import { emptyData } from '../../src/session/catalogue.ts';
import { createSiteSureness } from '../../src/session/siteSureness.ts';
import type { SurenessDesk } from '../../src/session/surenessDesk.ts';
import {
  type SiteSurenessQuestion,
  type SiteSurenessSettings,
  siteSurenessQuestion,
  siteWeightings,
  standardSiteSureness,
} from '../../src/state/siteSureness.ts';
import { createAppStore } from '../../src/state/store.ts';
import { criterionOf, siteOf, sitingOf } from '../views/place/scores/invented.ts';

const { matrix } = sitingOf(
  [siteOf('1', 'Een', { a: 1, b: 9 }), siteOf('2', 'Twee', { a: 8, b: 3 })],
  [criterionOf('a', 1), criterionOf('b', 1)],
);
const around: SiteSurenessSettings = { range: { kind: 'around', part: 0.25 }, methods: 'own' };

function asked(settings = standardSiteSureness): SiteSurenessQuestion {
  const question = siteSurenessQuestion(matrix, settings.methods === 'own' ? 'weighted_sum' : null, 1, settings);
  if (question === null) throw new Error('nothing to ask');
  return question;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A desk that works when it is told to. */
function slowDesk() {
  const log: string[] = [];
  let finish: ((end: Result<void> | null) => void) | null = null;
  let begun = 0;
  const desk: SurenessDesk = {
    ask: ([task], onOutcome, onPart) => {
      finish?.(null);
      begun += 1;
      const own = begun;
      log.push(`ask ${own}`);
      onPart(0.01);
      onPart(0.5);
      return new Promise((resolve) => {
        finish = (end) => {
          if (end?.ok === true && task !== undefined) {
            const run = startTask(task);
            while (run.advance() < 1);
            onOutcome(run.outcome());
          }
          finish = null;
          resolve(end);
        };
      });
    },
    stop: () => {
      log.push('stop');
      finish?.(null);
    },
  };
  return { desk, log, end: (end: Result<void>) => finish?.(end) };
}

function started(open: () => Promise<Result<SurenessDesk>>) {
  const store = createAppStore(emptyData());
  const commands = createSiteSureness(store, open);
  return { commands, state: () => store.getState().data.siteSureness };
}

describe('asking how sure the order of sites is', () => {
  it('tells how far it is, then the answer with its question', async () => {
    const { desk, end } = slowDesk();
    const { commands, state } = started(async () => succeed(desk));
    const question = asked();
    void commands.ask(question);
    await turn();
    expect(state()).toEqual({ answer: null, part: 0.5, failure: null });
    end(succeed(undefined));
    await turn();
    expect(state()?.part).toBeNull();
    expect(state()?.answer?.question).toBe(question);
    expect(state()?.answer?.result.weightings).toBe(10_000);
  });

  it('asks nothing twice, and gives up an older question for a newer one', async () => {
    const { desk, end, log } = slowDesk();
    const { commands, state } = started(async () => succeed(desk));
    void commands.ask(asked());
    await turn();
    void commands.ask(asked());
    await turn();
    expect(log).toEqual(['ask 1']);
    const newer = asked(around);
    void commands.ask(newer);
    await turn();
    end(succeed(undefined));
    await turn();
    expect(state()?.answer?.question).toBe(newer);
    void commands.ask(newer);
    await turn();
    expect(log).toEqual(['ask 1', 'ask 2']);
  });

  it('hands the answer to everyone who waits for it, and nothing to who asked what was given up', async () => {
    const { desk, end } = slowDesk();
    const { commands, state } = started(async () => succeed(desk));
    const older = commands.ask(asked(around));
    await turn();
    const first = commands.ask(asked());
    const second = commands.ask(asked());
    await turn();
    end(succeed(undefined));
    expect(await older).toBeNull();
    expect((await first)?.weightings).toBe(10_000);
    expect(await second).toBe(await first);
    expect(await commands.ask(asked())).toBe(state()?.answer?.result);
    const stopped = commands.ask(asked(around));
    await turn();
    commands.stop();
    expect(await stopped).toBeNull();
  });

  it('stops: nothing comes any more, what came stays', async () => {
    const { desk, end, log } = slowDesk();
    const { commands, state } = started(async () => succeed(desk));
    void commands.ask(asked());
    await turn();
    commands.stop();
    end(succeed(undefined));
    await turn();
    expect(state()).toEqual({ answer: null, part: null, failure: null });
    expect(log).toEqual(['ask 1', 'stop']);
  });

  it('says in a sentence what went wrong, and works again after it', async () => {
    const { desk, end } = slowDesk();
    let opened = 0;
    const { commands, state } = started(async () => {
      opened += 1;
      return opened === 1 ? fail('fetch_failed', 'Geen verbinding.') : succeed(desk);
    });
    void commands.ask(asked());
    await turn();
    expect(state()).toMatchObject({ part: null, failure: { sentence: 'Geen verbinding.' } });
    void commands.ask(asked());
    await turn();
    end(fail('engine_unavailable', 'Het lukte niet.'));
    await turn();
    expect(state()).toMatchObject({ answer: null, part: null, failure: { sentence: 'Het lukte niet.' } });
  });
});

describe('the question', () => {
  it('is the same object for the same matrix and settings, and asks of one method or all', () => {
    expect(asked()).toBe(asked());
    expect(asked().job.methods.length).toBe(5);
    expect(asked(around).job.methods).toEqual(['weighted_sum']);
  });

  it('is none for one site, without weights, or for more sites than can be worked out', () => {
    const ask = (of: typeof matrix) => siteSurenessQuestion(of, null, 1, standardSiteSureness);
    expect(ask(sitingOf([siteOf('1', 'Een', { a: 1 })], [criterionOf('a', 1)]).matrix)).toBeNull();
    expect(ask(sitingOf([siteOf('1', 'Een'), siteOf('2', 'Twee')], [criterionOf('a', 0)]).matrix)).toBeNull();
    const many = Array.from({ length: 5001 }, (_, at) => siteOf(String(at), `Plek ${at}`, { a: at % 10 }));
    expect(ask(sitingOf(many, [criterionOf('a', 1)]).matrix)).toBeNull();
  });

  it('draws fewer weightings beyond 500 sites', () => {
    expect([29, 500, 1000, 5000].map((sites) => siteWeightings(sites, 10_000))).toEqual([10_000, 10_000, 5000, 1000]);
    expect(siteWeightings(0, 10_000)).toBe(10_000);
    expect(siteWeightings(1_000_000, 100)).toBe(1);
  });
});
