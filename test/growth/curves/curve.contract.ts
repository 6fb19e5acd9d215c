import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Curve, curve } from '../../../src/index.ts'

/** A curve, and a way to make the same curve in another unit. */
export interface Sample {
  readonly make: (unit: number) => Curve
}

const tolerance = 1e-11

/** What every curve promises, whatever it is made of. */
export function curveContract(name: string, samples: fc.Arbitrary<Sample>): void {
  /** Targets between a fifth and five times the base, and values that the curve has. */
  const cases = fc
    .tuple(
      samples,
      fc.double({ min: 0.2, max: 5, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.boolean(),
    )
    .map(([sample, multiple, part, own]) => {
      const made = sample.make(1)
      const target = own ? made.valueAt(part * Math.min(made.until, 60)) : multiple * made.valueAt(0)
      return { sample, made, target, base: made.valueAt(0) }
    })
  const law = (says: string, holds: (given: typeof cases extends fc.Arbitrary<infer T> ? T : never) => void): void =>
    test(says, () => fc.assert(fc.property(cases, holds), { numRuns: 200, seed: 20240703, endOnFailure: true }))

  describe(`${name} keeps the contract of curves`, () => {
    law('the base is its value at 0, where it is at once', ({ made, base }) => {
      expect(made.timeTo(base)).toEqual({ status: 'reached', years: 0 })
      expect(made.until).toBeGreaterThan(0)
      expect(Number.isFinite(made.valueAt(made.until))).toBe(true)
    })

    law('the value at timeTo(x) is x, and at no earlier time', ({ made, target, base }) => {
      const arrival = made.timeTo(target)
      if (arrival.status === 'never') return
      expect(Math.abs(made.valueAt(arrival.years) - target)).toBeLessThanOrEqual(
        tolerance * Math.max(base, Math.abs(target)),
      )
      const way = Math.sign(target - base)
      const before = Array.from({ length: 200 }, (_, k) => made.valueAt((arrival.years * k) / 200))
      const furthest = Math.max(...before.map((value) => way * (value - target)))
      expect(furthest).toBeLessThanOrEqual(tolerance * Math.max(base, Math.abs(target)))
    })

    law('never is right about the closest value', ({ made, target, base }) => {
      const arrival = made.timeTo(target)
      if (arrival.status === 'reached') return
      const distance = Math.abs(arrival.closest - target)
      let nearest = Infinity
      for (let years = 0; years < Math.min(made.until, 1e5); years = years * 1.02 + 0.01)
        nearest = Math.min(nearest, Math.abs(made.valueAt(years) - target))
      expect(nearest).toBeGreaterThanOrEqual(distance - tolerance * Math.max(base, Math.abs(target)))
      const almost = arrival.closest + (base - arrival.closest) * 1e-6
      expect(made.timeTo(almost).status).toBe('reached')
    })

    law('another unit changes nothing but the unit', ({ sample, made, target }) => {
      const arrival = made.timeTo(target)
      const scaled = sample.make(1024).timeTo(1024 * target)
      expect(scaled.status).toBe(arrival.status)
      if (arrival.status === 'reached' && scaled.status === 'reached')
        expect(made.valueAt(scaled.years) / target).toBeCloseTo(1, 10)
      if (arrival.status === 'never' && scaled.status === 'never')
        expect(scaled.closest / 1024 / arrival.closest || 1).toBeCloseTo(1, 10)
    })

    law('started later, it arrives so much sooner', ({ made, target, base }) => {
      const arrival = made.timeTo(target)
      if (arrival.status === 'never' || arrival.years === 0 || arrival.years > made.until / 2) return
      const wait = arrival.years / 3
      const later = curve((years) => made.valueAt(years + wait), made.until - wait).timeTo(target)
      expect(later.status).toBe('reached')
      if (later.status === 'reached') {
        expect(Math.abs(made.valueAt(later.years + wait) - target)).toBeLessThanOrEqual(
          tolerance * Math.max(base, Math.abs(target)),
        )
        const soon = made.valueAt(Math.min(made.until, arrival.years + 1 / 16))
        const flat = Math.abs(soon - target) <= 1e-9 * base || Math.abs(target - base) <= 1e-6 * base
        if (!flat) expect(later.years + wait).toBeLessThanOrEqual(arrival.years * (1 + 1e-5) + 1 / 16)
      }
    })
  })
}
