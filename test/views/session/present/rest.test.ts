import { describe, expect, it } from 'vitest';
import { createRest, pause } from '../../../../src/views/session/present/rest.ts';

/** A window whose clock is moved by hand. */
function fakePage() {
  const heard = new Map<string, () => void>();
  let timers: { readonly at: number; readonly work: () => void }[] = [];
  let clock = 0;
  const settle = async (): Promise<void> => {
    for (let step = 0; step < 5; step += 1) await Promise.resolve();
  };
  return {
    now: () => clock,
    touch: (kind: string) => heard.get(kind)?.(),
    heard,
    pass: async (ms: number) => {
      clock += ms;
      const due = timers.filter(({ at }) => at <= clock);
      timers = timers.filter(({ at }) => at > clock);
      for (const { work } of due) work();
      await settle();
    },
    page: {
      addEventListener: (kind: string, listener: () => void) => void heard.set(kind, listener),
      removeEventListener: (kind: string) => void heard.delete(kind),
      setTimeout: (work: () => void, after: number) => timers.push({ at: clock + after, work }),
      requestIdleCallback: (work: () => void) => work(),
    },
  };
}

describe('rest of a room', () => {
  it('begins a second after the last key or touch', async () => {
    const { page, now, pass, touch } = fakePage();
    const rest = createRest(page, now);
    let turns = 0;
    void rest.turn().then((isOn) => {
      if (isOn) turns += 1;
    });
    await pass(pause - 100);
    expect(turns).toBe(0);
    touch('keydown');
    await pass(200);
    expect(turns).toBe(0);
    await pass(pause - 200);
    expect(turns).toBe(1);
  });

  it('does not begin when a key came while the browser was busy', async () => {
    const { page, now, pass, touch } = fakePage();
    const idle: (() => void)[] = [];
    const slow = { ...page, requestIdleCallback: (work: () => void) => idle.push(work) };
    let began = false;
    void createRest(slow, now)
      .turn()
      .then(() => {
        began = true;
      });
    await pass(pause);
    expect(idle).toHaveLength(1);
    touch('pointerdown');
    idle[0]?.();
    await pass(0);
    expect(began).toBe(false);
  });

  it('says no once it is over, and hears nothing any more', async () => {
    const { page, now, pass, heard } = fakePage();
    const rest = createRest(page, now);
    const turn = rest.turn();
    rest.end();
    await pass(pause);
    expect(await turn).toBe(false);
    expect(rest.isOver()).toBe(true);
    expect(heard.size).toBe(0);
  });
});
