import { defineConfig } from 'vitest/config'
import { aliases } from '../../docs/.vitepress/aliases.mts'

/** Tests of the built site (`npm run docs`) in Chromium. */
export default defineConfig({
  resolve: { alias: aliases },
  test: { include: ['test/browser/site.check.ts'], testTimeout: 180_000, hookTimeout: 60_000 },
})
