import type { TestProject } from 'vitest/node';
import { ensureBuilt, siteFolder } from '../../scripts/build.ts';
import { findChromium } from '../../scripts/chromium.ts';
import { serve } from '../../scripts/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly address: string;
    readonly chromium: string;
  }
}

/** Builds the site once and serves it for all browser tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await ensureBuilt();
  const site = await serve({ site: siteFolder, bundles: [], port: 0 });
  project.provide('address', site.address);
  project.provide('chromium', findChromium());
  return () => site.close();
}
