import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { buildSync } from 'esbuild'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'formula-'))
afterAll(() => rmSync(folder, { recursive: true }))

const outfile = join(folder, 'formula.mjs')
buildSync({
  entryPoints: [fileURLToPath(new URL('../../src/formula/index.ts', import.meta.url))],
  bundle: true,
  minify: true,
  format: 'esm',
  outfile,
})

test('the entry with mathjs in it is under 48 kB gzipped', () => {
  const size = gzipSync(readFileSync(outfile)).length
  console.log(`tradepath/formula, bundled: ${size} bytes gzipped`)
  expect(size).toBeLessThan(48_000)
})

test('no code from strings: the bundle has none and runs where it is forbidden', () => {
  expect(readFileSync(outfile, 'utf8')).not.toMatch(/new Function\b|\bFunction\(|\beval\(/)
  const script = join(folder, 'run.mjs')
  writeFileSync(
    script,
    `import { formula, formulaCurve, formulaRate } from './formula.mjs'
    try { new Function('return 1'); throw new Error('not strict') } catch (error) { if (!(error instanceof EvalError)) throw error }
    const model = formula('max(log(multiple)/log1p(growth), x > 0 ? x^y : tan(x))')
    const inputs = { multiple: 2, growth: 0.08, x: 1, y: 2 }
    console.log(JSON.stringify([model(inputs), model.gradient(inputs), formulaCurve('41*1.08^t').timeTo(82), formulaRate('0.08', { base: 41 }).valueAt(9)]))`,
  )
  const printed = execFileSync(process.execPath, ['--disallow-code-generation-from-strings', script], {
    encoding: 'utf8',
  })
  const [value, gradient, arrival, later] = JSON.parse(printed)
  expect(value).toBe(Math.log(2) / Math.log1p(0.08))
  expect(Object.keys(gradient)).toEqual(['multiple', 'growth', 'x', 'y'])
  expect(arrival.years).toBeCloseTo(9.006468342000595, 10)
  expect(later).toBeCloseTo(81.95919, 4)
})
