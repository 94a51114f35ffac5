import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { metaPolicy } from './scripts/contentPolicy.ts';
import { engineAssets } from './scripts/engineAssets.ts';
import { listBundles } from './scripts/listingNode.ts';
import { offlineSite } from './scripts/offlineFiles.ts';

const bundles = join(import.meta.dirname, 'public', 'data');

function bundleListing(): Plugin {
  const listing = () => `${JSON.stringify(listBundles(bundles), null, 1)}\n`;
  return {
    name: 'bundle-listing',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.url?.split('?')[0]?.endsWith('/data/index.json')) return next();
        response.setHeader('Content-Type', 'application/json');
        response.end(listing());
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'data/index.json', source: listing() });
    },
  };
}

function policyInPage(): Plugin {
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

export default defineConfig({
  base: './',
  plugins: [react(), engineAssets(), bundleListing(), policyInPage(), offlineSite()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    // what the first screen needs comes as one file; left alone it is dozens of small ones, a request each
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } } },
  },
  server: { host: '127.0.0.1' },
});
