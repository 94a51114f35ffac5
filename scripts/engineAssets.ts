import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const compress = promisify(gzip);
const packageFile = createRequire(import.meta.url).resolve;

/**
 * Files of the database engine that the site serves itself, by their address under the site's base.
 * The engine is 34 MB raw, above the 25 MiB several hosts accept, and is shipped as .gz (7.7 MB);
 * `public/engine/gz-worker.js` inflates it.
 */
const assets: Readonly<Record<string, { readonly type: string; make(): Promise<Uint8Array> }>> = {
  'engine/duckdb-browser-eh.worker.js': {
    type: 'text/javascript',
    make: () => readFile(packageFile('@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js')),
  },
  'engine/duckdb-eh.wasm.gz': {
    type: 'application/gzip',
    make: async () =>
      withoutPlatform(await compress(await readFile(engineFile()), { level: constants.Z_BEST_COMPRESSION })),
  },
};

function engineFile(): string {
  return packageFile('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
}

/** Byte 9 of a gzip header names the operating system (RFC 1952 §2.3.1); 255 = unknown makes builds identical everywhere. */
function withoutPlatform(bytes: Uint8Array): Uint8Array {
  bytes[9] = 255;
  return bytes;
}

/** Serves the engine in development and puts it in the built site. */
export function engineAssets(): Plugin {
  const made = new Map<string, Promise<Uint8Array>>();
  const content = (name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const present = made.get(name) ?? make();
    made.set(name, present);
    return present;
  };
  return {
    name: 'wijkbalans-engine-assets',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const address = (request.url ?? '').split('?')[0] ?? '';
        const found = Object.entries(assets).find(([name]) => address.endsWith(`/${name}`));
        if (found === undefined) return next();
        const [name, asset] = found;
        content(name, asset.make).then((bytes) => {
          response.setHeader('Content-Type', asset.type);
          response.end(bytes);
        }, next);
      });
    },
    async generateBundle() {
      for (const [fileName, asset] of Object.entries(assets)) {
        this.emitFile({ type: 'asset', fileName, source: await content(fileName, asset.make) });
      }
    },
  };
}
