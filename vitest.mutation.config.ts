import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const part = process.env['MUTATED'] ?? '*'
const fewerCases = fileURLToPath(new URL('./test/fewerCases.ts', import.meta.url))

/** The tests that mutants are held against: those of the part that is mutated, without the long runs. */
export default defineConfig({
  plugins: [
    {
      name: 'fewer cases',
      enforce: 'pre',
      resolveId: (id, importer) => (id === 'fast-check' && importer !== fewerCases ? fewerCases : undefined),
    },
  ],
  test: { include: [`test/${part}/**/*.test.ts`], exclude: ['**/*hostile*'], isolate: false, testTimeout: 60_000 },
})
