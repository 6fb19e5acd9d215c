import { defineConfig } from 'tsup'
import manifest from './package.json' with { type: 'json' }

/** Every entry of the package: `exports` says which. */
const entry = Object.values(manifest.exports)
  .filter((target) => typeof target === 'object')
  .map((target) => target.default.replace(/^\.\/dist\/(.*)\.js$/, 'src/$1.ts'))

export default defineConfig({
  entry: [...entry, 'src/cli/main.ts'],
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  dts: { entry },
  clean: true,
})
