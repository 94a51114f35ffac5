import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: ['test/e2e/serveSite.ts'],
    // no measure of speed: a loaded machine takes ten times as long as a quiet one
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 30_000 } },
    // one browser at a time: the machines that run this have two cores and draw with a software GPU
    fileParallelism: false,
  },
});
