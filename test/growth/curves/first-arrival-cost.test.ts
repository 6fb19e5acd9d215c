import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Curve, compound, curve, deflated } from '../../../src/index.ts'

const real = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true })
const settings = { numRuns: 200, seed: 20240703 }

/** The times at which a search asks for values. One that asks too often, or outside of the path, is stopped. */
function timesAsked(
  f: (t: number) => number,
  { until, target, atMost }: { until: number; target: number; atMost: number },
  made: (path: Curve) => Curve = (path) => path,
): number[] {
  const times: number[] = []
  const path = curve((t) => {
    if (t < 0 || t > until || times.push(t) > atMost) throw new Error(`asked ${times.length} times, last for ${t}`)
    return f(t)
  }, until)
  const search = made(path)
  times.length = 0
  search.timeTo(target)
  return times
}

test('the looks for an arrival that never comes, while every one of them is nearer', () => {
  const until = 1e6
  const asked = timesAsked((t) => t, { until, target: 2e6, atMost: 1000 })
  const looks = [...new Set(asked)].sort((a, b) => a - b)
  expect(looks.slice(0, 2)).toEqual([0, 2 ** -24])
  expect(looks.at(-1)).toBe(until)
  for (const [k, look] of looks.slice(1, -2).entries()) {
    const wide = (looks[k + 2] as number) - look
    if (look < 1 / 16) expect(wide).toBe(3 * look)
    else if (look < 32) expect(wide).toBe(1 / 16)
    else if (look < 1e4) expect(wide).toBeCloseTo(look / 64, 9)
    else expect(wide).toBe(3 * look)
  }
})

test('a path that does not turn is asked 16 times a year, and some more to solve', () => {
  fc.assert(
    fc.property(real(0.01, 0.5), real(1.01, 4), fc.constantFrom(1, -1), (rate, multiple, side) => {
      const years = Math.log(multiple) / Math.log1p(rate)
      fc.pre(years < 32)
      const atMost = 16 * years + 130
      timesAsked((t) => side * (1 + rate) ** t, { until: 50, target: side * multiple, atMost })
    }),
    settings,
  )
})

test('a path that goes away, in waves or without, is asked no more than once a look', () => {
  const goal = { until: 1e5, target: 82, atMost: 1000 }
  const looks = timesAsked((t) => 41 + t / 1e4, goal).length
  const ways = [
    (t: number) => 41 * Math.exp(-0.08 * t),
    (t: number) => -41 * t,
    (t: number) => 41 * Math.exp(-0.5 * t) * (1 - 0.3 * Math.sin(2 * Math.PI * t) ** 2),
  ]
  for (const way of ways) expect(timesAsked(way, goal).length).toBe(looks)
  timesAsked((t) => Math.max(-1e300, -41 * t), { until: 1e300, target: 82, atMost: 1500 })
})

test('the rounding of a path without growth is no turn to be followed', () => {
  for (const rate of [-0.02, 0.03, 0.08]) {
    const price = compound({ base: 1, rate })
    const until = Math.min(price.until, 5000)
    timesAsked(
      (t) => 41 * price.valueAt(t),
      { until, target: 82, atMost: 900 },
      (path) => deflated(path, rate),
    )
  }
})

test('no search goes on for ever', () => {
  timesAsked((t) => t, { until: 1 / 8, target: 2, atMost: 16 })
  timesAsked((t) => -Math.abs(t - 0.7), { until: 2, target: 1, atMost: 110 })
  timesAsked((t) => t, { until: 1e6, target: 2e6, atMost: 1000 })
})
