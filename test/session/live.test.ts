import { describe, expect, it } from 'vitest';
import type { AreaCode } from '../../src/domain/area.ts';
import { fail, type Result, succeed } from '../../src/domain/failure.ts';
import { municipalityHosts } from '../../src/domain/host.ts';
import type { LiveStep, NamedMunicipality } from '../../src/domain/live.ts';
import type { Fetched, LiveFetcher } from '../../src/sources/live/fetcher.ts';
import { type FakeSite, fakeSite, manifestOf, openPage, settle } from './fakePorts.ts';

const town = (code: string): NamedMunicipality => ({ code: code as AreaCode, name: `Stad ${code}` });
const fetched = town('GM9907');
const step = (source: string, state: LiveStep['state'], sentence = ''): LiveStep => ({
  municipality: fetched.code,
  source,
  label: source,
  state,
  figures: state === 'done' ? 12 : 0,
  sentence,
});

/** Services that answer when the test says so. */
function heldFetcher(site: FakeSite) {
  const asked: string[] = [];
  let tell: (step: LiveStep) => void = () => undefined;
  let answer: (result: Result<Fetched>) => void = () => undefined;
  let stops = 0;
  const fetcher: LiveFetcher = {
    municipalities: async () => {
      asked.push('list');
      return succeed([town('GM9901'), fetched]);
    },
    load: (codes, onStep) => {
      asked.push(codes.join(' '));
      tell = onStep;
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    stop: () => {
      stops += 1;
      answer(succeed(null));
    },
  };
  site.fetcher.current = fetcher;
  site.manifests.set('antwoord', manifestOf('GM9907'));
  return {
    asked,
    stops: () => stops,
    tell: (one: LiveStep) => tell(one),
    arrive: async () => {
      answer(succeed(site.ports.siteFolder('antwoord' as AreaCode)));
      await settle();
      await settle();
    },
    fail: async (sentence: string) => {
      answer(fail('fetch_failed', sentence));
      await settle();
    },
  };
}

async function agreedPage() {
  const site = fakeSite();
  site.agreed.push(...municipalityHosts);
  const services = heldFetcher(site);
  const page = await openPage(site);
  await site.idle();
  return { site, services, ...page, live: page.session.commands.live, state: () => page.data().live };
}

describe('a municipality from the services', () => {
  it('is not asked for without agreement to all of its hosts', async () => {
    const site = fakeSite();
    const services = heldFetcher(site);
    const { session, data } = await openPage(site);
    session.commands.agree(['cbs', 'derden', 'pdok_api']);
    session.commands.live.list();
    session.commands.live.load([fetched]);
    await settle();
    expect(services.asked).toEqual([]);
    expect(data().live).toEqual({ list: { kind: 'unasked' }, fetch: { kind: 'none' } });
    session.commands.agree(municipalityHosts);
    session.commands.live.list();
    session.commands.live.list();
    await settle();
    session.commands.live.list();
    expect(services.asked).toEqual(['list']);
    expect(data().live.list).toMatchObject({ kind: 'known' });
  });

  it('shows each source as it goes, then takes the screen and is kept on the device', async () => {
    const { site, services, live, state, view, data } = await agreedPage();
    live.load([fetched]);
    await settle();
    expect(data().loading).toBe('busy');
    services.tell(step('grenzen', 'busy'));
    services.tell(step('ses', 'busy'));
    services.tell(step('grenzen', 'done'));
    expect(state().fetch).toMatchObject({
      kind: 'busy',
      steps: [step('grenzen', 'done'), step('ses', 'busy')],
    });
    services.tell(step('ses', 'failed', 'CBS is niet bereikbaar.'));
    await services.arrive();
    expect(state().fetch).toMatchObject({
      kind: 'ended',
      end: { kind: 'opened', ...fetched },
      steps: [{ state: 'done' }, { sentence: 'CBS is niet bereikbaar.' }],
    });
    expect(view().municipality).toBe('GM9907');
    expect(data().listings.find(({ code }) => code === 'GM9907')).toMatchObject({ origin: 'opened' });
    expect(site.device.kept.has(fetched.code)).toBe(true);
    expect(data().loading).toBe('idle');
  });

  it('leaves the screen alone when the person chose something else meanwhile', async () => {
    const { site, services, live, view, data, session } = await agreedPage();
    live.load([fetched]);
    await settle();
    session.commands.chooseMunicipality('GM9902' as AreaCode);
    await settle();
    await services.arrive();
    await site.idle();
    expect(view().municipality).toBe('GM9902');
    expect(data().live.fetch).toMatchObject({ kind: 'ended', end: { kind: 'opened' } });
    session.commands.chooseMunicipality(fetched.code);
    await settle();
    await site.idle();
    await settle();
    expect(view().municipality).toBe('GM9907');
    expect(data().datasets.wijk?.manifest.municipality.code).toBe('GM9907');
  });

  it('that failed says why, keeps what was on screen, and can be tried again', async () => {
    const { services, live, state, view, data, session } = await agreedPage();
    live.load([fetched]);
    await settle();
    await services.fail('PDOK is niet bereikbaar.');
    expect(state().fetch).toMatchObject({ end: { kind: 'nothing', sentence: 'PDOK is niet bereikbaar.' } });
    expect(data().failure?.sentence).toBe('PDOK is niet bereikbaar.');
    expect(view().municipality).toBe('GM9901');
    session.commands.retry();
    await settle();
    expect(services.asked).toEqual(['GM9907', 'GM9907']);
    await services.arrive();
    expect(view().municipality).toBe('GM9907');
    expect(data().failure).toBeNull();
  });

  it('stops when the person says so or withdraws the agreement, and goes on when asked', async () => {
    const { services, live, state, view, session } = await agreedPage();
    live.load([fetched]);
    await settle();
    live.stop();
    await settle();
    expect(state().fetch).toMatchObject({ kind: 'ended', end: { kind: 'stopped' } });
    expect(view().municipality).toBe('GM9901');
    live.again();
    await settle();
    expect(services.asked).toEqual(['GM9907', 'GM9907']);
    session.commands.withdraw(['cbs']);
    await settle();
    expect(services.stops()).toBe(2);
    expect(state().fetch).toMatchObject({ end: { kind: 'stopped' } });
    live.again();
    await settle();
    expect(services.asked).toHaveLength(2);
  });

  it('is asked for once at a time, and forgotten when the report is closed', async () => {
    const { services, live, state } = await agreedPage();
    live.load([fetched]);
    live.load([town('GM9908')]);
    await settle();
    live.close();
    expect(state().fetch.kind).toBe('busy');
    expect(services.asked).toEqual(['GM9907']);
    await services.arrive();
    live.close();
    expect(state().fetch).toEqual({ kind: 'none' });
    live.again();
    await settle();
    expect(services.asked).toEqual(['GM9907']);
  });

  it('without a network says so in one sentence', async () => {
    const { site, live, state } = await agreedPage();
    site.fetcher.current = null;
    live.load([fetched]);
    await settle();
    expect(state().fetch).toMatchObject({
      end: { kind: 'nothing', sentence: 'Het bestand kon niet worden opgehaald.' },
    });
  });
});
