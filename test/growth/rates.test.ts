import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { perPeriodRate, rateFromPeriod } from '../../src/index.ts'
import { ulpsFrom } from '../ulps.ts'

const real = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true })
const settings = { numRuns: 100, seed: 20240703 }
const D = Decimal.clone({ precision: 40 })
const exact = (x: number): Decimal => new D(x.toPrecision(60))
const rate = fc.oneof(real(-0.9, 0.9), real(1, 1e6)).filter((x) => Math.abs(x) > 1e-6)

test('a rate a period, also of more than a year, has its digits, however large it is', () => {
  fc.assert(
    fc.property(rate, real(0.06, 12), (rate, periods) => {
      const truth = exact(rate)
        .plus(1)
        .pow(D.div(1, exact(periods)))
        .minus(1)
      expect(ulpsFrom(truth.toString(), perPeriodRate(rate, periods))).toBeLessThanOrEqual(3)
    }),
    settings,
  )
})

test('and back', () => {
  fc.assert(
    fc.property(rate, real(0.06, 12), (rate, periods) => {
      const truth = exact(rate).plus(1).pow(exact(periods)).minus(1)
      expect(ulpsFrom(truth.toString(), rateFromPeriod(rate, periods))).toBeLessThanOrEqual(3)
    }),
    settings,
  )
})

test('no growth has no sign', () => {
  expect(perPeriodRate(-5e-324, 4)).toBe(0)
  expect(rateFromPeriod(-5e-324, 0.1)).toBe(0)
})
