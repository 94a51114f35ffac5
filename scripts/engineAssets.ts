import type { Plugin } from 'vite';

export function engineAssets(): Plugin {
  return { name: 'engine-assets' };
}
