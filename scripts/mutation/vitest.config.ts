import { defineConfig } from 'vitest/config'

/** The tests that mutants of a folder meet: not the long hostile runs, nor tests of time, of types and of bundles. */
export default defineConfig({
  test: {
    include: [`test/${process.env['MUTATED'] ?? '.'}/**/*.test.ts`],
    exclude: ['hostile', 'time', 'types', 'bundle', 'browser'].map((name) => `test/**/*${name}*`),
    setupFiles: ['scripts/mutation/fewerCases.ts'],
    testTimeout: 60_000,
  },
})
