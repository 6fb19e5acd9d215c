import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Curve,
  compound,
  curve,
  deflated,
  fading,
  glidePath,
  gompertz,
  linear,
  logistic,
  requiredRate,
  schedule,
  sum,
} from '../../../src/index.ts'
import { curveContract, type Sample } from './curve.contract.ts'

const real = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true }).map((x) => (Math.abs(x) < 1e-9 ? 0 : x))
const base = real(-3, 3).map((power) => 10 ** power)
const rate = real(-0.3, 0.6)
const positive = real(0.001, 0.6)

const samples: Record<string, fc.Arbitrary<Sample>> = {
  compound: fc.tuple(base, rate).map(([base, rate]) => ({ make: (unit) => compound({ base: unit * base, rate }) })),
  linear: fc
    .tuple(base, rate)
    .map(([base, share]) => ({ make: (unit) => linear({ base: unit * base, perYear: unit * base * share }) })),
  schedule: fc
    .tuple(base, fc.array(rate, { maxLength: 12 }), rate)
    .map(([base, rates, then]) => ({ make: (unit) => schedule({ base: unit * base, rates, then }) })),
  fading: fc.tuple(base, rate, rate, real(0.2, 15)).map(([base, rate, longRun, halfLife]) => ({
    make: (unit) => fading({ base: unit * base, rate, longRun, halfLife }),
  })),
  logistic: fc.tuple(base, positive, real(0.1, 9)).map(([base, rate, room]) => ({
    make: (unit) => logistic({ base: unit * base, rate, capacity: unit * base * room }),
  })),
  gompertz: fc.tuple(base, positive, real(0.1, 9)).map(([base, rate, room]) => ({
    make: (unit) => gompertz({ base: unit * base, rate, capacity: unit * base * room }),
  })),
  glidePath: fc
    .tuple(base, real(0.2, 5), real(0.5, 40), fc.constantFrom('log' as const, 'level' as const))
    .map(([base, multiple, years, scale]) => ({
      make: (unit) => glidePath({ base: unit * base, target: unit * base * multiple, years }, { scale }),
    })),
  deflated: fc
    .tuple(base, rate, real(-0.05, 0.2))
    .map(([base, rate, inflation]) => ({ make: (unit) => deflated(compound({ base: unit * base, rate }), inflation) })),
  'sum of parts': fc.tuple(base, positive, rate, real(0.5, 9)).map(([base, rate, other, room]) => ({
    make: (unit) =>
      sum([
        logistic({ base: unit * base, rate, capacity: unit * base * room }),
        compound({ base: unit * base, rate: other }),
      ]),
  })),
  curve: fc.tuple(base, real(0.01, 0.2), real(0, 0.05)).map(([base, rate, swing]) => ({
    make: (unit) => curve((t) => unit * base * Math.exp(rate * t + swing * Math.sin(t)), 100),
  })),
}
for (const [name, arbitrary] of Object.entries(samples)) curveContract(name, arbitrary)

const years = (curve: Curve, target: number): number => {
  const arrival = curve.timeTo(target)
  if (arrival.status === 'never') throw new Error(`never, closest ${arrival.closest}`)
  return arrival.years
}
const law = (says: string, property: fc.IRawProperty<unknown>): void =>
  test(says, () => fc.assert(property as fc.IProperty<unknown>, { numRuns: 1000, seed: 20240703 }))
const close = (a: number, b: number, relative = 1e-12): void =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(relative * Math.max(Math.abs(a), Math.abs(b)))

law(
  'the required rate takes the years it was asked for',
  fc.property(base, real(0.05, 20), real(1, 500), (base, multiple, time) => {
    fc.pre(Math.abs(multiple - 1) > 1e-6)
    const target = base * multiple
    close(years(compound({ base, rate: requiredRate({ base, target, years: time }) }), target), time, 1e-9)
  }),
)

law(
  'more growth, or a nearer target, never takes longer',
  fc.property(base, positive, real(0, 0.1), real(1.01, 9), (base, rate, more, multiple) => {
    const slow = years(compound({ base, rate }), base * multiple)
    expect(years(compound({ base, rate: rate + more }), base * multiple)).toBeLessThanOrEqual(slow)
    expect(years(compound({ base, rate }), base * (1 + (multiple - 1) / 2))).toBeLessThanOrEqual(slow)
  }),
)

law(
  'a schedule of one rate, fading from a rate to itself, and a sum of equal rates are compound',
  fc.property(base, positive, fc.nat(20), real(1.01, 9), (base, rate, length, multiple) => {
    const target = base * multiple
    const expected = years(compound({ base, rate }), target)
    close(years(schedule({ base, rates: Array(length).fill(rate), then: rate }), target), expected)
    close(years(fading({ base, rate, longRun: rate, halfLife: 3 }), target), expected)
    const parts = [0.5, 0.25, 0.25].map((share) => compound({ base: base * share, rate }))
    close(years(sum(parts), target), expected, 1e-10)
  }),
)

law(
  'fading lies between its two rates, and tends to each',
  fc.property(base, real(0.1, 0.4), real(0.01, 0.1), real(1.1, 9), (base, rate, longRun, multiple) => {
    const target = base * multiple
    const [quick, slow] = [rate, longRun].map((g) => years(compound({ base, rate: g }), target)) as [number, number]
    const between = years(fading({ base, rate, longRun, halfLife: 4 }), target)
    expect(between).toBeGreaterThanOrEqual(quick * (1 - 1e-12))
    expect(between).toBeLessThanOrEqual(slow * (1 + 1e-12))
    close(years(fading({ base, rate, longRun, halfLife: 1e9 }), target), quick, 1e-6)
    close(years(fading({ base, rate, longRun, halfLife: 1e-9 }), target), slow, 1e-6)
  }),
)

law(
  'logistic growth far from its capacity is exponential, Gompertz starts at rate · ln(capacity / base)',
  fc.property(base, positive, real(1.1, 9), (base, rate, multiple) => {
    close(years(logistic({ base, rate, capacity: base * 1e15 }), base * multiple), Math.log(multiple) / rate, 1e-9)
    const step = 1e-6 / rate
    const gompertzGrowth = Math.log(gompertz({ base, rate, capacity: base * 50 }).valueAt(step) / base) / step
    close(gompertzGrowth, rate * Math.log(50), 1e-5)
  }),
)

law(
  'deflating compound growth by a rate is compound growth at the real rate',
  fc.property(base, positive, real(0, 0.1), (base, rate, inflation) => {
    const real = (1 + rate) / (1 + inflation) - 1
    close(deflated(compound({ base, rate }), inflation).valueAt(10), compound({ base, rate: real }).valueAt(10))
  }),
)

test('a target between two values of a schedule is never skipped by rounding', () => {
  const path = schedule({ base: 1, rates: [0.1, 0.1, -0.5], then: 0 })
  for (const target of [1.1, 1.1 * 1.1, 1.2099999999999997, 1.2099999999999995])
    expect(path.timeTo(target).status).toBe('reached')
  expect(path.timeTo(1.3)).toEqual({ status: 'never', closest: 1.1 * 1.1 })
})

test('values far outside the range of a double on the way', () => {
  expect(compound({ base: 1e-300, rate: 1 }).valueAt(1500)).toBeCloseTo(1e-300 * 2 ** 1000 * 2 ** 500, -300)
  expect(logistic({ base: 1e-308, rate: 1, capacity: 1e308 }).valueAt(1500)).toBe(1e308)
  expect(compound({ base: 41, rate: 1e-320 }).timeTo(41).status).toBe('reached')
  expect(() => compound({ base: 41, rate: 1e-320 }).timeTo(82)).toThrow('target must be reached within 1.8e308 years')
})
