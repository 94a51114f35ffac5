import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { offlineFiles, offlineList } from '../../scripts/offlineFiles.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function site(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'wijkbalans-offline-'));
  made.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** What the service worker reads from the list. */
function read(list: string): { version: string; files: Record<string, string> } {
  const self = new Function('self', `${list}; return self;`)({});
  return { version: self.siteVersion, files: self.siteFiles };
}

const versionOf = (files: Readonly<Record<string, string>>): string =>
  read(offlineList(offlineFiles(site(files)))).version;

describe('the list of files that start without a network', () => {
  it('holds the site with its engine, and neither figures nor itself', () => {
    const folder = site({
      'index.html': 'a',
      'sw.js': 'a',
      'ballot-sw.js': 'a',
      'sw-files.js': 'a',
      '.built-from': 'a',
      'assets/index-1.js': 'a',
      'assets/noto.woff2': 'a',
      'assets/noto.woff': 'a',
      'assets/noto-sans-latin-ext-700-normal-Ab_1.woff': 'a',
      'engine/duckdb-eh.wasm.gz': 'a',
      'data/index.json': '[]',
      'data/GM9901/values.csv': 'a',
    });
    expect(Object.keys(offlineFiles(folder))).toEqual([
      'assets/index-1.js',
      'assets/noto-sans-latin-ext-700-normal-Ab_1.woff',
      'assets/noto.woff2',
      'engine/duckdb-eh.wasm.gz',
      'index.html',
    ]);
  });

  it('names each content by its SHA-256', () => {
    // printf abc | sha256sum; FIPS 180-4, example B.1
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(read(offlineList(offlineFiles(site({ 'index.html': 'abc' })))).files).toEqual({ 'index.html': abc });
  });

  it('is a new version when a file changes, comes or goes, and only then', () => {
    const first = versionOf({ 'index.html': 'a', 'assets/b.js': 'b' });
    expect(versionOf({ 'index.html': 'a', 'assets/b.js': 'b', 'data/index.json': '[1]' })).toBe(first);
    expect(versionOf({ 'index.html': 'a', 'assets/b.js': 'c' })).not.toBe(first);
    expect(versionOf({ 'index.html': 'a', 'assets/c.js': 'b' })).not.toBe(first);
    expect(versionOf({ 'index.html': 'a' })).not.toBe(first);
  });
});
