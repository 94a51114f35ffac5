import { describe, expect, it } from 'vitest';
import { headerPolicy, metaPolicy } from '../../../scripts/contentPolicy.ts';
import { liveHosts, publicAddresses, replayAddresses, siteOrigins } from '../../../src/sources/live/hosts.ts';

describe('the hosts of live services', () => {
  it('are plain origins over https, each with a Dutch description', () => {
    for (const { origin, gives } of liveHosts) {
      expect(new URL(origin).origin).toBe(origin);
      expect(origin.startsWith('https://')).toBe(true);
      expect(gives.length).toBeGreaterThan(10);
    }
    expect(publicAddresses.cbs).toBe('https://opendata.cbs.nl');
  });

  it('have a folder each on a replay server', () => {
    expect(replayAddresses('http://localhost:8790/').derden).toBe('http://localhost:8790/dataderden.cbs.nl');
  });

  it('are all the policy of the site lets out to, and only for what they are needed for', () => {
    const allowed = (policy: string, directive: string): readonly string[] =>
      policy
        .split('; ')
        .find((part) => part.startsWith(`${directive} `))
        ?.split(' ')
        .slice(1) ?? [];
    for (const policy of [metaPolicy, headerPolicy]) {
      expect(allowed(policy, 'connect-src')).toEqual(["'self'", ...siteOrigins('connect-src')]);
      expect(allowed(policy, 'img-src')).toEqual(["'self'", 'data:', ...siteOrigins('img-src')]);
      const known = new Set(liveHosts.filter(({ isOnSite }) => isOnSite).map(({ origin }) => origin));
      expect([...policy.matchAll(/https?:\/\/[^ ;]+/g)].filter(([origin]) => !known.has(origin))).toEqual([]);
      expect(policy).not.toContain('*');
    }
    expect(siteOrigins('connect-src')).toContain('https://opendata.cbs.nl');
  });

  it('that are not switched on stay out of the policy', () => {
    const closed = liveHosts.map((host) => ({ ...host, isOnSite: host.id === 'cbs' }));
    expect(siteOrigins('connect-src', closed)).toEqual(['https://opendata.cbs.nl']);
  });

  it('enter the policy per directive once they are switched on', () => {
    const open = liveHosts.map((host) => ({ ...host, isOnSite: true }));
    expect(siteOrigins('connect-src', open)).toEqual([
      'https://api.pdok.nl',
      'https://service.pdok.nl',
      'https://opendata.cbs.nl',
      'https://dataderden.cbs.nl',
    ]);
    expect(siteOrigins('img-src', open)).toEqual([]);
    const cbsAlone = open.filter(({ id }) => id === 'cbs');
    expect(siteOrigins('connect-src', cbsAlone)).toEqual(['https://opendata.cbs.nl']);
    expect(siteOrigins('img-src', cbsAlone)).toEqual([]);
  });
});
