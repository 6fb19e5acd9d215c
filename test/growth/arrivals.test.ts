import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  annualArrival,
  arrivalYear,
  cagr,
  compound,
  doublingTime,
  fading,
  gaps,
  glidePath,
  goalSeek,
  linear,
  logRate,
  perPeriodRate,
  rateFromLog,
  rateFromPeriod,
  requiredRate,
  scenarios,
} from '../../src/index.ts'

const real = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true })
const settings = { numRuns: 2000, seed: 20240703 }

test('growth that hits the target in whole years gives that year, up and down', () => {
  fc.assert(
    fc.property(real(0.001, 1e4), real(-0.5, 1), fc.integer({ min: 1, max: 60 }), (base, rate, years) => {
      fc.pre(Math.abs(rate) > 1e-5)
      const target = base * (1 + rate) ** years
      expect(arrivalYear(compound({ base, rate }).timeTo(target), 2023)).toMatchObject({ firstYear: 2023 + years })
    }),
    settings,
  )
  expect(arrivalYear(linear({ base: 41, perYear: 4.1 }).timeTo(82), 2023)).toMatchObject({ firstYear: 2033 })
})

test('the first year is the first whose annual figure is at or beyond the target', () => {
  fc.assert(
    fc.property(real(-0.3, 0.5), real(0.2, 5), (rate, multiple) => {
      fc.pre(Math.abs(rate) > 1e-3 && Math.abs(multiple - 1) > 1e-6)
      const path = compound({ base: 41, rate })
      const year = arrivalYear(path.timeTo(41 * multiple), 2000)
      if (year.status === 'never') return
      const way = Math.sign(rate)
      expect(way * (path.valueAt(year.firstYear - 2000) / (41 * multiple) - 1)).toBeGreaterThanOrEqual(-1e-9)
      expect(way * (path.valueAt(year.firstYear - 2001) / (41 * multiple) - 1)).toBeLessThan(0)
    }),
    settings,
  )
})

test('a path that does not turn has the same year in both readings, also within a hair of a year end', () => {
  fc.assert(
    fc.property(real(-0.3, 0.5), fc.integer({ min: 1, max: 50 }), real(-1e-8, 1e-8), (rate, years, hair) => {
      fc.pre(Math.abs(rate) > 1e-3)
      const path = compound({ base: 41, rate })
      const target = path.valueAt(years + hair)
      const annual = annualArrival(path, target)
      const year = arrivalYear(path.timeTo(target), 2000)
      expect(annual.status === 'reached' && 2000 + annual.years).toBe(year.status === 'reached' && year.firstYear)
    }),
    settings,
  )
})

test('a path that turns before the year ends has a moment but no annual figure', () => {
  const peak = fading({ base: 41, rate: 0.32, longRun: -0.05, halfLife: 2 })
  const moment = peak.timeTo(69.3)
  expect(moment.status).toBe('reached')
  const annual = annualArrival(peak, 69.3)
  expect(annual.status).toBe('never')
  if (annual.status === 'never') expect(annual.closest).toBeCloseTo(Math.max(peak.valueAt(5), peak.valueAt(6)), 12)
  expect(annualArrival(compound({ base: 41, rate: 0.08 }), 82)).toEqual({ status: 'reached', years: 10 })
  expect(annualArrival(compound({ base: 41, rate: -0.08 }), 20)).toEqual({ status: 'reached', years: 9 })
})

test('rates: each conversion is undone by its inverse', () => {
  fc.assert(
    fc.property(real(-0.99, 5), real(0.5, 400), (rate, periods) => {
      expect(rateFromLog(logRate(rate))).toBeCloseTo(rate, 12)
      expect(rateFromPeriod(perPeriodRate(rate, periods), periods)).toBeCloseTo(rate, 11)
    }),
    settings,
  )
  expect(perPeriodRate(0.08, 1)).toBeCloseTo(0.08, 15)
  expect(doublingTime(0.08)).toEqual({ status: 'reached', years: 9.006468342000595 })
  expect(doublingTime(0)).toEqual({ status: 'never', closest: 1 })
  // Microsoft's PDURATION examples
  expect(compound({ base: 10, rate: 0.25 }).timeTo(15)).toMatchObject({ years: expect.closeTo(1.817059493, 9) })
  expect(compound({ base: 2, rate: 0.75 }).timeTo(15)).toMatchObject({ years: expect.closeTo(3.600511394, 9) })
})

test('CAGR and the required rate are one formula', () => {
  expect(cagr({ base: 41.02, value: 48.7, years: 2 })).toBeCloseTo(0.0896, 4)
  expect(cagr({ base: 3, value: 7, years: 4 })).toBe(requiredRate({ base: 3, target: 7, years: 4 }))
  expect(requiredRate({ base: 41, target: 82, years: 7 })).toBe(0.10408951367381233)
})

test('goal seek finds every lever, and says when it cannot', () => {
  fc.assert(
    fc.property(real(0.001, 0.15), (wanted) => {
      const in2030 = (longRun: number): number => fading({ base: 41, rate: 0.32, longRun, halfLife: 1 }).valueAt(7)
      const found = goalSeek(in2030, in2030(wanted), [0, 0.2])
      expect(found).toMatchObject({ status: 'found', value: expect.closeTo(wanted, 12) })
    }),
    { ...settings, numRuns: 300 },
  )
  expect(goalSeek((x) => x, 8, [-1e308, 1e308])).toEqual({ status: 'found', value: 8 })
  expect(goalSeek((x) => x * x, -1, [-1, 2])).toEqual({ status: 'notBracketed', atLow: 1, atHigh: 4 })
  expect(goalSeek((x) => (x < 1 ? 0 : 5), 3, [0, 2])).toMatchObject({
    status: 'notConverged',
    value: expect.closeTo(1, 12),
  })
  expect(() => goalSeek((x) => 1 / x, 3, [0, 2])).toThrow('goalSeek: f(0) must be a finite number (received Infinity)')
})

test('a glide path starts at the base, ends at the target, and stays', () => {
  fc.assert(
    fc.property(
      real(1, 99),
      real(1, 99),
      real(0.5, 30),
      fc.constantFrom('log' as const, 'level' as const),
      (base, target, years, scale) => {
        const path = glidePath({ base, target, years }, { scale })
        expect(path.valueAt(0)).toBe(base)
        expect(path.valueAt(years)).toBe(target)
        expect(path.valueAt(2 * years)).toBe(target)
        const middle = scale === 'level' ? (base + target) / 2 : Math.sqrt(base * target)
        expect(path.valueAt(years / 2)).toBeCloseTo(middle, 9)
      },
    ),
    settings,
  )
  const [row] = gaps([{ year: 2025, value: 48.7 }], { base: 41, baseYear: 2023, target: 82, years: 7 })
  expect(row).toMatchObject({
    year: 2025,
    actual: 48.7,
    gap: expect.closeTo(-1.28, 2),
    relativeGap: expect.closeTo(-0.0256, 4),
  })
})

test('scenarios are flat rows that survive JSON', () => {
  const rows = scenarios(
    { base: 41, baseYear: 2023, target: 82 },
    { slow: compound({ base: 41, rate: 0.03 }), shrinking: compound({ base: 41, rate: -0.03 }) },
    { valuesIn: [2030], deadlines: [2030, 2035] },
  )
  expect(JSON.parse(JSON.stringify(rows))).toEqual(rows)
  expect(rows[0]).toEqual({
    scenario: 'slow',
    status: 'reached',
    years: 23.449772250437757,
    moment: 2046.4497722504377,
    firstYear: 2047,
    value2030: expect.closeTo(50.42, 2),
    requiredRate2030: 0.10408951367381233,
    requiredRate2035: expect.closeTo(0.05946, 5),
  })
  expect(rows[1]).toMatchObject({ scenario: 'shrinking', status: 'never', closest: 41 })
  expect(() =>
    scenarios({ base: 41, baseYear: 2023, target: 82 }, { other: compound({ base: 31.4, rate: 0.03 }) }),
  ).toThrow('scenarios: curves.other must start at the base 41 (received 31.4)')
})
