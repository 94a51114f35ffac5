import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import type { Failure } from '../../src/domain/failure.ts';
import type { KeptMunicipality } from '../../src/sources/deviceStore.ts';
import { broken, type FakeSite, fakeSite, manifestOf, noEngine, openPage, settle, unreachable } from './fakePorts.ts';

const gm = (text: string) => text as AreaCode;
const file = (name: string) => new File([''], name);
const full: Failure = { kind: 'file_rejected', sentence: 'Stad GM9911 is geopend, maar niet bewaard: vol.' };
const keptCode = gm('GM9911');
const onDevice = `op dit apparaat ${keptCode}`;

/** A site whose visitor opened GM9911 in an earlier visit. */
function visitedBefore(fragment = '', code = keptCode): FakeSite {
  const site = fakeSite(fragment);
  const kept: KeptMunicipality = {
    code,
    name: `Stad ${code}`,
    invented: true,
    bytes: 2_100_000,
    savedAt: '2026-11-20T10:00:00.000Z',
  };
  site.device.kept.set(code, kept);
  site.manifests.set(`op dit apparaat ${code}`, manifestOf(code));
  return site;
}

async function openedPage(site: FakeSite, name = 'eigen.zip') {
  site.manifests.set(name, manifestOf(keptCode));
  const page = await openPage(site);
  page.session.commands.openBundle([file(name)]);
  await settle();
  await settle();
  return page;
}

describe('a bundle kept without what the engine answers about it', () => {
  it('is kept with it once the engine has read it', async () => {
    const site = visitedBefore(`gemeente=${keptCode}`);
    site.manifests.set(onDevice, manifestOf(keptCode, []));
    const { data } = await openPage(site);
    expect(data().listings.at(-1)?.kept?.savedAt).toBe('2026-11-20T10:00:00.000Z');
    await site.idle();
    await settle();
    await settle();
    expect(data().listings.at(-1)?.kept?.savedAt).toBe('2026-11-21T10:00:00.000Z');
  });

  it('is left alone when it has it', async () => {
    const site = visitedBefore(`gemeente=${keptCode}`);
    const { data } = await openPage(site);
    await site.idle();
    await settle();
    await settle();
    expect(data().listings.at(-1)?.kept?.savedAt).toBe('2026-11-20T10:00:00.000Z');
  });
});

describe('a bundle opened here', () => {
  it('is kept, and listed with size and moment', async () => {
    const site = fakeSite();
    const { data, view } = await openedPage(site);
    expect(view().municipality).toBe(keptCode);
    expect(data().listings.at(-1)).toEqual({
      code: keptCode,
      name: 'Stad GM9911',
      invented: true,
      origin: 'opened',
      kept: { bytes: 2_100_000, savedAt: '2026-11-21T10:00:00.000Z' },
    });
    expect([...site.device.kept.keys()]).toEqual([keptCode]);
  });

  it('works in memory when it cannot be kept, and says so', async () => {
    const site = fakeSite();
    site.device.refuses = full;
    const { data, view, session } = await openedPage(site);
    expect(view().municipality).toBe(keptCode);
    expect(data().datasets.wijk).toBeDefined();
    expect(data().failure).toBe(full);
    expect(data().listings.at(-1)?.kept).toBeUndefined();
    session.commands.chooseMunicipality(gm('GM9902'));
    await settle();
    session.commands.chooseMunicipality(keptCode);
    await settle();
    expect(view().municipality).toBe(keptCode);
    site.device.refuses = null;
    session.commands.retry();
  });

  it('is kept after all when trying again succeeds', async () => {
    const site = fakeSite();
    site.device.refuses = full;
    const { data, session } = await openedPage(site);
    site.device.refuses = null;
    session.commands.retry();
    await settle();
    expect(data().failure).toBeNull();
    expect(data().listings.at(-1)?.kept?.bytes).toBe(2_100_000);
  });
});

describe('a bundle of an earlier visit', () => {
  it('is listed, and shown when the link asks for it', async () => {
    const { data, view } = await openPage(visitedBefore(`gemeente=${keptCode}&niveau=buurt`));
    expect(view()).toMatchObject({ municipality: keptCode, level: 'buurt' });
    expect(data().datasets.buurt?.manifest.municipality.code).toBe(keptCode);
    expect(data().failure).toBeNull();
  });

  it('does not take the place of the first municipality of the site', async () => {
    const { data, view } = await openPage(visitedBefore());
    expect(view().municipality).toBe('GM9901');
    expect(data().listings.map(({ code }) => code)).toEqual(['GM9901', 'GM9902', 'GM9903', keptCode]);
  });

  it('stands before the one of the site with the same code', async () => {
    const { data } = await openPage(visitedBefore('gemeente=GM9902', gm('GM9902')));
    expect(data().listings.filter(({ code }) => code === 'GM9902')).toMatchObject([{ origin: 'opened' }]);
  });

  it('is there when the list of the site cannot be fetched', async () => {
    const site = visitedBefore(`gemeente=${keptCode}`);
    site.failures.set('data/index.json', unreachable);
    const { data, view } = await openPage(site);
    expect(view().municipality).toBe(keptCode);
    expect(data().datasets.wijk).toBeDefined();
    expect(data().failure).toBe(unreachable);
  });

  it('that is broken gives a sentence with the way out, and the app goes on', async () => {
    const site = visitedBefore(`gemeente=${keptCode}`);
    site.failures.set(`${onDevice}/snapshot.wijk.json`, broken);
    const { data, view, session } = await openPage(site);
    expect(data().failure?.sentence).toBe(
      `${broken.sentence} Verwijder deze gemeente bij Gemeente kiezen en open het bestand opnieuw.`,
    );
    expect(view().municipality).toBe('GM9901');
    expect(data().datasets.wijk).toBeDefined();
    await session.commands.forgetBundles([keptCode]);
    expect(data().listings.map(({ code }) => code)).toEqual(['GM9901', 'GM9902', 'GM9903']);
  });

  it('is missed but not waited for when storage is refused', async () => {
    const site = visitedBefore();
    site.device.refuses = full;
    const { data } = await openPage(site);
    expect(data()).toMatchObject({ loading: 'idle', failure: null });
    expect(data().datasets.wijk).toBeDefined();
  });
});

describe('removing', () => {
  it('takes it off the device, the list and the screen', async () => {
    const site = fakeSite();
    const { data, view, session } = await openedPage(site);
    expect(await session.commands.forgetBundles([keptCode])).toEqual({ ok: true, value: undefined });
    await settle();
    expect(site.device.kept.size).toBe(0);
    expect(data().listings.map(({ code }) => code)).toEqual(['GM9901', 'GM9902', 'GM9903']);
    expect(view().municipality).toBe('GM9901');
  });

  it('brings back the one of the site', async () => {
    const site = visitedBefore('gemeente=GM9902', gm('GM9902'));
    const { data, session } = await openPage(site);
    await session.commands.forgetBundles([gm('GM9902')]);
    await settle();
    expect(data().listings.find(({ code }) => code === 'GM9902')?.origin).toBe('site');
    expect(data().datasets.wijk?.manifest.municipality.code).toBe('GM9902');
  });

  it('leaves alone what is on screen when that is something else', async () => {
    const { view, session, data } = await openPage(visitedBefore());
    const before = data().datasets;
    await session.commands.forgetBundles([keptCode]);
    await settle();
    expect(view().municipality).toBe('GM9901');
    expect(data().datasets).toBe(before);
  });

  it('that is refused says so and removes nothing', async () => {
    const site = visitedBefore();
    const { data, session } = await openPage(site);
    site.device.refuses = full;
    expect(await session.commands.forgetBundles([keptCode])).toEqual({ ok: false, failure: full });
    expect(data().listings.some(({ code }) => code === keptCode)).toBe(true);
  });
});

describe('saving as a file', () => {
  it('takes what the device keeps', async () => {
    const site = visitedBefore();
    const { session } = await openPage(site);
    expect(await session.commands.saveBundle(keptCode)).toEqual({ ok: true, value: 'Stad GM9911-GM9911.zip' });
    expect(site.saved).toEqual(['Stad GM9911 GM9911']);
  });

  it('works for what is in memory alone, and only for what was opened', async () => {
    const site = fakeSite();
    site.device.refuses = full;
    const { session } = await openedPage(site);
    expect((await session.commands.saveBundle(keptCode)).ok).toBe(true);
    expect((await session.commands.saveBundle(gm('GM9901'))).ok).toBe(false);
  });
});

describe('a start without a network', () => {
  it('is prepared once, after the engine, with the municipality on screen', async () => {
    const site = fakeSite('gemeente=GM9902');
    await openPage(site);
    expect(site.prepared).toEqual([]);
    await site.idle();
    await settle();
    expect(site.prepared).toEqual(['GM9902']);
  });

  it('is prepared also where the engine cannot start', async () => {
    const site = fakeSite();
    site.engine.startFailure = noEngine;
    await openPage(site);
    await site.idle();
    await settle();
    expect(site.prepared).toEqual(['GM9901']);
  });

  it('leaves out what the device keeps already', async () => {
    const site = visitedBefore(`gemeente=${keptCode}`);
    await openPage(site);
    await site.idle();
    await settle();
    expect(site.prepared).toEqual([null]);
  });

  it('tells of a new version, which waits for the person', async () => {
    const site = fakeSite();
    const { data, session } = await openPage(site);
    await site.idle();
    await settle();
    expect(data().newVersion).toBe(false);
    site.announceNewVersion();
    expect(data().newVersion).toBe(true);
    expect(site.swaps()).toBe(0);
    session.commands.takeNewVersion();
    expect(site.swaps()).toBe(1);
  });
});
