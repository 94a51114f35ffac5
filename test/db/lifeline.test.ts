import { afterEach, describe, expect, it, vi } from 'vitest';
import { EngineStopped, Lifeline } from '../../src/db/lifeline.ts';

const never = () => new Promise<never>(() => undefined);

describe('a lifeline', () => {
  afterEach(() => vi.useRealTimers());

  it('lets answers and errors of the work through', async () => {
    const lifeline = new Lifeline(() => undefined);
    expect(await lifeline.guard(async () => 7, 1000)).toBe(7);
    await expect(lifeline.guard(() => Promise.reject(new Error('parser')), 1000)).rejects.toThrow('parser');
    expect(await lifeline.guard(async () => 8, 1000)).toBe(8);
  });

  it('ends every waiting call when the worker dies, and refuses later ones at once', async () => {
    const onDeath = vi.fn();
    const lifeline = new Lifeline(onDeath);
    const waiting = [lifeline.guard(never, 1000), lifeline.guard(never, 1000)];
    lifeline.die('boom');
    lifeline.die('again');
    for (const call of waiting) await expect(call).rejects.toThrow(EngineStopped);
    const later = vi.fn(async () => 1);
    await expect(lifeline.guard(later, 1000)).rejects.toThrow('boom');
    expect(later).not.toHaveBeenCalled();
    expect(onDeath).toHaveBeenCalledTimes(1);
  });

  it('takes silence for death', async () => {
    vi.useFakeTimers();
    const onDeath = vi.fn();
    const lifeline = new Lifeline(onDeath);
    const call = expect(lifeline.guard(never, 20_000)).rejects.toThrow('no answer within 20 s');
    await vi.advanceTimersByTimeAsync(19_999);
    expect(onDeath).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await call;
    expect(onDeath).toHaveBeenCalledTimes(1);
  });

  it('leaves nothing ticking after an answer', async () => {
    vi.useFakeTimers();
    const onDeath = vi.fn();
    await new Lifeline(onDeath).guard(async () => 1, 1000);
    await vi.advanceTimersByTimeAsync(5000);
    expect(onDeath).not.toHaveBeenCalled();
  });
});
