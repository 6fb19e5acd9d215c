import { defineConfig } from 'tsup'

const entry = ['src/index.ts', 'src/cases/index.ts', 'src/decimal/index.ts', 'src/formula/index.ts']

export default defineConfig({
  entry: [...entry, 'src/cli/main.ts'],
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  dts: { entry },
  clean: true,
})
