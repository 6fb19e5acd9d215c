import { defineConfig } from 'tsup'
import manifest from './package.json' with { type: 'json' }

/** Every entry of the package: `exports` says which. */
const entry = Object.values(manifest.exports)
  .filter((target) => typeof target === 'object')
  .map((target) => target.default.replace(/^\.\/dist\/(.*)\.js$/, 'src/$1.ts'))

export default defineConfig({
  entry: {
    ...Object.fromEntries(entry.map((file) => [file.slice('src/'.length, -'.ts'.length), file])),
    'cli/main': 'src/cli/main.ts',
    // a file of its own: whoever imports `series` alone does not load the reader of files and its packages
    'series/table/index': 'src/series/table/index.ts',
    'numeric/readNumber': 'src/numeric/readNumber.ts',
    'chance/worker': 'src/chance/simulation/parallel/parts/worker.ts',
  },
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  dts: { entry },
  clean: true,
  // code that entries share lies one folder deep as they do: chance/simulation/parallel/parts/threads.ts names the worker's file from there
  esbuildOptions(options) {
    options.chunkNames = 'shared/[name]-[hash]'
  },
})
