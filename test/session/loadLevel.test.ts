import { describe, expect, it } from 'vitest';
import { broken, fakeSite, openPage } from './fakePorts.ts';

describe('the level of a scene', () => {
  it('is loaded without being shown, once', async () => {
    const site = fakeSite();
    const { data, view, session } = await openPage(site);
    expect(await session.commands.sitting.loadLevel('buurt')).toBe(true);
    expect(data().datasets.buurt).toBeDefined();
    expect(view().level).toBe('wijk');
    expect(await session.commands.sitting.loadLevel('buurt')).toBe(true);
    expect(data()).toMatchObject({ failure: null, loading: 'idle' });
  });

  it('that the municipality does not have, or that cannot be read, is not there', async () => {
    const site = fakeSite();
    const { data, session } = await openPage(site);
    expect(await session.commands.sitting.loadLevel('gemeente')).toBe(false);
    site.failures.set('GM9901/snapshot.buurt.json', broken);
    expect(await session.commands.sitting.loadLevel('buurt')).toBe(false);
    expect(data().datasets.buurt).toBeUndefined();
    expect(data()).toMatchObject({ failure: null, loading: 'idle' });
  });
});
