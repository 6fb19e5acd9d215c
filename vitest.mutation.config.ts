import { defineConfig } from 'vitest/config'

/** The tests that mutants are held against: those of the folders that are mutated, without the long hostile runs. */
export default defineConfig({
  test: { include: ['test/growth/**/*.test.ts'], testTimeout: 60_000 },
})
