import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteFolder } from '../../scripts/build.ts';
import { serve } from '../../scripts/serve.ts';
import type { AreaCode } from '../../src/domain/area.ts';
import { questionFragment, questionOf } from '../../src/model/questionLink.ts';
import { ballotQuery } from '../../src/session/ballotOffline.ts';
import { digest } from '../../src/sources/digest.ts';
import { fillInPhone, newPhone } from './sessionSteps.ts';
import { launch } from './site.ts';
import { patience } from './spoiledSite.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function fragment(): Promise<string> {
  const content = { municipality: 'GM9901' as AreaCode, title: 'Wat telt het meest?', way: 'punten' } as const;
  const criteria = ['Rust', 'Bus'].map((label) => ({ id: label.toLowerCase(), label }));
  const groups = (['bewoners', 'gemeente'] as const).map((role, at) => ({ id: `g${at + 1}`, label: role, role }));
  return questionFragment({ question: await questionOf({ ...content, criteria }, digest), groups }, digest);
}

describe('The page of a phone', { timeout: 120_000 }, () => {
  it('is small, reads no figures, keeps itself, and opens again when the site cannot be reached', async () => {
    const site = await serve({ site: siteFolder, bundles: [], port: 0 });
    const phone = await newPhone(browser);
    const { page } = phone;
    const asksFor = page.getByRole('heading', { level: 1, name: 'Wat telt het meest?' });
    try {
      await page.goto(`${site.address}${ballotQuery}#${await fragment()}`);
      await asksFor.waitFor(patience);
      await page.waitForLoadState('networkidle');
      const kept = (): Promise<readonly string[]> =>
        page.evaluate(async () => {
          const names = (await caches.keys()).filter((name) => name.startsWith('wijkbalans-antwoord'));
          const [cache] = await Promise.all(names.map((name) => caches.open(name)));
          return ((await cache?.keys()) ?? []).map(({ url }) => new URL(url).pathname);
        });
      await expect.poll(kept, patience).toContain('/');
      const { files, bytes } = await page.evaluate(() => {
        const parts = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
        return {
          files: parts.map(({ name }) => new URL(name).pathname),
          bytes: parts.reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0),
        };
      });
      console.log(`the page of a phone: ${files.length} files, ${Math.round(bytes / 1000)} kB unpacked`);
      expect(phone.asked.filter((path) => /\/(data|engine)\//.test(path))).toEqual([]);
      // the page, what it used, and none of the rest of the site
      expect((await kept()).toSorted()).toEqual(
        ['/', ...files.filter((path) => path.startsWith('/assets/'))].toSorted(),
      );
      expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(1);
    } finally {
      await site.close();
    }
    await page.reload();
    await asksFor.waitFor(patience);
    expect(await fillInPhone(phone, 'bewoners', [60, 40])).toMatch(/^[0-9A-Z-]{10,}$/);
    // the browser's own line about a site that is gone
    expect(phone.complaints.filter((line) => !line.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
    await phone.context.close();
  });

  it('is filled in on a phone of some years ago, and takes nothing that is no whole number', async () => {
    const site = await serve({ site: siteFolder, bundles: [], port: 0 });
    const phone = await newPhone(browser);
    const { page } = phone;
    // iOS 15 has none of these
    await page.addInitScript(() => {
      for (const name of ['with', 'toSorted', 'toReversed', 'toSpliced']) Reflect.deleteProperty(Array.prototype, name);
      for (const name of ['requestIdleCallback', 'CompressionStream', 'ClipboardItem', 'scheduler']) {
        Reflect.deleteProperty(window, name);
      }
    });
    await page.goto(`${site.address}${ballotQuery}#${await fragment()}`);
    const [first, second] = [page.getByRole('textbox', { name: 'Rust' }), page.getByRole('textbox', { name: 'Bus' })];
    await first.pressSequentially('15,5');
    expect(await first.inputValue()).toBe('15');
    await second.pressSequentially('101');
    expect(await second.inputValue()).toBe('10');
    await second.fill('');
    await page.getByText('U hebt 15 punten verdeeld. Nog 85 punten te gaan.').waitFor(patience);
    expect(await fillInPhone(phone, 'bewoners', [60, 40])).toMatch(/^[0-9A-Z-]{10,}$/);
    expect(phone.complaints).toEqual([]);
    await phone.context.close();
    await site.close();
  });
});
