import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import { broken, fakeSite, manifestOf, noEngine, openPage, settle, unreachable } from './fakePorts.ts';

const gm = (text: string) => text as AreaCode;
const file = (name: string) => new File([''], name);

describe('the first screen', () => {
  it('is the first municipality, from its snapshot, before the engine starts', async () => {
    const site = fakeSite();
    const { data, view } = await openPage(site);
    expect(view()).toMatchObject({ municipality: 'GM9901', level: 'wijk', measure: 'balans' });
    expect(Object.keys(data().datasets)).toEqual(['wijk']);
    expect(data()).toMatchObject({ loading: 'idle', failure: null, engine: { kind: 'waiting' } });
    expect(site.engine.starts).toBe(0);
    expect(site.history.entries).toEqual(['gemeente=GM9901']);
  });

  it('is what the link says', async () => {
    const site = fakeSite('gemeente=GM9902&niveau=buurt&maat=cijfer:kracht');
    const { data, view } = await openPage(site);
    expect(view()).toMatchObject({ municipality: 'GM9902', level: 'buurt', measure: 'indicator:kracht' });
    expect(data().datasets.buurt?.manifest.municipality.code).toBe('GM9902');
    expect(site.history.entries).toEqual(['gemeente=GM9902&niveau=buurt&maat=cijfer:kracht']);
  });

  it('takes the nearest level when the link asks for one that is not there', async () => {
    const { view, data } = await openPage(fakeSite('niveau=gemeente'));
    expect(view().level).toBe('wijk');
    expect(data().datasets.wijk).toBeDefined();
  });

  it('of a link to a municipality that is not here is the default one, and says so', async () => {
    const site = fakeSite('gemeente=GM9977&niveau=buurt');
    const { view, data } = await openPage(site);
    expect(view()).toMatchObject({ municipality: 'GM9901', level: 'wijk' });
    expect(data().failure?.sentence).toContain('GM9977');
    expect(site.history.entries).toEqual(['gemeente=GM9901']);
  });

  it('that cannot be fetched gives a sentence and no spinner, and can be tried again', async () => {
    const site = fakeSite();
    site.failures.set('data/index.json', unreachable);
    const { data, session } = await openPage(site);
    expect(data()).toMatchObject({ loading: 'idle', failure: unreachable });
    site.failures.clear();
    session.commands.retry();
    await settle();
    expect(data()).toMatchObject({ loading: 'idle', failure: null });
    expect(data().datasets.wijk).toBeDefined();
  });

  it('of a tampered bundle names the file', async () => {
    const site = fakeSite();
    site.failures.set('GM9901/snapshot.wijk.json', broken);
    const { data } = await openPage(site);
    expect(data().failure).toBe(broken);
    expect(data().datasets).toEqual({});
  });
});

describe('the engine', () => {
  it('follows when the page is idle and keeps what equals the snapshot', async () => {
    const site = fakeSite();
    const { data } = await openPage(site);
    const before = data();
    await site.idle();
    expect(data().engine).toEqual({ kind: 'ready' });
    expect(site.engine.loaded).toEqual(['GM9901']);
    expect(data().datasets.wijk).toBe(before.datasets.wijk);
    expect(data().boundaries.wijk).toBe(before.boundaries.wijk);
    expect(data().places).toBe(before.places);
    expect(data().recipes).toBe(before.recipes);
    expect(data().datasets.buurt).toBeDefined();
  });

  it('corrects a snapshot that differs', async () => {
    const site = fakeSite();
    site.engine.differs = true;
    const { data } = await openPage(site);
    const before = data().datasets.wijk;
    await site.idle();
    expect(data().datasets.wijk?.columns).toHaveLength((before?.columns.length ?? 0) - 1);
  });

  it('that cannot start leaves the snapshot on screen and says so', async () => {
    const site = fakeSite();
    site.engine.startFailure = noEngine;
    const { data, session } = await openPage(site);
    const before = data().datasets.wijk;
    await site.idle();
    expect(data().engine).toEqual({ kind: 'failed', failure: noEngine });
    expect(data().datasets.wijk).toBe(before);
    expect(data().datasets.buurt).toBeDefined();
    expect(data().failure).toBeNull();
    expect(await session.commands.ask('SELECT 1')).toEqual({ ok: false, failure: noEngine });
  });

  it('starts after all when tried again', async () => {
    const site = fakeSite();
    site.engine.startFailure = noEngine;
    const { data, session } = await openPage(site);
    await site.idle();
    site.engine.startFailure = null;
    session.commands.retry();
    await settle();
    expect(data().engine).toEqual({ kind: 'ready' });
  });

  it('answers a question before the page was ever idle', async () => {
    const site = fakeSite();
    const { session } = await openPage(site);
    expect(await session.commands.ask('SELECT code FROM gebieden')).toMatchObject({
      ok: true,
      value: { rows: [['GM9901']] },
    });
  });

  it('that meets a broken file says which, and the map stays', async () => {
    const site = fakeSite();
    site.failures.set('GM9901/bundle', broken);
    const { data } = await openPage(site);
    await site.idle();
    expect(data()).toMatchObject({ failure: broken, engine: { kind: 'failed', failure: broken } });
    expect(data().datasets.wijk).toBeDefined();
  });

  it('gives the level of which there is no snapshot', async () => {
    const site = fakeSite('niveau=buurt');
    site.manifests.set('GM9901', manifestOf('GM9901', ['wijk']));
    const { data, view } = await openPage(site);
    await settle();
    expect(view().level).toBe('buurt');
    expect(data().datasets.buurt).toBeDefined();
    expect(data().loading).toBe('idle');
  });

  it('without which that level cannot be shown, fails in words', async () => {
    const site = fakeSite('niveau=buurt');
    site.manifests.set('GM9901', manifestOf('GM9901', ['wijk']));
    site.engine.startFailure = noEngine;
    const { data } = await openPage(site);
    await settle();
    expect(data()).toMatchObject({ failure: noEngine, loading: 'idle' });
  });
});

describe('another level', () => {
  it('is loading until its snapshot is there', async () => {
    const { store, data } = await openPage(fakeSite());
    store.emit({ kind: 'choose_level', level: 'buurt' });
    expect(data()).toMatchObject({ loading: 'busy' });
    await settle();
    expect(data()).toMatchObject({ loading: 'idle' });
    expect(data().datasets.buurt).toBeDefined();
  });

  it('that fails to load leads back to what was on screen', async () => {
    const site = fakeSite();
    const { store, data, view, session } = await openPage(site);
    store.emit({ kind: 'select_area', code: gm('WK990101') });
    site.failures.set('GM9901/snapshot.buurt.json', unreachable);
    store.emit({ kind: 'choose_level', level: 'buurt' });
    await settle();
    expect(view()).toMatchObject({ level: 'wijk', selected: 'WK990101' });
    expect(data()).toMatchObject({ loading: 'idle', failure: unreachable });
    site.failures.clear();
    session.commands.retry();
    await settle();
    expect(view().level).toBe('buurt');
    expect(data().failure).toBeNull();
  });
});

describe('another municipality', () => {
  it('takes the measure along, not the areas, and Back returns', async () => {
    const site = fakeSite();
    const { store, view, data, session } = await openPage(site);
    store.emit({ kind: 'choose_measure', measure: 'indicator:kracht' });
    store.emit({ kind: 'select_area', code: gm('WK990101') });
    session.commands.chooseMunicipality(gm('GM9902'));
    await settle();
    expect(view()).toMatchObject({ municipality: 'GM9902', measure: 'indicator:kracht', selected: null });
    expect(data().datasets.wijk?.manifest.municipality.code).toBe('GM9902');
    site.history.go(-1);
    await settle();
    expect(view()).toMatchObject({ municipality: 'GM9901', selected: 'WK990101' });
    expect(data().datasets.wijk?.manifest.municipality.code).toBe('GM9901');
  });

  it('that fails to load leaves the present one, its address too', async () => {
    const site = fakeSite();
    const { view, data, session } = await openPage(site);
    site.failures.set('GM9902/dataset.json', unreachable);
    session.commands.chooseMunicipality(gm('GM9902'));
    await settle();
    expect(view().municipality).toBe('GM9901');
    expect(data()).toMatchObject({ failure: unreachable, loading: 'idle' });
    expect(data().datasets.wijk?.manifest.municipality.code).toBe('GM9901');
    site.history.type('gemeente=GM9902');
    await settle();
    expect(site.history.bar.fragment()).toBe('gemeente=GM9901');
  });

  it('that comes in after a later choice is dropped', async () => {
    const site = fakeSite();
    const { view, session, data } = await openPage(site);
    const release = site.hold('GM9902/dataset.json');
    session.commands.chooseMunicipality(gm('GM9902'));
    session.commands.chooseMunicipality(gm('GM9903'));
    await settle();
    release();
    await settle();
    expect(view().municipality).toBe('GM9903');
    expect(data().datasets.wijk?.manifest.municipality.code).toBe('GM9903');
    expect(data().loading).toBe('idle');
  });
});

describe('a bundle a person opens', () => {
  it('takes the screen, all levels at once', async () => {
    const site = fakeSite();
    site.manifests.set('eigen.zip', manifestOf('GM9955', []));
    const { view, data, session } = await openPage(site);
    session.commands.openBundle([file('eigen.zip')]);
    expect(data().loading).toBe('busy');
    await settle();
    expect(view().municipality).toBe('GM9955');
    expect(Object.keys(data().datasets).sort()).toEqual(['buurt', 'wijk']);
    expect(data().listings.at(-1)).toMatchObject({ code: 'GM9955', origin: 'opened' });
    expect(data()).toMatchObject({ loading: 'idle', failure: null, engine: { kind: 'ready' } });
    session.commands.chooseMunicipality(gm('GM9901'));
    await settle();
    session.commands.chooseMunicipality(gm('GM9955'));
    await settle();
    await site.idle();
    expect(view().municipality).toBe('GM9955');
    expect(await session.commands.ask('SELECT 1')).toMatchObject({ value: { rows: [['GM9955']] } });
  });

  it('that is broken leaves everything as it was, with the sentence', async () => {
    const site = fakeSite();
    site.manifests.set('stuk.zip', manifestOf('GM9955'));
    site.failures.set('stuk.zip/bundle', broken);
    const { view, data, session } = await openPage(site);
    await site.idle();
    const before = data();
    session.commands.openBundle([file('stuk.zip')]);
    await settle();
    expect(view().municipality).toBe('GM9901');
    expect(data()).toEqual({ ...before, failure: broken });
    expect(data().datasets.wijk).toBe(before.datasets.wijk);
    session.commands.dismissFailure();
    expect(data().failure).toBeNull();
  });

  it('that comes in after another choice is dropped, by the engine too', async () => {
    const site = fakeSite();
    site.manifests.set('traag.zip', manifestOf('GM9955'));
    const { view, session } = await openPage(site);
    await site.idle();
    const release = site.hold('traag.zip/bundle');
    session.commands.openBundle([file('traag.zip')]);
    session.commands.chooseMunicipality(gm('GM9902'));
    await settle();
    await site.idle();
    release();
    await settle();
    expect(view().municipality).toBe('GM9902');
    expect(await session.commands.ask('SELECT 1')).toMatchObject({ value: { rows: [['GM9902']] } });
  });

  it('that the engine refuses gives the engine back to the municipality on screen', async () => {
    const site = fakeSite();
    site.manifests.set('raar.zip', manifestOf('GM9955'));
    const refused = { kind: 'query_failed', sentence: 'De tabel values kon niet worden gevuld.' } as const;
    site.engine.loadFailure = (bundle) => (bundle.manifest.municipality.code === gm('GM9955') ? refused : null);
    const { data, session } = await openPage(site);
    await site.idle();
    session.commands.openBundle([file('raar.zip')]);
    await settle();
    expect(data()).toMatchObject({ failure: refused, engine: { kind: 'ready' } });
    expect(await session.commands.ask('SELECT 1')).toMatchObject({ value: { rows: [['GM9901']] } });
  });

  it('shows from its snapshots when there is no engine, and fails in words when it has none', async () => {
    const site = fakeSite();
    site.engine.startFailure = noEngine;
    site.manifests.set('met.zip', manifestOf('GM9955'));
    site.manifests.set('zonder.zip', manifestOf('GM9956', []));
    const { view, data, session } = await openPage(site);
    session.commands.openBundle([file('met.zip')]);
    await settle();
    expect(view().municipality).toBe('GM9955');
    session.commands.openBundle([file('zonder.zip')]);
    await settle();
    expect(view().municipality).toBe('GM9955');
    expect(data().failure).toBe(noEngine);
  });
});

describe('a whole country', () => {
  it('scores what is on screen first, and the rest when the page is idle', async () => {
    const site = fakeSite();
    const { readSnapshot } = site.ports;
    const large = async (...asked: Parameters<typeof readSnapshot>) => {
      const small = await readSnapshot(...asked);
      if (!small.ok) return small;
      const { areas } = small.value;
      return { ...small, value: { ...small.value, areas: Array.from({ length: 600 }, () => areas).flat() } };
    };
    const { data } = await openPage({ ...site, ports: { ...site.ports, readSnapshot: large } });
    expect(data().scoring).toBe('on_screen');
    expect(site.engine.starts).toBe(0);
    await site.idle();
    expect(data().scoring).toBe('all');
    await site.idle();
    expect(site.engine.starts).toBe(1);
  });

  it('is nothing a municipality waits for', async () => {
    const { data } = await openPage(fakeSite());
    expect(data().scoring).toBe('all');
  });
});
