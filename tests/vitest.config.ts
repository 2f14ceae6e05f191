import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const BUILT = 'tests/site/**/*.test.{ts,tsx}';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    environment: 'node',
    restoreMocks: true,
    // Properties and builds take their time on a busy machine; none of them waits for a clock.
    testTimeout: 60_000,
    // Builds of copies of the site: two cores have enough with two.
    maxConcurrency: 2,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], exclude: [BUILT] },
      },
      // These read dist, so the site has to be built before.
      { extends: true, test: { name: 'site', include: [BUILT] } },
    ],
  },
});
