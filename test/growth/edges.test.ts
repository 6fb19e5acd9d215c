import { expect, test } from 'vitest'
import {
  annualArrival,
  arrivalYear,
  compound,
  deflated,
  fading,
  glidePath,
  goalSeek,
  gompertz,
  linear,
  logistic,
  perPeriodRate,
  rateFromPeriod,
  requiredRate,
  scenarios,
  schedule,
} from '../../src/index.ts'

const never = (closest: number) => ({ status: 'never', closest })

test('nothing that grows by a factor gets to 0 or below', () => {
  const falling = compound({ base: 41, rate: -0.02 })
  for (const target of [0, -5]) {
    expect(falling.timeTo(target)).toEqual(never(0))
    expect(compound({ base: 41, rate: 0.02 }).timeTo(target)).toEqual(never(41))
    expect(compound({ base: 41, rate: 0 }).timeTo(target)).toEqual(never(41))
    expect(fading({ base: 41, rate: 0.1, longRun: -0.05, halfLife: 2 }).timeTo(target)).toEqual(never(0))
    expect(fading({ base: 41, rate: 0.1, longRun: 0.05, halfLife: 2 }).timeTo(target)).toEqual(never(41))
    const dip = fading({ base: 41, rate: -0.2, longRun: 0.05, halfLife: 2 }).timeTo(target)
    expect(dip).toEqual(fading({ base: 41, rate: -0.2, longRun: 0.05, halfLife: 2 }).timeTo(1))
    expect(dip.status === 'never' && dip.closest).toBeLessThan(40)
    expect(logistic({ base: 41, rate: 0.1, capacity: 20 }).timeTo(target)).toEqual(never(20))
  }
})

test('growth that fades to 0 stops at its limit', () => {
  const path = fading({ base: 41, rate: 0.1, longRun: 0, halfLife: 2 })
  const limit = path.valueAt(1e6)
  expect(path.timeTo(limit * 0.99).status).toBe('reached')
  expect(path.timeTo(limit * 1.01)).toEqual(never(limit))
  expect(path.timeTo(40)).toEqual(never(41))
})

test('a saturating curve without growth, or without room, stays at its base', () => {
  for (const form of [logistic, gompertz]) {
    expect(form({ base: 41, rate: 0, capacity: 82 }).timeTo(50)).toEqual(never(41))
    expect(form({ base: 41, rate: 0, capacity: 82 }).timeTo(90)).toEqual(never(41))
    expect(form({ base: 41, rate: 0.1, capacity: 41 }).timeTo(50)).toEqual(never(41))
    expect(form({ base: 41, rate: 0.1, capacity: 82 }).timeTo(82)).toEqual(never(82))
    expect(form({ base: 41, rate: 0.1, capacity: 20 }).timeTo(20)).toEqual(never(20))
    expect(form({ base: 41, rate: 0.1, capacity: 82 }).valueAt(1e6)).toBe(82)
    expect(form({ base: 41, rate: 0.1, capacity: 20 }).valueAt(1e6)).toBe(20)
  }
})

test('a gap wider than a double', () => {
  expect(linear({ base: -1e308, perYear: 1e300 }).timeTo(1.5e308)).toEqual({
    status: 'reached',
    years: expect.closeTo(2.5e8, 4),
  })
})

test('the moment on the calendar, also far out', () => {
  expect(arrivalYear({ status: 'reached', years: 7.25 }, 2023)).toEqual({
    status: 'reached',
    moment: 2030.25,
    firstYear: 2031,
  })
  // a hair after a year's end is a share of the years where these are many
  expect(arrivalYear({ status: 'reached', years: 1e8 + 2 ** -26 }, 2000)).toMatchObject({ firstYear: 2000 + 1e8 })
  expect(arrivalYear({ status: 'reached', years: 0 }, 2000)).toEqual({
    status: 'reached',
    moment: 2000,
    firstYear: 2000,
  })
})

test('a curve that never arrives has no annual arrival either', () => {
  const falling = compound({ base: 41, rate: -0.02 })
  expect(annualArrival(falling, 82)).toEqual(never(41))
  expect(annualArrival(falling, 41)).toEqual({ status: 'reached', years: 0 })
})

test('rates: large ones keep their digits, small ones too', () => {
  expect(perPeriodRate(5, 0.5)).toBe(35)
  expect(rateFromPeriod(1, 10)).toBe(1023)
  expect(rateFromPeriod(1e-18, 12)).toBeCloseTo(1.2e-17, 30)
  expect(perPeriodRate(1e6 - 1, 1 / 3) / (1e18 - 1)).toBeCloseTo(1, 14)
  expect(rateFromPeriod(0, 12)).toBe(0)
})

test('the loss of nearly everything is a rate above -1', () => {
  expect(requiredRate({ base: 1e300, target: 1e-300, years: 1 })).toBe(-1 + 2 ** -53)
})

test('goal seek at the ends of its range, and on a small scale', () => {
  expect(goalSeek((x) => x, 0, [0, 1])).toEqual({ status: 'found', value: 0 })
  expect(goalSeek((x) => x, 1, [0, 1])).toEqual({ status: 'found', value: 1 })
  expect(goalSeek((x) => -x, -1, [0, 1])).toEqual({ status: 'found', value: 1 })
  expect(goalSeek((x) => -x, 0, [0, 1])).toEqual({ status: 'found', value: 0 })
  for (const target of [-1, 8])
    expect(goalSeek((x) => x, target, [0, 1])).toEqual({ status: 'notBracketed', atLow: 0, atHigh: 1 })
  const step = goalSeek((x) => (x < 1 ? 0 : 5e-20), 3e-20, [0, 2])
  expect(step.status).toBe('notConverged')
  expect(goalSeek((x) => x ** 3 - 8e20, 0, [0, 1e8])).toMatchObject({ status: 'found' })
})

test('a schedule is at the end of a year when that year is over', () => {
  const path = schedule({ base: 1, rates: [0.5, -0.5, 1], then: 0.5 })
  expect(path.timeTo(1.5)).toEqual({ status: 'reached', years: 1 })
  expect(path.timeTo(0.75)).toEqual({ status: 'reached', years: 2 })
  expect(path.timeTo(2.25)).toEqual({ status: 'reached', years: 4 })
  expect(path.timeTo(-1)).toEqual(never(0.75))
})

test('a saturating curve is at its capacity in the end, from however far', () => {
  for (const form of [logistic, gompertz])
    for (const [base, capacity] of [
      [1e200, 1e-200],
      [1e-200, 1e200],
      [7, 3e9],
      [0.3, 7e-11],
    ] as const) {
      const path = form({ base, rate: 0.5, capacity })
      expect([path.valueAt(0), path.valueAt(1e6)]).toEqual([base, capacity])
    }
})

test('a glide path is at its target at the deadline, to the last bit', () => {
  for (const years of [0.7, 7, 7.03, 31])
    for (const scale of ['log', 'level'] as const)
      expect(glidePath({ base: 41, target: 82.7, years }, { scale }).timeTo(82.7)).toEqual({ status: 'reached', years })
})

test('known as long as the values are doubles: a line from a large base, and prices that fall', () => {
  const line = linear({ base: 1e308, perYear: 1e300 })
  expect(line.valueAt(line.until) / Number.MAX_VALUE).toBeCloseTo(1, 9)
  const real = deflated(linear({ base: 1, perYear: 0 }), -0.05)
  expect(real.valueAt(real.until) / 1e290).toBeCloseTo(1, 9)
})

test('scenarios start at their base to a relative 1e-9, in any unit', () => {
  for (const base of [1e-6, 41, 1e12]) {
    const start = (off: number) =>
      scenarios({ base, baseYear: 2023, target: 2 * base }, { other: compound({ base: base * (1 + off), rate: 0.08 }) })
    expect(start(1e-10)).toHaveLength(1)
    expect(() => start(1e-8)).toThrow('curves.other must start at the base')
  }
})

test('a glide path to a deadline that is hours away gets there without a jump, up and down', () => {
  for (const [target, years] of [
    [8, 1e-3],
    [9e3, 1e-3],
    [9e200, 1e-9],
  ] as const) {
    const path = glidePath({ base: 9, target, years })
    for (const share of [1e-9, 1e-6, 1e-3])
      expect(path.valueAt(years * (1 - share)) / (target * (9 / target) ** share)).toBeCloseTo(1, 12)
    const middle = path.timeTo(Math.sqrt(9) * Math.sqrt(target))
    expect(middle.status === 'reached' && middle.years / years).toBeCloseTo(0.5, 12)
  }
})
