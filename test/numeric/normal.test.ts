import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logNormalCdf, millsRatio, normalCdf, normalDensity, normalQuantile } from '../../src/numeric/normal.ts'
import { ulpsFrom } from '../ulps.ts'

// 25-digit values made by test/reference/make_normal.py
const reference = JSON.parse(readFileSync(new URL('../reference/normal.json', import.meta.url), 'utf8'))

const functions = { cdf: normalCdf, logCdf: logNormalCdf, millsRatio, quantile: normalQuantile }
const bars = { cdf: 6, logCdf: 6, millsRatio: 6, quantile: 6 }

for (const [name, f] of Object.entries(functions))
  test(`${name} of the normal distribution has its digits`, () => {
    const rows: { x?: number; p?: number; exact: string }[] = reference[name]
    const errors = rows.map(({ x, p, exact }) =>
      exact === '0.0' ? Math.abs(f(p ?? (x as number))) / 2 ** -53 : ulpsFrom(exact, f(p ?? (x as number))),
    )
    const worst = Math.max(...errors)
    console.log(`normal ${name}: ${rows.length} values, worst error ${worst.toFixed(2)} ulp`)
    expect(worst).toBeLessThanOrEqual(bars[name as keyof typeof bars])
  })

test('the quantile is the inverse of the cumulative probability', () => {
  fc.assert(
    fc.property(fc.double({ min: -37, max: 3, noNaN: true }), (x) => {
      // an error of p of one unit in the last place moves x by p / density
      const p = normalCdf(x)
      expect(Math.abs(normalQuantile(p) - x)).toBeLessThanOrEqual(4e-15 * (Math.abs(x) + p / normalDensity(x)))
    }),
    { seed: 1 },
  )
})
