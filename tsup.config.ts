import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/index.ts', 'src/cases/index.ts', 'src/decimal/index.ts', 'src/cli/main.ts'],
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  dts: { entry: ['src/index.ts', 'src/cases/index.ts', 'src/decimal/index.ts'] },
  clean: true,
})
