import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annualArrival, type Curve, compound, curve, fading, linear } from '../../src/index.ts'

const real = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true })
const settings = { numRuns: 200, seed: 20240703 }

/** A path that is at 1.2 in the middle of its first year, and otherwise where its figures are. */
const bump = (figures: (t: number) => number, until = 1e4): Curve =>
  curve((t) => Math.max(1.2 - 8 * Math.abs(t - 0.5), figures(t)), until)

test('the year is the first whose figure is at or beyond the target, as reading figure by figure finds it', () => {
  fc.assert(
    fc.property(real(-0.2, 0.3), real(0, 0.5), real(0, 6), real(0.5, 2), (trend, swing, phase, multiple) => {
      const path = curve((t) => Math.exp(trend * t + swing * Math.sin(phase + 1.7 * t)), 60)
      const target = path.valueAt(0) * multiple
      fc.pre(path.timeTo(target).status === 'reached' && multiple !== 1)
      const way = Math.sign(multiple - 1)
      const figures = Array.from({ length: 61 }, (_, year) => path.valueAt(year))
      const year = figures.findIndex((figure) => way * (figure - target) >= 0)
      const arrival = annualArrival(path, target)
      if (year >= 0) expect(arrival).toEqual({ status: 'reached', years: year })
      else expect(arrival.status).toBe('never')
      if (arrival.status === 'never') expect(figures).toContain(arrival.closest)
    }),
    settings,
  )
})

test('a curve that never arrives has what the curve comes closest to, not its nearest figure', () => {
  const peak = fading({ base: 41, rate: 0.32, longRun: -0.05, halfLife: 2 })
  expect(annualArrival(peak, 75)).toEqual(peak.timeTo(75))
})

test('the 100 figures after the moment of arrival are looked at, and no more', () => {
  expect(
    annualArrival(
      bump((t) => t / 100),
      1,
    ),
  ).toEqual({ status: 'reached', years: 100 })
  expect(
    annualArrival(
      bump((t) => t / 101),
      1,
    ),
  ).toEqual({ status: 'never', closest: 100 / 101 })
})

test('the figure before the moment of arrival is looked at too', () => {
  const path = curve((t) => 5 - Math.abs(t - 4.1), 50)
  expect(annualArrival(path, 4.95)).toEqual({ status: 'never', closest: path.valueAt(4) })
  expect(annualArrival(path, 4.85)).toEqual({ status: 'reached', years: 4 })
})

test('no figure after the end of the curve is asked for', () => {
  const path = curve((t) => 41 + t, 7.5)
  expect(annualArrival(path, 48.3)).toEqual({ status: 'never', closest: 48 })
  expect(annualArrival(path, 48)).toEqual({ status: 'reached', years: 7 })
  expect(
    annualArrival(
      curve((t) => 41 + t, 7),
      48,
    ),
  ).toEqual({ status: 'reached', years: 7 })
})

test('a moment within a billionth of a year after its end counts for that year, however steep the path', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), real(0.05, 0.9), real(0.05, 1), (years, part, rate) => {
      const hair = part * 1e-9
      for (const path of [compound({ base: 41, rate }), compound({ base: 41, rate: -rate / 2 })]) {
        expect(annualArrival(path, path.valueAt(years + hair))).toEqual({ status: 'reached', years })
        expect(annualArrival(path, path.valueAt(years + 1e-8))).toEqual({ status: 'reached', years: years + 1 })
      }
    }),
    settings,
  )
})

describe('a path that comes back to its target at the end of a year', () => {
  test('is there if it is short by no more than a relative 1e-12, in any unit', () => {
    fc.assert(
      fc.property(
        real(-6, 9),
        real(1, 9),
        fc.integer({ min: 1, max: 90 }),
        fc.boolean(),
        (power, part, year, falls) => {
          const unit = (falls ? -1 : 1) * 10 ** power
          // a path that is at its target in the first year, and ends the years a hair below
          const back = (short: number): Curve => {
            const path = bump((t) => (1 - short) * Math.min(1, t / year))
            return { ...path, valueAt: (t) => unit * path.valueAt(t), timeTo: (x) => path.timeTo(x / unit) }
          }
          expect(annualArrival(back(part * 1e-13), unit)).toEqual({ status: 'reached', years: year })
          expect(annualArrival(back(part * 1e-11), unit).status).toBe('never')
        },
      ),
      settings,
    )
  })

  test('also where the target is 0: a balance that is even again', () => {
    const balance = bump((t) => Math.min(0, (t - 3) / 3))
    expect(annualArrival(balance, 0)).toEqual({ status: 'reached', years: 3 })
    expect(annualArrival(linear({ base: -5, perYear: 1 }), 0)).toEqual({ status: 'reached', years: 5 })
  })
})
