import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  join(process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)', 'Google', 'Chrome', 'Application', 'chrome.exe'),
];

/** Software WebGL2 that also works without a GPU, and no traffic of the browser's own. */
export const browserFlags = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installDebianChromium(): boolean {
  const isRoot = process.getuid?.() === 0;
  if (process.platform !== 'linux' || !isRoot || !runnable('/usr/bin/apt-get')) return false;
  console.log('Chromium ontbreekt; het pakket van Debian wordt geïnstalleerd.');
  for (const step of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status } = spawnSync('apt-get', step, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) return false;
  }
  return true;
}

/**
 * Path of a Chrome or Chromium: `CHROME_PATH`, else the usual places, else Debian's package where this process may
 * install it. Throws one plain sentence when there is none.
 */
export function findChromium(): string {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '') {
    if (runnable(named)) return named;
    throw new Error(`CHROME_PATH wijst naar ${named}, maar daar staat geen programma dat gestart kan worden.`);
  }
  const found = usualPlaces.find(runnable);
  if (found !== undefined) return found;
  if (installDebianChromium()) {
    const installed = usualPlaces.find(runnable);
    if (installed !== undefined) return installed;
  }
  throw new Error('Er is geen Chrome of Chromium gevonden; installeer er een of zet CHROME_PATH op het pad ervan.');
}
