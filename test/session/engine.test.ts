import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEngine } from '../../src/session/engine.ts';
import type { EngineStatus } from '../../src/state/appState.ts';
import { bundleOf, FakeEngine, manifestOf } from './fakePorts.ts';

const town = bundleOf(manifestOf('GM9901'));
const other = bundleOf(manifestOf('GM9902'));

function engineWith(change: (fake: FakeEngine) => void = () => undefined) {
  const fake = new FakeEngine();
  change(fake);
  const statuses: EngineStatus[] = [];
  const engine = createEngine(fake.open, (status) => statuses.push(status));
  return { fake, engine, statuses, last: () => statuses.at(-1) };
}

const rest = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a worker that dies', () => {
  it('is started again once, with its bundle', async () => {
    const { fake, engine, statuses, last } = engineWith();
    await engine.read(town);
    fake.kill();
    await rest();
    expect(fake.starts).toBe(2);
    expect(fake.loaded).toEqual(['GM9901', 'GM9901']);
    expect(statuses.map(({ kind }) => kind)).toEqual(['starting', 'ready', 'starting', 'ready']);
    expect(await engine.ask('SELECT 1')).toMatchObject({ ok: true });
    expect(last()).toEqual({ kind: 'ready' });
  });

  it('twice is reported, and not started a third time', async () => {
    const { fake, engine, last } = engineWith();
    await engine.read(town);
    fake.kill();
    await rest();
    fake.kill();
    await rest();
    expect(last()).toMatchObject({ kind: 'failed', failure: { kind: 'engine_unavailable' } });
    expect(await engine.ask('SELECT 1')).toMatchObject({ ok: false, failure: { kind: 'engine_unavailable' } });
    expect(fake.starts).toBe(2);
  });

  it('while it loads is started again and loads after all', async () => {
    const { fake, engine, last } = engineWith();
    let deaths = 0;
    fake.loadFailure = () => {
      if (deaths === 0) fake.kill();
      deaths += 1;
      return null;
    };
    expect(await engine.read(town)).toMatchObject({ ok: true });
    expect(last()).toEqual({ kind: 'ready' });
  });

  it('on every load is reported', async () => {
    const { fake, engine, last } = engineWith();
    fake.loadFailure = () => {
      fake.kill();
      return null;
    };
    expect(await engine.read(town)).toMatchObject({ ok: false });
    expect(last()).toMatchObject({ kind: 'failed' });
    expect(fake.starts).toBe(2);
  });

  it('can be forgiven', async () => {
    const { fake, engine, last } = engineWith();
    await engine.read(town);
    fake.kill();
    await rest();
    fake.kill();
    await rest();
    engine.forgive();
    expect(last()).toEqual({ kind: 'waiting' });
    expect(await engine.read(town)).toMatchObject({ ok: true });
  });
});

describe('an engine that keeps silent', () => {
  it('at its start is given up after two minutes', async () => {
    const { engine, last } = engineWith((fake) => {
      fake.startsLate = true;
    });
    const reading = engine.read(town);
    await vi.advanceTimersByTimeAsync(124_000);
    expect(last()).toEqual({ kind: 'starting' });
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await reading).toMatchObject({ ok: false, failure: { kind: 'engine_unavailable' } });
    expect(last()).toMatchObject({ kind: 'failed' });
  });

  it('on a question loses its worker and answers the next one', async () => {
    const { fake, engine } = engineWith();
    await engine.read(town);
    fake.askHangs = true;
    const endless = engine.ask('SELECT * FROM range(1e12)');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await endless).toMatchObject({ ok: false, failure: { kind: 'query_failed' } });
    expect(fake.closed).toBe(1);
    fake.askHangs = false;
    expect(await engine.ask('SELECT 1')).toMatchObject({ ok: true, value: { rows: [['GM9901']] } });
    expect(fake.starts).toBe(2);
  });
});

describe('two municipalities', () => {
  it('are read one after the other', async () => {
    const { engine } = engineWith();
    const [first, second] = await Promise.all([engine.read(town), engine.read(other)]);
    const codes = [first, second].map((result) =>
      result.ok ? result.value.datasets.wijk?.manifest.municipality.code : null,
    );
    expect(codes).toEqual(['GM9901', 'GM9902']);
    expect(await engine.ask('SELECT 1')).toMatchObject({ value: { rows: [['GM9902']] } });
  });

  it('of which the second is refused leave the first', async () => {
    const { fake, engine, last } = engineWith();
    await engine.read(town);
    fake.loadFailure = (bundle) => (bundle === other ? { kind: 'query_failed', sentence: 'Nee.' } : null);
    expect(await engine.read(other)).toMatchObject({ ok: false, failure: { sentence: 'Nee.' } });
    expect(await engine.ask('SELECT 1')).toMatchObject({ value: { rows: [['GM9901']] } });
    expect(last()).toEqual({ kind: 'ready' });
  });
});
