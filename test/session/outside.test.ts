import { describe, expect, it } from 'vitest';
import type { AddressMatch } from '../../src/domain/address.ts';
import type { AreaCode } from '../../src/domain/area.ts';
import { browserPreferences } from '../../src/sources/preferences.ts';
import { fakeSite, openPage } from './fakePorts.ts';

const tile = { z: 12, x: 2100, y: 1340 };
const match: AddressMatch = {
  id: 'adr-1',
  label: 'Kadeweg 3, 9901AB Oeverstad',
  kind: 'adres',
  lon: 5.1,
  lat: 52.5,
  municipality: 'GM9901' as AreaCode,
  municipalityName: 'Oeverstad',
  doubt: null,
};

describe('services outside the site', () => {
  it('are asked nothing without agreement to that very service', async () => {
    const site = fakeSite();
    const { session } = await openPage(site);
    session.commands.agree(['pdok_api', 'pdok_service']);
    const { signal } = new AbortController();
    const answers = [
      await session.commands.findAddresses('Kadeweg 3'),
      await session.commands.lookUpAddresses([{ text: 'Kadeweg 3' }]),
      await session.commands.readBackgroundTile(tile, signal),
    ];
    expect(answers.map(({ ok }) => ok)).toEqual([false, false, false]);
    expect(site.outside.asked).toEqual([]);
    session.commands.agree(['locatieserver']);
    expect((await session.commands.readBackgroundTile(tile, signal)).ok).toBe(false);
    expect((await session.commands.findAddresses('Kadeweg 3')).ok).toBe(true);
    session.commands.agree(['achtergrond']);
    expect((await session.commands.readBackgroundTile(tile, signal)).ok).toBe(true);
    expect(site.outside.asked).toEqual(['Kadeweg 3 in GM9901', 'tile 12/2100/1340']);
    session.commands.withdraw(['achtergrond']);
    expect((await session.commands.readBackgroundTile(tile, signal)).ok).toBe(false);
  });

  it('hear only the newest search for an address', async () => {
    const site = fakeSite();
    site.agreed.push('locatieserver');
    const { session } = await openPage(site);
    await Promise.all([session.commands.findAddresses('Kadeweg'), session.commands.findAddresses('Kadeweg 3')]);
    expect(site.outside.searches.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it('mark an address until another municipality is chosen', async () => {
    const site = fakeSite();
    const { session, data } = await openPage(site);
    session.commands.markAddress(match);
    expect(data().foundAddress).toBe(match);
    session.commands.chooseMunicipality('GM9902' as AreaCode);
    await new Promise((resolve) => setTimeout(resolve, 0));
    await site.idle();
    expect(data().foundAddress).toBeNull();
  });

  it('remember on this device whether the background map is wanted', async () => {
    const site = fakeSite();
    const first = await openPage(site);
    expect(first.data().background).toBe(false);
    first.session.commands.showBackground(true);
    expect(site.outside.background).toBe(true);
    expect((await openPage(site)).data().background).toBe(true);
    first.session.commands.showBackground(false);
    expect((await openPage(site)).data().background).toBe(false);
  });
});

describe('preferences of this device', () => {
  it('live in the storage of the browser, and are off when it refuses', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    const localStorage = storage as unknown as Storage;
    browserPreferences({ localStorage }).writeBackground(true);
    expect(browserPreferences({ localStorage }).readBackground()).toBe(true);
    browserPreferences({ localStorage }).writeBackground(false);
    expect(kept.size).toBe(0);
    const refusing = {
      get localStorage(): Storage {
        throw new DOMException('no', 'SecurityError');
      },
    };
    browserPreferences(refusing).writeBackground(true);
    expect(browserPreferences(refusing).readBackground()).toBe(false);
  });
});
