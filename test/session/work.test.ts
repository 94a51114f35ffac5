import { describe, expect, it, vi } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import { succeed } from '../../src/domain/failure.ts';
import type { Site } from '../../src/domain/place.ts';
import { noPlacesWork, type PlacesWork } from '../../src/domain/placeWork.ts';
import { noWork, type Work } from '../../src/domain/scenario.ts';
import { packText } from '../../src/export/packText.ts';
import { jsonText, scenarioOf } from '../../src/export/scenario.ts';
import { dataInForce } from '../../src/state/inForce.ts';
import type { WorkIntent } from '../../src/state/workIntents.ts';
import { recipe } from '../state/inventedState.ts';
import { fakeSite, manifestOf, openPage } from './fakePorts.ts';

const heavier: WorkIntent = {
  kind: 'edit_recipe',
  recipe: 'draagkracht',
  edit: { kind: 'rename', at: [], label: 'Wat wij dragen' },
  movement: null,
};
const site: Site = {
  ...{ id: 'x', name: 'Werf', lon: 5.2, lat: 52.5, area: null, hectares: null, owner: '', zoning: '', capacity: null },
  ...{ availableFrom: null, lowStimulus: null, greenBlueNetwork: null, note: '' },
};
const textOf = (code: string, work: Work): string => jsonText(scenarioOf(work, manifestOf(code), new Date(0)));
const labels = (text: string | undefined): string[] =>
  (JSON.parse(text ?? '{"recipes":[]}') as Work).recipes.map(({ label }) => label);

describe('work', () => {
  it('is kept for its municipality once the hand rests, and is there on the next visit', async () => {
    const site = fakeSite();
    const { store, session } = await openPage(site);
    store.emit(heavier);
    expect(site.work.kept.size).toBe(0);
    session.stop();
    expect([...site.work.kept.keys()]).toEqual(['GM9901']);
    expect(labels(site.work.kept.get('GM9901'))).toEqual(['Wat wij dragen']);

    const again = fakeSite();
    again.work.kept.set('GM9901', site.work.kept.get('GM9901') ?? '');
    const page = await openPage(again);
    expect(page.store.getState().work.recipes.map(({ label }) => label)).toEqual(['Wat wij dragen']);
    expect(page.store.getState().history.past).toEqual([]);
    page.session.stop();
  });

  it('keeps what was filled in about the social base, beside and without changed recipes', async () => {
    const socialBase = [{ area: 'WK990100' as AreaCode, item: 'inloop', state: 'missing', note: '' }] as const;
    const site = fakeSite();
    site.work.kept.set('GM9901', textOf('GM9901', { ...noWork, socialBase: [...socialBase] }));
    const { store, session } = await openPage(site);
    expect(store.getState().work.socialBase).toEqual(socialBase);
    store.emit(heavier);
    store.emit({ kind: 'undo' });
    session.stop();
    expect(JSON.parse(site.work.kept.get('GM9901') ?? '{}')).toMatchObject({ recipes: [], socialBase });
  });

  it('goes away from the device when all of it is undone', async () => {
    const site = fakeSite();
    site.work.kept.set('GM9901', textOf('GM9901', { ...noWork, removedRecipes: ['ggz-index'] }));
    const { store, session } = await openPage(site);
    store.emit({ kind: 'bring_back_recipes' });
    session.stop();
    expect(site.work.kept.size).toBe(0);
  });

  it('stays with its municipality when another is chosen, and comes back with it', async () => {
    const site = fakeSite();
    const { store, session } = await openPage(site);
    store.emit(heavier);
    session.commands.chooseMunicipality('GM9902' as AreaCode);
    await vi.waitFor(() => expect(store.getState().view.municipality).toBe('GM9902'));
    expect(store.getState().work).toEqual(noWork);
    expect(store.getState().history.past).toEqual([]);
    session.commands.chooseMunicipality('GM9901' as AreaCode);
    await vi.waitFor(() => expect(store.getState().view.municipality).toBe('GM9901'));
    expect(store.getState().work.recipes.map(({ label }) => label)).toEqual(['Wat wij dragen']);
    expect([...site.work.kept.keys()]).toEqual(['GM9901']);
    session.stop();
  });

  it('that cannot be read is put aside and said, and the page goes on', async () => {
    const site = fakeSite();
    site.work.kept.set('GM9901', '{"kind":"wijkbalans"');
    const { store, data, session } = await openPage(site);
    expect(store.getState().work).toBe(noWork);
    expect(data().failure?.sentence).toContain('apart gezet');
    expect(site.work.aside.get('GM9901')).toBe('{"kind":"wijkbalans"');
    expect(data().datasets.wijk).toBeDefined();
    session.stop();
  });

  it('that the browser will not keep is said once', async () => {
    const site = fakeSite();
    site.work.refuses = true;
    const { store, data, session } = await openPage(site);
    store.emit(heavier);
    session.stop();
    expect(data().failure?.sentence).toContain('Bewaar ze als bestand');
  });

  it('is opened from a file, and undone as one step', async () => {
    const { store, session } = await openPage(fakeSite());
    store.emit(heavier);
    const before = store.getState().work;
    const text = textOf('GM9901', { ...noWork, recipes: [recipe('ons', [{ indicator: 'kracht' }])] });
    const opened = await session.commands.openWork(new File([text], 'ons.wijkbalans.json'));
    expect(opened.ok && opened.value).toContain('ons.wijkbalans.json is geopend');
    expect(store.getState().work.recipes.map(({ id }) => id)).toEqual(['ons']);
    store.emit({ kind: 'undo' });
    expect(store.getState().work).toBe(before);
    session.stop();
  });

  it.each([
    ['another municipality', textOf('GM9902', noWork), 'gaat over Stad GM9902'],
    ['nothing that counts', jsonText(recipe('leeg', [])), 'geen enkel cijfer'],
    ['origin that counts', jsonText(recipe('h', [{ indicator: 'p_migratieachtergrond' }])), 'vandaan komen'],
  ])('of %s is refused, and nothing changes', async (_, text, words) => {
    const { store, session } = await openPage(fakeSite());
    store.emit(heavier);
    const before = store.getState();
    const opened = await session.commands.openWork(new File([text], 'ons.json'));
    expect(opened.ok ? '' : opened.failure.sentence).toContain(words);
    expect(store.getState()).toBe(before);
    session.stop();
  });

  it('comes from a link over what is kept, is no longer in the address, and can be undone', async () => {
    const site = fakeSite('gemeente=GM9901&modus=wegen&wijziging=draagkracht:0w3');
    site.work.kept.set('GM9901', textOf('GM9901', { ...noWork, removedRecipes: ['ggz-index'] }));
    const { store, session } = await openPage(site);
    const { work } = store.getState();
    expect(work.recipes.map(({ id, root }) => [id, root.children[0]?.weight])).toEqual([['draagkracht', 3]]);
    expect(work.removedRecipes).toEqual(['ggz-index']);
    expect(site.history.bar.fragment()).not.toContain('wijziging');
    store.emit({ kind: 'undo' });
    expect(store.getState().work).toEqual({ ...noWork, removedRecipes: ['ggz-index'] });
    site.history.type('gemeente=GM9901&wijziging=draagkracht:0w4');
    expect(store.getState().work.recipes[0]?.root.children[0]?.weight).toBe(4);
    site.history.type('gemeente=GM9901&wijziging=draagkracht:99w4');
    expect(store.getState().data.failure?.sentence).toContain('passen niet bij de recepten');
    expect(store.getState().work.recipes[0]?.root.children[0]?.weight).toBe(4);
    session.stop();
  });

  it('comes whole from a link, tells so when it takes the place of other work, and can be undone', async () => {
    const sent: Work = {
      ...noWork,
      choices: {
        sitings: [],
        seals: [],
        blind: [],
        shortlists: [{ concept: 'flexwonen', sites: [{ site: 's1', note: 'bij de halte' }], note: 'ë' }],
      },
    };
    const site = fakeSite(`gemeente=GM9901&werk=${await packText(textOf('GM9901', sent))}`);
    site.work.kept.set('GM9901', textOf('GM9901', { ...noWork, removedRecipes: ['ggz-index'] }));
    const { store, session } = await openPage(site);
    await vi.waitFor(() => expect(store.getState().work).toEqual(sent));
    expect(site.history.bar.fragment()).not.toContain('werk=');
    expect(store.getState().data.broughtByLink).toEqual({ overWork: true, overPlaces: 0 });
    session.commands.dismissLink();
    expect(store.getState().data).not.toHaveProperty('broughtByLink');
    store.emit({ kind: 'undo' });
    expect(store.getState().work).toEqual({ ...noWork, removedRecipes: ['ggz-index'] });
    session.stop();
  });

  it('of a link holds places that are here already once, and goes before those that differ', async () => {
    const shared: Site = { ...site, id: 'a', name: 'Kade' };
    const places: PlacesWork = {
      ...noPlacesWork,
      sites: { put: [shared, { ...site, id: 'b', name: 'Werf 2' }, { ...site, id: 'c' }], removed: [] },
    };
    const page = fakeSite(`gemeente=GM9901&werk=${await packText(textOf('GM9901', { ...noWork, places }))}`);
    page.ports.readPlaces = async () =>
      succeed({ projects: [], facilities: [], sites: [shared, { ...site, id: 'b' }] });
    const { store, session } = await openPage(page);
    await vi.waitFor(() => expect(store.getState().work.places?.sites.put.map(({ id }) => id)).toEqual(['b', 'c']));
    expect(store.getState().data.broughtByLink).toEqual({ overWork: false, overPlaces: 1 });
    const inForce = dataInForce(store.getState().data, store.getState().work).places?.sites;
    expect(inForce?.map(({ id, name }) => [id, name])).toEqual([
      ['a', 'Kade'],
      ['b', 'Werf 2'],
      ['c', 'Werf'],
    ]);
    const again = await session.commands.openWork(new File([textOf('GM9901', { ...noWork, places })], 'ons.json'));
    expect(again.ok && again.value).toContain('1 plek stond hier al in een andere versie; die uit het bestand geldt.');
    session.stop();
  });

  it.each([
    ['is damaged', async () => (await packText(textOf('GM9901', noWork))).slice(0, -9), 'beschadigd'],
    ['is about another municipality', () => packText(textOf('GM9902', noWork)), 'gaat over Stad GM9902'],
    ['is larger than any work', () => packText('0'.repeat(3_000_000)), 'beschadigd'],
  ])('of a link that %s is refused in one sentence, and what is here stays', async (_, packed, words) => {
    const site = fakeSite(`gemeente=GM9901&werk=${await packed()}`);
    site.work.kept.set('GM9901', textOf('GM9901', { ...noWork, removedRecipes: ['ggz-index'] }));
    const { store, session } = await openPage(site);
    await vi.waitFor(() => expect(store.getState().data.failure?.sentence).toContain(words));
    expect(store.getState().work).toEqual({ ...noWork, removedRecipes: ['ggz-index'] });
    session.stop();
  });

  it('may be one recipe from a file, which is opened', async () => {
    const { store, session } = await openPage(fakeSite());
    await session.commands.openWork(new File([jsonText(recipe('ons', [{ indicator: 'kracht' }]))], 'ons.json'));
    expect(store.getState().view).toMatchObject({ recipe: 'ons', measure: 'index:ons' });
    session.stop();
  });
});
