import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { curve, glidePath, sum } from '../../../src/index.ts'

const real = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true })
const settings = { numRuns: 200, seed: 20240703 }

/** A path with trend and three swings of at least a year each, and a target somewhere around its values. */
const swing = fc.tuple(real(0.01, 1), real(0.5, 2 * Math.PI), real(0, 7))
const wavy = fc
  .record({
    slope: real(-0.5, 0.5),
    swings: fc.tuple(swing, swing, swing),
    level: real(-0.1, 1.1),
    until: fc.integer({ min: 1, max: 20 }),
  })
  .map(({ slope, swings, level, until }) => {
    const f = (t: number): number =>
      swings.reduce((sum, [size, speed, phase]) => sum + size * Math.sin(speed * t + phase), slope * t)
    const seen = Array.from({ length: 256 * until + 1 }, (_, k) => f(k / 256))
    const [low, high] = [Math.min(...seen), Math.max(...seen)]
    return { f, seen, until, target: low + level * (high - low) }
  })

test('the answer is that of a dense scan, for paths with several turns', () => {
  fc.assert(
    fc.property(wavy, ({ f, seen, until, target }) => {
      const way = Math.sign(target - f(0))
      const arrival = curve(f, until).timeTo(target)
      const first = seen.findIndex((value) => way * (value - target) >= 0)
      if (arrival.status === 'reached') {
        expect(f(arrival.years)).toBeCloseTo(target, 12)
        // at a touch of the top the moment is known to half the digits
        expect(arrival.years).toBeLessThanOrEqual(first < 0 ? until : first / 256 + 1e-6)
      } else {
        expect(first).toBe(-1)
        const nearest = Math.max(...seen.map((value) => way * value))
        // the path bends by less than 3 · 40 a year², so between two points of the scan it can be so much nearer
        const more = way * arrival.closest - nearest
        expect(more).toBeGreaterThan(-1e-12)
        expect(more).toBeLessThan(120 / 512 ** 2)
      }
    }),
    settings,
  )
})

const tops: [name: string, shape: (t: number) => number, rounding: number][] = [
  ['kink', (t) => -Math.abs(t), 1e-13],
  ['lopsided kink', (t) => Math.min(3 * t, -t / 2), 1e-13],
  ['parabola', (t) => -(t ** 2), 1e-15],
  ['wave', (t) => (Math.abs(t) < 3 ? Math.cos(t) - 1 : -2), 1e-15],
]
describe.each(tops)('a top between two looks: %s', (_, shape, rounding) => {
  const sides = fc.constantFrom(1, -1)

  test('just below it a target is reached on the way up, just above it the top is the closest value', () => {
    fc.assert(
      fc.property(real(0.07, 100), sides, (at, side) => {
        const path = curve((t) => side * (5 + shape(t - at)), 200)
        const short = 1e-12 * Math.max(1, at)
        const arrival = path.timeTo(side * (5 - short))
        if (arrival.status === 'never') throw new Error(`missed by ${side * arrival.closest - 5}`)
        expect(arrival.years).toBeLessThanOrEqual(at + short)
        expect(side * path.valueAt(arrival.years) - 5).toBeCloseTo(-short, 13)
        const beyond = path.timeTo(side * 5.01)
        if (beyond.status === 'reached') throw new Error('above the top')
        expect(Math.abs(side * beyond.closest - 5)).toBeLessThanOrEqual(rounding * Math.max(1, at))
      }),
      settings,
    )
  })

  test('also within the first weeks, where the looks go by four', () => {
    fc.assert(
      fc.property(real(-18, -4.5), (power) => {
        const at = 2 ** power
        const path = curve((t) => 1 + shape((t - at) / at), 10)
        expect(path.timeTo(1 - 1e-9).status).toBe('reached')
      }),
      settings,
    )
  })

  test('exactly at a look, and half way between two, where both are equally high', () => {
    for (const at of [1, 1 + 1 / 32, 2.5, 2.5 + 1 / 32, 40, 100]) {
      const path = curve((t) => 5 + shape(t - at), 200)
      expect(path.timeTo(5 - 2 ** -12).status).toBe('reached')
    }
  })
})

test('a target that is exactly the top of a smooth path is reached there', () => {
  fc.assert(
    fc.property(real(0.1, 30), fc.constantFrom(1, -1), (at, side) => {
      const arrival = curve((t) => side * Math.cos(t - at), 31).timeTo(side)
      expect(arrival).toEqual({ status: 'reached', years: expect.closeTo(at <= Math.PI ? at : at % (2 * Math.PI), 6) })
    }),
    settings,
  )
})

test('a target that is touched exactly at a look, or at the end, is reached', () => {
  for (const at of [1 / 16, 1, 31.9375]) {
    expect(curve((t) => -Math.abs(t - at), 40).timeTo(0)).toEqual({ status: 'reached', years: at })
    expect(curve((t) => t, at).timeTo(at)).toEqual({ status: 'reached', years: at })
  }
  expect(curve((t) => Math.min(t, 1), 40).timeTo(1)).toEqual({ status: 'reached', years: 1 })
})

test('what comes after the end is no answer', () => {
  fc.assert(
    fc.property(real(0.001, 1e4), real(1e-9, 0.1), (until, later) => {
      const path = curve((t) => t, until)
      expect(path.timeTo(until * (1 + later))).toEqual({ status: 'never', closest: until })
      expect(path.timeTo(until * (1 - later))).toEqual({ status: 'reached', years: until * (1 - later) })
    }),
    settings,
  )
})

test('a path that stays at its target is there from the first moment of the stay', () => {
  fc.assert(
    fc.property(real(0.1, 1e4), real(1, 3), fc.constantFrom(1, -1), (from, share, side) => {
      const stays = curve((t) => side * Math.min(t, from), 4e4)
      expect(stays.timeTo(side * from)).toEqual({ status: 'reached', years: from })
      const parts = [
        glidePath({ base: 41, target: 82, years: from }),
        glidePath({ base: 9, target: 20, years: from / share }),
      ]
      expect(sum(parts).timeTo(102)).toEqual({ status: 'reached', years: expect.closeTo(from, 8) })
    }),
    settings,
  )
  expect(sum([glidePath({ base: 41, target: 82, years: 7.03 })]).timeTo(82)).toEqual({ status: 'reached', years: 7.03 })
})

test('a visit as long as the distance of two looks is never missed', () => {
  fc.assert(
    fc.property(real(-16, 20), (power) => {
      const from = 2 ** power
      const long = from < 1 / 16 ? 3 * from : from < 32 ? 1 / 16 : from < 1e4 ? from / 63 : 3 * from
      const edge = long / 8
      // 0 but for the visit, with an edge on both sides that is steep yet no jump
      const path = curve((t) => Math.max(0, Math.min(1, (t - from) / edge + 1, (from + long - t) / edge + 1)), 1e9)
      const arrival = path.timeTo(1)
      if (arrival.status === 'never') throw new Error(`${from} to ${from + long} is missed`)
      expect(path.valueAt(arrival.years)).toBe(1)
      expect(arrival.years).toBeCloseTo(from, 12 - Math.log10(Math.max(1, from)))
    }),
    settings,
  )
})
