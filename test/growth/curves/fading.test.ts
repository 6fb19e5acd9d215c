import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Arrival, compound, fading, requiredRate } from '../../../src/index.ts'

const real = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true })
const settings = { numRuns: 300, seed: 20240703 }
const power = (low: number, high: number): fc.Arbitrary<number> => real(low, high).map((x) => 10 ** x)
const rate = fc.tuple(fc.constantFrom(1, -1), power(-6, -0.5)).map(([way, size]) => way * size)

const close = (a: number, b: number, relative: number): void =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(relative * Math.max(Math.abs(a), Math.abs(b)))
const years = (arrival: Arrival): number => {
  if (arrival.status === 'never') throw new Error(`never, closest ${arrival.closest}`)
  return arrival.years
}
const closest = (arrival: Arrival): number => {
  if (arrival.status === 'reached') throw new Error(`reached after ${arrival.years} years`)
  return arrival.closest
}
/** The growth that undoes it: the mirror of a path about its base. */
const mirrored = (rate: number): number => -rate / (1 + rate)

test('a half-life beyond all years is compound growth at the rate of today, to the last digits', () => {
  fc.assert(
    fc.property(rate, rate, power(30, 308), real(0.01, 2), (now, longRun, halfLife, logMultiple) => {
      const target = 41 * Math.exp(Math.sign(now) * logMultiple)
      const path = fading({ base: 41, rate: now, longRun, halfLife })
      close(years(path.timeTo(target)), years(compound({ base: 41, rate: now }).timeTo(target)), 1e-14)
    }),
    settings,
  )
})

test('a half-life of no time at all is compound growth at the long-run rate', () => {
  fc.assert(
    fc.property(rate, rate, power(-320, -25), real(0.01, 2), (now, longRun, halfLife, logMultiple) => {
      const target = 41 * Math.exp(Math.sign(longRun) * logMultiple)
      const path = fading({ base: 41, rate: now, longRun, halfLife })
      close(years(path.timeTo(target)), years(compound({ base: 41, rate: longRun }).timeTo(target)), 1e-14)
    }),
    settings,
  )
})

test('values are those of the formula, and halve their distance to long-run growth every half-life', () => {
  fc.assert(
    fc.property(rate, rate, power(-2, 3), real(0, 8), (now, longRun, halfLife, lives) => {
      const path = fading({ base: 1, rate: now, longRun, halfLife })
      const [r0, r] = [Math.log1p(now), Math.log1p(longRun)]
      const time = lives * halfLife
      const logGrowth = r * time + (((r0 - r) * halfLife) / Math.LN2) * (1 - 2 ** -lives)
      fc.pre(Math.abs(logGrowth) < 100)
      expect(Math.log(path.valueAt(time))).toBeCloseTo(logGrowth, 9)
    }),
    settings,
  )
})

test('paths mirrored about their base arrive at mirrored targets at the same time', () => {
  fc.assert(
    fc.property(rate, rate, power(-3, 3), real(-2, 2), (now, longRun, halfLife, logMultiple) => {
      fc.pre(Math.abs(logMultiple) > 1e-3)
      const there = fading({ base: 1, rate: now, longRun, halfLife }).timeTo(Math.exp(logMultiple))
      const mirror = fading({ base: 1, rate: mirrored(now), longRun: mirrored(longRun), halfLife })
      const back = mirror.timeTo(Math.exp(-logMultiple))
      // to half the digits, for a target near the turn
      if (there.status === 'reached') close(years(back), there.years, 1e-6)
      else close(closest(back), 1 / there.closest, 1e-12)
    }),
    settings,
  )
})

describe('rates of different sign', () => {
  const turning = fc
    .tuple(power(-3, -0.5), power(-3, -0.5), power(-1, 2), fc.boolean())
    .map(([now, longRun, halfLife, falls]) => {
      const rates = [now, mirrored(longRun)].map((each) => (falls ? mirrored(each) : each)) as [number, number]
      // growth is 0 when its distance to the long run is the long-run rate
      const at = halfLife * Math.log2(1 + Math.log1p(now) / Math.log1p(longRun))
      return { path: fading({ base: 41, rate: rates[0], longRun: rates[1], halfLife }), way: falls ? -1 : 1, at }
    })

  test('it turns when growth is 0: on one side of the turn everything is passed twice, on the other nothing', () => {
    fc.assert(
      fc.property(turning, real(0.05, 0.95), ({ path, way, at }, part) => {
        const peak = path.valueAt(at)
        expect(way * (peak - path.valueAt(at * 0.9))).toBeGreaterThan(0)
        expect(way * (peak - path.valueAt(at * 1.1))).toBeGreaterThan(0)
        const half = path.valueAt(part * at)
        close(years(path.timeTo(half)), part * at, 1e-6)
        close(closest(path.timeTo(peak * (1 + way * 1e-9))), peak, 1e-14)
        // beyond the base on the other side it is after the turn
        const later = 41 * (1 - way * 0.1 * part)
        expect(years(path.timeTo(later))).toBeGreaterThan(at)
        close(path.valueAt(years(path.timeTo(later))), later, 1e-12)
      }),
      settings,
    )
  })

  test('a target that is the turn itself is reached there', () => {
    for (let halfLife = 2; halfLife < 20; halfLife++) {
      const path = fading({ base: 1, rate: 1, longRun: -0.5, halfLife })
      expect(years(path.timeTo(closest(path.timeTo(1e9))))).toBeCloseTo(halfLife, 6)
    }
  })

  test('a turn far away, of growth too small to see beside the long run', () => {
    const path = fading({ base: 1, rate: 1e-20, longRun: -0.05, halfLife: 1e30 })
    close(years(path.timeTo(1 + 2 ** -40)), 2 ** -40 / 1e-20, 0.001)
  })
})

describe('growth that fades to 0', () => {
  test('has a limit that it never reaches, and is on one side of it and of the base', () => {
    fc.assert(
      fc.property(rate, power(-1, 1), real(0.01, 0.99), (now, halfLife, part) => {
        const path = fading({ base: 41, rate: now, longRun: 0, halfLife })
        const log = (Math.log1p(now) * halfLife) / Math.LN2
        fc.pre(Math.abs(log) > 0.01 && Math.abs(log) < 50)
        const limit = 41 * Math.exp(log)
        close(path.valueAt(1e6), limit, 1e-13)
        close(years(path.timeTo(41 * Math.exp(part * log))), halfLife * -Math.log2(1 - part), 1e-9)
        close(closest(path.timeTo(41 * Math.exp(1.01 * log))), limit, 1e-13)
        expect(closest(path.timeTo(41 * Math.exp(-part * log)))).toBe(41)
        for (const target of [0, -5]) close(closest(path.timeTo(target)), Math.min(41, limit), 1e-13)
      }),
      settings,
    )
  })

  test('is not at its limit, however late', () => {
    expect(fading({ base: 1, rate: 1, longRun: 0, halfLife: 1 }).timeTo(Math.E)).toEqual({
      status: 'never',
      closest: Math.E,
    })
    expect(fading({ base: 41, rate: 0, longRun: 0, halfLife: 1 }).timeTo(42)).toEqual({ status: 'never', closest: 41 })
  })
})

test('the end is where the value is about to leave the doubles, on whatever way', () => {
  const near = { base: 1e300, halfLife: 100 }
  for (const longRun of [0.5, 1e-3, 1e-310, 0, -0.1, -0.4]) {
    const path = fading({ ...near, rate: 1, longRun })
    expect(path.valueAt(path.until) / Number.MAX_VALUE).toBeCloseTo(1, 6)
    expect(years(path.timeTo(1e307))).toBeLessThan(path.until)
  }
  for (const longRun of [1e-310, 0, -0.1, -0.4]) {
    const path = fading({ ...near, rate: 0.01, longRun })
    expect(path.until).toBe(1e300)
    expect(path.valueAt(1e300)).toBeLessThan(1e301)
  }
  // down first, and up for good much later
  const late = fading({ ...near, rate: -0.5, longRun: 0.01 })
  expect(late.valueAt(late.until) / Number.MAX_VALUE).toBeCloseTo(1, 6)
})

test('the growth required for a fading path is that of its values', () => {
  const path = fading({ base: 41, rate: 0.32, longRun: 0.03, halfLife: 2 })
  const target = path.valueAt(7)
  const steady = compound({ base: 41, rate: requiredRate({ base: 41, target, years: 7 }) })
  close(years(path.timeTo(target)), years(steady.timeTo(target)), 1e-14)
})
