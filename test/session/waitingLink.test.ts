import { describe, expect, it, vi } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import { noWork, type Work } from '../../src/domain/scenario.ts';
import { packText } from '../../src/export/packText.ts';
import { scenarioOf } from '../../src/export/scenario.ts';
import { type FakeSite, fakeSite, manifestOf, openPage, settle } from './fakePorts.ts';

const code = 'GM9908' as AreaCode;
const sent: Work = { ...noWork, removedRecipes: ['ggz-index'] };

async function linkTo(municipality: string): Promise<string> {
  const packed = await packText(JSON.stringify(scenarioOf(sent, manifestOf(municipality), new Date(0))));
  return `gemeente=${municipality}&modus=wegen&niveau=buurt&werk=${packed}`;
}

/** A page that followed a link about a municipality which neither site nor device has. */
async function waitingPage(site: FakeSite) {
  const page = await openPage(site);
  expect(page.view().municipality).toBe('GM9901');
  expect(page.data().failure?.sentence).toContain('Het werk in de link wacht tot die gemeente open is.');
  expect(page.data().waitingLink).toEqual({ code, withWork: true });
  return page;
}

async function siteWithLink(): Promise<FakeSite> {
  const site = fakeSite(await linkTo(code));
  site.manifests.set('eigen.zip', manifestOf(code));
  return site;
}

describe('a link about a municipality that is not here', () => {
  it('waits until its zip is opened, with its view and its work', async () => {
    const site = await siteWithLink();
    const { store, session, data, view } = await waitingPage(site);
    session.commands.openBundle([new File([''], 'eigen.zip')]);
    await vi.waitFor(() => expect(store.getState().work).toEqual(sent));
    expect(view()).toMatchObject({ municipality: code, mode: 'wegen', level: 'buurt' });
    expect(data()).not.toHaveProperty('waitingLink');
    expect(site.work.waitingLink).toBeNull();
    expect(site.history.bar.fragment()).not.toContain('werk=');
    session.stop();
  });

  it('waits on while other municipalities are opened, and is met when it is chosen from the list', async () => {
    const site = await siteWithLink();
    site.manifests.set('ander.zip', manifestOf('GM9907'));
    const { store, session, view } = await waitingPage(site);
    session.commands.chooseMunicipality('GM9902' as AreaCode);
    await vi.waitFor(() => expect(view().municipality).toBe('GM9902'));
    session.commands.openBundle([new File([''], 'ander.zip')]);
    await vi.waitFor(() => expect(view().municipality).toBe('GM9907'));
    expect(store.getState().work).toEqual(noWork);
    expect(view()).toMatchObject({ mode: 'verkennen', level: 'wijk' });
    // comes while the person looks elsewhere, as a fetch may
    site.manifests.set(code, manifestOf(code));
    store.update((data) => ({
      ...data,
      listings: [...data.listings, { code, name: 'Stad', invented: true, origin: 'site' }],
    }));
    session.commands.chooseMunicipality(code);
    await vi.waitFor(() => expect(store.getState().work).toEqual(sent));
    expect(view()).toMatchObject({ municipality: code, mode: 'wegen', level: 'buurt' });
    session.stop();
  });

  it('waits on over a reload of the page, and after a zip that cannot be read', async () => {
    const site = await siteWithLink();
    (await waitingPage(site)).session.stop();
    const again = fakeSite('gemeente=GM9901');
    again.work.waitingLink = site.work.waitingLink;
    again.manifests.set('eigen.zip', manifestOf(code));
    again.failures.set('eigen.zip/bundle', { kind: 'file_rejected', sentence: 'stuk' });
    const { store, session, data } = await openPage(again);
    expect(data().waitingLink).toEqual({ code, withWork: true });
    session.commands.openBundle([new File([''], 'eigen.zip')]);
    await vi.waitFor(() => expect(data().failure?.sentence).toBe('stuk'));
    expect(data().waitingLink).toEqual({ code, withWork: true });
    again.failures.clear();
    session.commands.retry();
    await vi.waitFor(() => expect(store.getState().work).toEqual(sent));
    session.stop();
  });

  it('makes way for a newer one, and can be forgotten', async () => {
    const site = await siteWithLink();
    const { session, data } = await waitingPage(site);
    site.history.type('gemeente=GM9906&maat=index:draaglast');
    expect(data().waitingLink).toEqual({ code: 'GM9906', withWork: false });
    session.commands.forgetLink();
    expect(data()).not.toHaveProperty('waitingLink');
    expect(site.work.waitingLink).toBeNull();
    session.commands.openBundle([new File([''], 'eigen.zip')]);
    await settle();
    session.stop();
  });
});
