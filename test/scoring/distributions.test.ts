import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DomainError } from '../../src/index.ts'
import { integral } from '../../src/numeric/integral.ts'
import { normalQuantile } from '../../src/numeric/normal.ts'
import { uniforms } from '../../src/numeric/threefry.ts'
import { coverage, crps, crpsLognormal, crpsNormal, intervalScore, pinball, pit } from '../../src/scoring/index.ts'
import reference from '../reference/scores.json' with { type: 'json' }

const seeded = { seed: 20240703, numRuns: 300 }
const plain = fc.double({ min: -1e6, max: 1e6, noNaN: true })
const sample = fc.array(plain, { minLength: 1, maxLength: 40 })
const inside = fc.double({ min: 1e-3, max: 1 - 1e-3, noNaN: true })

describe('CRPS of a sample', () => {
  test('of a point is the absolute error', () =>
    fc.assert(
      fc.property(plain, plain, (point, came) => {
        expect(crps([point], came)).toBe(Math.abs(point - came))
      }),
      seeded,
    ))

  test('is mean |x - y| less half the mean |x - x´|', () =>
    fc.assert(
      fc.property(sample, plain, (values, came) => {
        const n = values.length
        const toOutcome = values.reduce((sum, x) => sum + Math.abs(x - came), 0) / n
        const within = values.reduce((sum, x) => sum + values.reduce((s, x2) => s + Math.abs(x - x2), 0), 0) / n ** 2
        expect(Math.abs(crps(values, came) - (toOutcome - within / 2))).toBeLessThanOrEqual(
          1e-14 * (toOutcome + within),
        )
      }),
      seeded,
    ))

  test('is twice the integral of the pinball loss over all levels', () =>
    fc.assert(
      fc.property(sample, plain, (values, came) => {
        // the quantile of a sample is constant between k/n and (k+1)/n, and the loss is linear in the level there
        const sorted = [...values].sort((a, b) => a - b)
        const n = sorted.length
        const loss = sorted.reduce((sum, value, k) => sum + pinball((k + 0.5) / n, value, came) / n, 0)
        expect(Math.abs(crps(values, came) - 2 * loss)).toBeLessThanOrEqual(1e-13 * (1 + loss))
      }),
      seeded,
    ))

  test('does not ask for order or scale, nor for where zero is', () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }),
        fc.integer({ min: -1000, max: 1000 }),
        (values, came) => {
          const score = crps(values, came)
          expect(crps([...values].reverse(), came)).toBe(score)
          expect(
            crps(
              values.map((x) => x * 4),
              came * 4,
            ),
          ).toBe(score * 4)
          expect(
            crps(
              values.map((x) => x + 2 ** 40),
              came + 2 ** 40,
            ),
          ).toBe(score)
          expect(crps([...values, ...values], came)).toBeCloseTo(score, 9)
        },
      ),
      seeded,
    ))

  test('is proper: a sample scores best, on average, where outcomes come from it', () =>
    fc.assert(
      fc.property(sample, sample, (truth, told) => {
        const expected = (forecast: number[]): number =>
          truth.reduce((sum, came) => sum + crps(forecast, came), 0) / truth.length
        expect(expected(told)).toBeGreaterThanOrEqual(expected(truth) * (1 - 1e-12) - 1e-9)
      }),
      seeded,
    ))

  test('a score that no double holds is refused', () => {
    expect(() => crps([1e308], -1e308)).toThrow('crps: outcome must give a score below 1.8e308')
    expect(() => crps([], 1)).toThrow('crps: sample must have at least one value')
    expect(() => crps([1, Number.NaN], 1)).toThrow('crps: sample[1] must be a finite number (received NaN)')
  })
})

describe('CRPS in closed form', () => {
  test.each(reference.normal)('normal $mean ± $sd against $outcome, 25 digits', (row) => {
    expect(Math.abs(crpsNormal(row, row.outcome) / Number(row.crps) - 1)).toBeLessThan(2e-15)
  })

  test.each(reference.lognormal)('lognormal $meanLog ± $sdLog against $outcome, 25 digits', (row) => {
    const scale = Math.max(Number(row.crps), Math.abs(row.outcome))
    expect(Math.abs(crpsLognormal(row, row.outcome) - Number(row.crps))).toBeLessThan(3e-15 * scale)
  })

  test('is where a large sample tends to: the midpoints of 100,000 equal shares', () => {
    const levels = Array.from({ length: 100_000 }, (_, k) => (k + 0.5) / 100_000)
    const normal = levels.map((p) => 3 + 2 * normalQuantile(p))
    for (const came of [-3, 2.5, 3, 8]) {
      expect(crps(normal, came)).toBeCloseTo(crpsNormal({ mean: 3, sd: 2 }, came), 4)
      const level = Math.exp(came / 4)
      expect(
        crps(
          normal.map((x) => Math.exp(x / 4)),
          level,
        ),
      ).toBeCloseTo(crpsLognormal({ meanLog: 0.75, sdLog: 0.5 }, level), 4)
    }
  })

  test('is twice the integral of the pinball loss over all levels', () => {
    for (const came of [-1, 0.2, 3]) {
      // x for the level, so that the integrand is smooth: dp = φ(x) dx
      const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
      const cdf = (x: number): number => integral(density, -12, x)
      const loss = (x: number): number =>
        2 * pinball(Math.min(1 - 1e-16, Math.max(1e-300, cdf(x))), x, came) * density(x)
      const total = integral(loss, -9, came) + integral(loss, came, 9)
      expect(total).toBeCloseTo(crpsNormal({ mean: 0, sd: 1 }, came), 12)
    }
  })

  test('of a forecast without spread is the absolute error', () => {
    expect(crpsNormal({ mean: 50, sd: 0 }, 48.5)).toBe(1.5)
    expect(crpsLognormal({ meanLog: 0, sdLog: 0 }, 3)).toBe(2)
  })

  test('is proper: 5 standard errors over 4,000 outcomes', () => {
    const u = uniforms(7, 0)
    const outcomes = Array.from({ length: 4000 }, (_, k) => normalQuantile(u(k)))
    for (const other of [
      { mean: 0.3, sd: 1 },
      { mean: 0, sd: 1.5 },
      { mean: 0, sd: 0.6 },
    ]) {
      const gains = outcomes.map((came) => crpsNormal(other, came) - crpsNormal({ mean: 0, sd: 1 }, came))
      const mean = gains.reduce((a, b) => a + b) / gains.length
      const sd = Math.sqrt(gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / (gains.length - 1))
      expect(mean).toBeGreaterThan((5 * sd) / Math.sqrt(gains.length))
    }
  })

  test('a mean that no double holds is refused', () => {
    expect(() => crpsLognormal({ meanLog: 800, sdLog: 1 }, 1)).toThrow(DomainError)
    expect(() => crpsNormal({ mean: 0, sd: -1 }, 1)).toThrow('crpsNormal: sd must be at least 0 (received -1)')
  })
})

describe('pinball and interval score', () => {
  test('the interval score is the two pinball losses of its ends, times 2/α', () =>
    fc.assert(
      fc.property(plain, plain, inside, plain, (a, b, level, came) => {
        const interval = { low: Math.min(a, b), high: Math.max(a, b) }
        const alpha = 1 - level
        const losses = pinball(alpha / 2, interval.low, came) + pinball(1 - alpha / 2, interval.high, came)
        const score = intervalScore(interval, level, came)
        expect(Math.abs(score - (2 / alpha) * losses)).toBeLessThanOrEqual(1e-12 * (1 + score))
      }),
      seeded,
    ))

  test('pinball is proper: the quantile of the outcomes loses least', () =>
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 30 }), inside, plain, (truth, level, told) => {
        const expected = (quantile: number): number =>
          truth.reduce((sum, came) => sum + pinball(level, quantile, came), 0)
        const sorted = [...truth].sort((a, b) => a - b)
        const best = sorted[Math.ceil(level * sorted.length) - 1] as number
        expect(expected(told)).toBeGreaterThanOrEqual(expected(best) * (1 - 1e-12))
      }),
      seeded,
    ))

  test('by hand', () => {
    expect(pinball(0.5, 10, 4)).toBe(3)
    expect(pinball(0.9, 10, 20)).toBe(9)
    expect(pinball(0.9, 20, 10)).toBeCloseTo(1, 15)
    expect(intervalScore({ low: 0, high: 10 }, 0.5, 12)).toBe(10 + 4 * 2)
    expect(intervalScore({ low: 0, high: 10 }, 0.5, 10)).toBe(10)
    expect(() => intervalScore({ low: 2, high: 1 }, 0.8, 1)).toThrow(
      'intervalScore: interval must have a low end at most as high as its high end (received an object)',
    )
    expect(() => pinball(1, 2, 1)).toThrow('pinball: level must be between 0 and 1 (received 1)')
  })
})

describe('coverage and PIT', () => {
  test('80 % intervals of a normal hold 80 %, and the PIT is uniform: within 5 standard errors', () => {
    const u = uniforms(11, 0)
    const count = 5000
    const outcomes = Array.from({ length: count }, (_, k) => normalQuantile(u(k)))
    const end = normalQuantile(0.9)
    const held = coverage(Array(count).fill({ low: -end, high: end }), outcomes)
    expect(Math.abs(held.share - 0.8)).toBeLessThan(5 * Math.sqrt((0.8 * 0.2) / count))
    expect(held.low).toBeLessThan(held.share)
    expect(held.high).toBeGreaterThan(held.share)

    const v = uniforms(12, 0)
    const places = outcomes.slice(0, 1000).map((came, k) =>
      pit(
        Array.from({ length: 19 }, (_, i) => normalQuantile(v(19 * k + i))),
        came,
      ),
    )
    for (let bin = 0; bin < 10; bin++) {
      const share = places.filter((place) => place >= bin / 10 && place < (bin + 1) / 10).length / 1000
      expect(Math.abs(share - 0.1)).toBeLessThan(5 * Math.sqrt((0.1 * 0.9) / 1000))
    }
  })

  test('both ends belong to the interval', () => {
    expect(
      coverage(
        [
          { low: 1, high: 2 },
          { low: 1, high: 2 },
          { low: 1, high: 2 },
        ],
        [1, 2, 2.1],
      ).share,
    ).toBe(2 / 3)
  })

  test('PIT: above, below and among', () => {
    expect(pit([1, 2, 3], 9)).toBe(7 / 8)
    expect(pit([3, 1, 2], -9)).toBe(1 / 8)
    expect(pit([1, 2, 3], 2)).toBe(0.5)
    expect(pit([5], 5)).toBe(0.5)
  })

  test('PIT rises with the outcome and mirrors', () =>
    fc.assert(
      fc.property(sample, plain, plain, (values, a, b) => {
        expect(pit(values, Math.min(a, b))).toBeLessThanOrEqual(pit(values, Math.max(a, b)))
        expect(
          pit(
            values.map((x) => -x),
            -a,
          ),
        ).toBeCloseTo(1 - pit(values, a), 14)
      }),
      seeded,
    ))
})
