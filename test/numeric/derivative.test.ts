import fc from 'fast-check'
import { expect, test } from 'vitest'
import { derivative } from '../../src/numeric/derivative.ts'

/** Functions, their derivatives, and where. */
const smooth: Record<string, [f: (x: number) => number, slope: (x: number) => number, low: number, high: number]> = {
  exp: [Math.exp, Math.exp, -20, 20],
  sin: [Math.sin, Math.cos, -50, 50],
  'years to double': [(g) => Math.LN2 / Math.log1p(g), (g) => -Math.LN2 / (Math.log1p(g) ** 2 * (1 + g)), 1e-3, 1],
  logarithm: [Math.log, (x) => 1 / x, 1e-6, 1e6],
  pole: [(x) => 1 / x, (x) => -1 / (x * x), 1e-3, 1e3],
  power: [(x) => x ** 7, (x) => 7 * x ** 6, -10, 10],
  'square root': [Math.sqrt, (x) => 0.5 / Math.sqrt(x), 1e-3, 10],
  logistic: [(x) => 1 / (1 + Math.exp(-x)), (x) => Math.exp(-x) / (1 + Math.exp(-x)) ** 2, -20, 20],
}

for (const [name, [f, slope, low, high]] of Object.entries(smooth))
  test(`${name}: the error that is told is no less than the error, and small`, () => {
    fc.assert(
      fc.property(fc.double({ min: low, max: high, noNaN: true }), (x) => {
        const found = derivative(f, x)
        const wanted = slope(x)
        // the derivative it is held against is rounded as well
        const error = Math.abs((found?.slope as number) - wanted) - 8 * Number.EPSILON * Math.abs(wanted)
        expect(error).toBeLessThanOrEqual(found?.error as number)
        expect(found?.error).toBeLessThanOrEqual(1e-8 * Math.max(Math.abs(wanted), Math.abs(f(x))) + 1e-30)
      }),
      { numRuns: 300, seed: 20240703 },
    )
  })

test('a kink counts in the error', () => {
  for (const [f, x] of [
    [Math.abs, 0],
    [(x: number) => Math.max(x, 1), 1],
    [(x: number) => Math.abs(x - 3) + x, 3],
  ] as const) {
    const found = derivative(f, x)
    expect(found?.error).toBeGreaterThanOrEqual(0.5)
  }
})

test('where the slope is infinite, the error is as large as it', () => {
  for (const [f, x] of [
    [Math.sign, 0],
    [Math.floor, 1],
    [Math.cbrt, 0],
  ] as const) {
    const found = derivative(f, x)
    expect(found?.error).toBeGreaterThan(Math.abs(found?.slope as number))
  }
})

test('a function that ends at x has no derivative there', () => {
  expect(derivative(Math.sqrt, 0)).toBeUndefined()
  expect(derivative(() => Number.NaN, 1)).toBeUndefined()
})

test('steps that leave the domain are left out', () => {
  const found = derivative(Math.log, 0.01)
  expect(found?.slope).toBeCloseTo(100, 8)
})
