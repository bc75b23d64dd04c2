import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default', './test/count-reporter.ts'],
    env: { NO_COLOR: '1', LANG: 'C.UTF-8', GUHUA_LANG: '' },
  },
});
