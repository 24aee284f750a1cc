import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/bench/**'],
    testTimeout: 30_000,
    // Files share their modules: no test changes a module, and loading them anew for each took a third of the time.
    isolate: false,
    // By default one core is left idle, half of a small machine.
    maxWorkers: '100%',
  },
});
