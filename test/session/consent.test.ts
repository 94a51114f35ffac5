import { describe, expect, it } from 'vitest';
import { hasAgreed, hostIds, hostOf, isHostId, municipalityHosts } from '../../src/domain/host.ts';
import { browserAgreements } from '../../src/sources/agreements.ts';
import { fakeSite, openPage } from './fakePorts.ts';

/** Storage as a browser gives it; `refuses` makes every use throw, as in some private windows. */
function fakePage(refuses = false) {
  const kept = new Map<string, string>();
  const use = <T>(result: T): T => {
    if (refuses) throw new DOMException('no', 'SecurityError');
    return result;
  };
  const localStorage: Storage = {
    length: 0,
    key: () => null,
    clear: () => kept.clear(),
    getItem: (key) => use(kept.get(key) ?? null),
    setItem: (key, value) => void use(kept.set(key, value)),
    removeItem: (key) => void use(kept.delete(key)),
  };
  return { kept, page: { localStorage } };
}

describe('agreement to services outside the site', () => {
  it('is given and taken back per service, and remembered on the device', async () => {
    const site = fakeSite();
    const { session, data } = await openPage(site);
    expect(data().agreed).toEqual([]);
    session.commands.agree(['cbs', 'pdok_api']);
    session.commands.agree(['cbs', 'locatieserver']);
    expect(data().agreed).toEqual(['pdok_api', 'cbs', 'locatieserver']);
    expect(site.agreed).toEqual(['pdok_api', 'cbs', 'locatieserver']);
    session.commands.withdraw(municipalityHosts);
    expect(data().agreed).toEqual(['locatieserver']);
    expect(site.agreed).toEqual(['locatieserver']);
  });

  it('of an earlier visit holds from the start', async () => {
    const site = fakeSite();
    site.agreed.push('cbs');
    const { data } = await openPage(site);
    expect(hasAgreed(data().agreed, ['cbs'])).toBe(true);
    expect(hasAgreed(data().agreed, municipalityHosts)).toBe(false);
  });

  it('to one service at an origin says nothing of another one there', () => {
    expect(hostOf('locatieserver').origin).toBe(hostOf('pdok_api').origin);
    expect(hasAgreed(['pdok_api'], ['locatieserver'])).toBe(false);
    expect(hostIds.every(isHostId)).toBe(true);
    expect(isHostId('elders')).toBe(false);
  });
});

describe('the memory of the browser', () => {
  it('gives back what was agreed to, and nothing once all is withdrawn', () => {
    const { page, kept } = fakePage();
    browserAgreements(page).write(['cbs', 'derden']);
    expect(browserAgreements(page).read()).toEqual(['cbs', 'derden']);
    browserAgreements(page).write([]);
    expect(kept.size).toBe(0);
    expect(browserAgreements(page).read()).toEqual([]);
  });

  it('that refuses, or holds something else, agrees to nothing', () => {
    const { page } = fakePage(true);
    browserAgreements(page).write(['cbs']);
    expect(browserAgreements(page).read()).toEqual([]);
    const other = fakePage();
    for (const words of ['{', '7', '{"cbs":true}', '["elders", 3, "cbs"]']) {
      other.page.localStorage.setItem('wijkbalans.akkoord', words);
      expect(browserAgreements(other.page).read()).toEqual(words.startsWith('[') ? ['cbs'] : []);
    }
  });
});
