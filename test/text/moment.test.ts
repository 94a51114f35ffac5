import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const before = process.env.TZ;
let words: typeof import('../../src/text/moment.ts');
let wheel: typeof import('../../src/text/wheel.ts');

beforeAll(async () => {
  process.env.TZ = 'America/Los_Angeles';
  vi.resetModules();
  words = await import('../../src/text/moment.ts');
  wheel = await import('../../src/text/wheel.ts');
});
afterAll(() => {
  if (before === undefined) Reflect.deleteProperty(process.env, 'TZ');
  else process.env.TZ = before;
});

describe('a moment', () => {
  it('is told in Dutch time on a computer that stands elsewhere', () => {
    expect(new Date('2026-11-22T23:30:00Z').getHours()).toBe(15);
    expect(words.momentText('2026-11-22T23:30:00Z')).toBe('23 november 2026 om 00:30');
    expect(words.dayText('2026-11-22T23:30:00Z')).toBe('23 november 2026');
    expect(words.clockText('2026-11-22T23:30:00Z')).toBe('00:30');
    expect(wheel.wheelText.made(new Date('2026-11-22T23:30:00Z'))).toContain('23 november 2026');
  });

  it('follows summer time', () => {
    expect(words.momentText('2026-07-01T08:05:00Z')).toBe('1 juli 2026 om 10:05');
  });

  it('that is no date stays as it was written', () => {
    expect(words.momentText('onbekend')).toBe('onbekend');
  });
});
