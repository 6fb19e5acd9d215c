import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compound as exactCompound } from '../../../src/decimal/index.ts'
import {
  type Curve,
  compound,
  fading,
  glidePath,
  gompertz,
  linear,
  logistic,
  schedule,
  sum,
} from '../../../src/index.ts'
import { exactly } from '../../decimal/exactly.ts'
import { ulpsFrom } from '../../ulps.ts'

/** Curves from 1 towards a value that is `ratio` times larger. */
const curves: Record<string, (ratio: number) => Curve> = {
  compound: () => compound({ base: 1, rate: 0.3 }),
  linear: (ratio) => linear({ base: 1, perYear: ratio / 37 }),
  logistic: (ratio) => logistic({ base: 1, rate: 1, capacity: ratio }),
  'logistic from above': (ratio) => logistic({ base: ratio, rate: 1, capacity: 1 }),
  gompertz: (ratio) => gompertz({ base: 1, rate: 0.2, capacity: ratio }),
  'gompertz from above': (ratio) => gompertz({ base: ratio, rate: 0.2, capacity: 1 }),
  fading: () => fading({ base: 1, rate: 4, longRun: 0.3, halfLife: 6 }),
  schedule: () => schedule({ base: 1, rates: [3, 0.5, 2], then: 1 }),
  'glide path': (ratio) => glidePath({ base: 1, target: ratio, years: 30 }),
  'glide path of a share': (ratio) =>
    glidePath({ base: 1, target: ratio, years: 30 }, { scale: { logit: [0, 2 * ratio] } }),
  'sum of one': (ratio) => sum([logistic({ base: 1, rate: 1, capacity: ratio })]),
}

describe.each(Object.entries(curves))('%s', (_, make) => {
  test('valueAt(timeTo(x)) is x, from 1 to 1e17', () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 17, noNaN: true }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (power, part) => {
          const ratio = 10 ** power
          const curve = make(ratio)
          const x = ratio ** part
          const { years } = curve.timeTo(x)
          if (years === undefined) return
          const value = curve.valueAt(years)
          // a time is a double: by its last bit a value moves by years · slope, and by that of a log growth of 39 by 39 bits
          const step = Math.max(years * 1e-7, 1e-12)
          const slope = Math.abs(curve.valueAt(years + step) - value) / step
          const bits = 8 + (2 * years * slope) / x + 2 * Math.abs(Math.log(ratio))
          expect(Math.abs(value - x)).toBeLessThanOrEqual(bits * Number.EPSILON * x)
        },
      ),
      { seed: 5, numRuns: 300 },
    ))
})

test('a logistic curve far from its capacity: 1e17 from 1 at 38 years', () => {
  const curve = logistic({ base: 1, rate: 1, capacity: 1e17 })
  // mpmath: 1e17 / (1 + (1e17 - 1) exp(-38))
  expect(curve.valueAt(38) / 2.41596501064466e16).toBeCloseTo(1, 14)
  for (const t of [0, 1, 20, 30, 36, 39, 45, 80])
    expect(curve.valueAt(t) / (1 / (Math.exp(-t) + 1e-17 * -Math.expm1(-t)))).toBeCloseTo(1, 14)
})

test('compound values within 4 ulp at rates of 1e-20 and less, for a log growth of hundreds', () => {
  let worst = 0
  fc.assert(
    fc.property(
      fc.double({ min: -24, max: -14, noNaN: true }),
      fc.double({ min: 0.01, max: 600, noNaN: true }),
      fc.boolean(),
      (power, growth, falls) => {
        const rate = (falls ? -1 : 1) * 10 ** power
        const years = growth / Math.abs(rate)
        const value = compound({ base: 41, rate }).valueAt(years)
        const truth = exactCompound({ base: 41, rate: exactly(rate) }).valueAt(exactly(years))
        worst = Math.max(worst, ulpsFrom(truth.toString(), value))
      },
    ),
    { seed: 5, numRuns: 300 },
  )
  console.log(`compound values at tiny rates: ${worst.toFixed(2)} ulp at worst`)
  expect(worst).toBeLessThanOrEqual(4)
})

test('a sum of 200,000 curves', () => {
  const part = compound({ base: 1, rate: 0.08 })
  const total = sum(Array.from({ length: 200_000 }, () => part))
  expect(total.valueAt(0)).toBe(200_000)
  expect(total.until).toBe(part.until)
})
