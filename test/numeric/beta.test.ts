import { expect, test } from 'vitest'
import { beta, pert } from '../../src/distribution/index.ts'
import { betaCdf, betaQuantile } from '../../src/numeric/beta.ts'
import boost from '../reference/boost-ibeta-inv.json' with { type: 'json' }

const shapes = [1e-2, 0.05, 0.3, 0.9, 1, 1.5, 3, 20, 300, 1e4, 1e6, 1e8]
const probabilities = [...[1e-12, 1e-6, 1e-3, 0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 0.999, 1 - 1e-6, 1 - 1e-10]]

test("the inverses of Boost's own tests, to 1e-12", () => {
  expect(boost.rows.length).toBeGreaterThan(500)
  let worst = 0
  for (const [a, b, p, text] of boost.rows as [number, number, number, string][]) {
    const { x, y } = betaQuantile(a, b)(p)
    const wanted = Number(text)
    // a double near 1 says less of x than of 1 - x
    const error = Math.abs(x - wanted) / wanted
    if (error > worst) worst = error
    expect(error, `${a} ${b} ${p}`).toBeLessThan(1e-12)
    expect(Math.abs(x + y - 1)).toBeLessThan(3e-16)
  }
  console.log(`beta quantile beside ${boost.rows.length} of Boost: a relative ${worst.toExponential(1)} at worst`)
})

test('over shapes from 1e-2 to 1e8: the distribution function undoes it to 1e-9, and it never falls', () => {
  let worst = 0
  for (const a of shapes)
    for (const b of shapes) {
      const quantile = betaQuantile(a, b)
      let before = 0
      for (const p of probabilities) {
        const { x } = quantile(p)
        expect(x, `${a} ${b} ${p}`).toBeGreaterThanOrEqual(before)
        before = x
        if (x < 1e-290 || x === 1) continue
        // p lies between the probabilities of the doubles on both sides of x
        const [low, high] = [betaCdf(a, b, x * (1 - 2 ** -52)), betaCdf(a, b, Math.min(1, x * (1 + 2 ** -52)))]
        worst = Math.max(worst, low - p, p - high)
      }
    }
  console.log(`inverse of the beta distribution: ${worst.toExponential(1)} off at worst`)
  expect(worst).toBeLessThan(1e-12)
})

test('one large and one small shape: the upper half', () => {
  // mpmath, 30 digits: I(0.05, 1e6) at this x is 0.99
  expect(beta(0.05, 1e6)(0.99)).toBeCloseTo(1.0876273252479e-6, 18)
  for (const p of [0.6, 0.9, 0.999]) {
    const mirrored = betaQuantile(1e6, 0.05)(1 - p)
    expect(mirrored.y / beta(0.05, 1e6)(p)).toBeCloseTo(1, 10)
  }
})

test('a PERT whose mode is at an end keeps the digits of the distance from that end', () => {
  for (const weight of [4, 1e3, 1e6])
    for (const p of [0.01, 0.3, 0.5, 0.9]) {
      const [low, high] = [pert(0, 0, 1, weight)(p), pert(-1, 0, 0, weight)(1 - p)]
      expect(-high / low).toBeCloseTo(1, 11)
    }
})
