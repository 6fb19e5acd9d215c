import fc from 'fast-check'
import { expect, test } from 'vitest'
import { portableExp, portableLog, portableLog1p } from '../../src/numeric/portable.ts'

const ulps = (a: number, b: number): number => Math.abs(a - b) / Math.max(Math.abs(b) * Number.EPSILON, 5e-324)

test('the portable logarithms and the exponential are within 3 units of the engine’s own', () => {
  const positive = fc.double({ min: 5e-324, noNaN: true, noDefaultInfinity: true })
  fc.assert(
    fc.property(positive, (x) => {
      expect(ulps(portableLog(x), Math.log(x))).toBeLessThanOrEqual(3)
    }),
    { seed: 1, numRuns: 10_000 },
  )
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), (x) => {
      expect(ulps(portableLog(x), Math.log(x))).toBeLessThanOrEqual(3)
      expect(ulps(portableLog1p(x - 1), Math.log1p(x - 1))).toBeLessThanOrEqual(3)
    }),
    { seed: 2, numRuns: 10_000 },
  )
  fc.assert(
    fc.property(fc.double({ min: -800, max: 800, noNaN: true }), (x) => {
      if (x > 709.78 && x < 709.8) return
      expect(portableExp(x) === Math.exp(x) || ulps(portableExp(x), Math.exp(x)) <= 3).toBe(true)
    }),
    { seed: 3, numRuns: 10_000 },
  )
  expect([portableExp(0), portableLog(1), portableExp(800), portableExp(-800)]).toEqual([1, 0, Infinity, 0])
})
