import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chinaKazakhstan } from '../../../src/cases/index.ts'
import { chance, fromHistory } from '../../../src/chance/index.ts'
import { shipped } from '../../../src/evidence/calibration/shipped.generated.ts'
import { type Calibration, calibrated } from '../../../src/evidence/index.ts'

const seed = 20240703
const growths = fc.array(fc.double({ min: -0.5, max: 0.6, noNaN: true }), { minLength: 2, maxLength: 15 })
const size = fc.double({ min: 1, max: 500, noNaN: true })
const expected = (at: number): number => shipped.volatility * at ** -shipped.sizeExponent
const spread = (growth: readonly number[]): number => {
  const n = growth.length
  const mean = growth.reduce((sum, each) => sum + each, 0) / n
  const absolute = growth.reduce((sum, each) => sum + Math.abs(each - mean), 0) / n
  return Math.sqrt(Math.PI / 2) * absolute * Math.sqrt(n / (n - 1))
}

describe('between what all taught and its own past', () => {
  test('volatility lies between that of its size and its own', () => {
    fc.assert(
      fc.property(size, growths, (at, growth) => {
        const { volatility } = calibrated({ size: at, growth })
        const [low, high] = [expected(at), spread(growth)].sort((a, b) => a - b) as [number, number]
        expect(volatility).toBeGreaterThanOrEqual(low * (1 - 1e-12))
        expect(volatility).toBeLessThanOrEqual(high * (1 + 1e-12))
      }),
      { seed },
    )
  })

  test('a lead of its own moves the drift by less than itself, and the same way', () => {
    fc.assert(
      fc.property(size, growths, fc.double({ min: 0.001, max: 0.3, noNaN: true }), (at, growth, lead) => {
        const before = calibrated({ size: at, growth })
        const after = calibrated({ size: at, growth: growth.map((each) => each + lead) })
        expect(after.volatility).toBeCloseTo(before.volatility, 12)
        expect(after.drift).toBeGreaterThan(before.drift)
        expect(after.drift - before.drift).toBeLessThan(lead)
      }),
      { seed },
    )
  })

  test('the more years, the closer to its own', () => {
    fc.assert(
      fc.property(size, fc.double({ min: 0.01, max: 0.2, noNaN: true }), (at, lead) => {
        const years = [2, 4, 6, 8, 10, 12, 14]
        const drifts = years.map((n) => {
          // two years up and down, so that mean and spread are the same whatever the number of years
          const growth = Array.from({ length: n }, (_, i) => 0.1 * (i % 2 === 0 ? 1 : -1) * Math.sqrt((n - 1) / n))
          const higher = calibrated({ size: at, growth: growth.map((each) => each + lead) })
          return {
            gained: higher.drift - calibrated({ size: at, growth }).drift,
            off: Math.abs(higher.volatility - spread(growth)),
          }
        })
        for (let i = 1; i < years.length; i++) {
          expect(drifts[i]?.gained).toBeGreaterThan(drifts[i - 1]?.gained as number)
          expect(drifts[i]?.off).toBeLessThanOrEqual((drifts[i - 1]?.off as number) + 1e-12)
        }
      }),
      { seed },
    )
  })

  test('without a past it is what all taught', () => {
    const k = shipped.years / (shipped.years + 10)
    const { drift, volatility, driftError } = calibrated({ size: 10 })
    expect(volatility).toBeCloseTo(expected(10), 14)
    expect(drift).toBeCloseTo(k * shipped.growth - volatility ** 2 / 2, 14)
    expect(driftError).toBeCloseTo(k * shipped.growthError, 14)
  })
})

test('only growth and size count: figures in any unit, in any order, tell the same', () => {
  fc.assert(
    fc.property(growths, fc.integer({ min: -3, max: 3 }), fc.integer({ min: 0, max: 9 }), (growth, power, cut) => {
      let level = 8
      const figures = [level, ...growth.map((each) => (level *= Math.exp(each)))].map((value, i) => ({
        year: 2000 + i,
        value,
      }))
      const { drift, volatility } = calibrated({ size: level, growth })
      const turned = calibrated([...figures.slice(cut), ...figures.slice(0, cut)])
      expect(turned.drift).toBeCloseTo(drift, 10)
      expect(turned.volatility).toBeCloseTo(volatility, 10)
      const unit = 2 ** power // exact
      const scaled = calibrated(
        figures.map(({ year, value }) => ({ year, value: unit * value })),
        { ...shipped, sizeExponent: 0 },
      )
      expect(scaled).toEqual(calibrated(figures, { ...shipped, sizeExponent: 0 }))
    }),
    { seed },
  )
})

test('only the last 15 years of growth, and only years that follow each other', () => {
  const growth = Array.from({ length: 15 }, (_, i) => Math.sin(i) / 5)
  expect(calibrated({ size: 5, growth: [3, -2, 1, ...growth] })).toEqual(calibrated({ size: 5, growth }))
  const gap = [
    { year: 2000, value: 1 },
    { year: 2003, value: 50 },
    { year: 2004, value: 55 },
  ]
  expect(calibrated(gap).drift).toBeCloseTo(calibrated({ size: 55, growth: [Math.log(1.1)] }).drift, 12)
})

test('the larger, the steadier; the wilder, the slower', () => {
  const at = (size: number, swing: number): ReturnType<typeof calibrated> =>
    calibrated({ size, growth: Array.from({ length: 10 }, (_, i) => 0.05 + (i % 2 === 0 ? swing : -swing)) })
  expect(at(100, 0.1).volatility).toBeLessThan(at(1, 0.1).volatility)
  expect(at(10, 0.4).volatility).toBeGreaterThan(at(10, 0.1).volatility)
  expect(calibrated({ size: 1 }).drift).toBeLessThan(calibrated({ size: 100 }).drift)
})

test('the real case: far from the naive walk', () => {
  const naive = fromHistory(chinaKazakhstan.china.slice(-11))
  const process = calibrated(chinaKazakhstan.china)
  expect(process.drift).toBeLessThan(naive.drift / 2)
  const doubled = { base: 48.7, target: 82, years: 10 }
  expect(chance(process, doubled).annual).toBeLessThan(chance(naive, doubled).annual - 0.3)
})

test('a calibration that is not one is refused by name', () => {
  const broken = { ...shipped, lasting: -1 } as Calibration
  expect(() => calibrated({ size: 1 }, broken)).toThrow(
    'calibrated: calibration.lasting must be from 0 to 1 (received -1)',
  )
  expect(() => calibrated({ size: 0 })).toThrow(
    'calibrated: known.size must be from 0.001 to 100000 (USD bn) (received 0)',
  )
})
