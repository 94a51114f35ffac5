import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

const listFile = 'sw-files.js';

/** what `src/sources/pdfFonts.ts` asks for */
const pdfFont = /^noto-sans-(latin|latin-ext|math-latin)-(400|700)-normal\b.*\.woff$/;

/** Figures have their own rule in `public/sw.js`; for its screens a browser that can run the site never asks for .woff. */
function isKept(path: string): boolean {
  const name = path.split('/').at(-1) ?? path;
  if (path.startsWith('data/') || name.startsWith('.') || /^(ballot-)?sw(-files)?\.js$/.test(path)) return false;
  return pdfFont.test(name) || !/\.(woff|map)$/.test(name);
}

/** Files of a built site that its service worker keeps, with their SHA-256 in hex, sorted by path. */
export function offlineFiles(site: string): Readonly<Record<string, string>> {
  const paths = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(isKept)
    .sort();
  return Object.fromEntries(
    paths.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(site, path)))
        .digest('hex'),
    ]),
  );
}

/** The script that tells the service worker what its version is and holds; a browser sees a new version by it. */
export function offlineList(files: Readonly<Record<string, string>>): string {
  const json = JSON.stringify(files, null, 1);
  const version = createHash('sha256').update(json).digest('hex').slice(0, 16);
  return `self.siteVersion = '${version}';\nself.siteFiles = ${json};\n`;
}

/** Writes that script beside the finished site. */
export function offlineSite(): Plugin {
  let site = '';
  return {
    name: 'wijkbalans-offline-site',
    apply: 'build',
    configResolved: (config) => {
      // an absolute folder stands on its own
      site = resolve(config.root, config.build.outDir);
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: () => writeFileSync(join(site, listFile), offlineList(offlineFiles(site))),
    },
  };
}
