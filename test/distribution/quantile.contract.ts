import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DomainError, type Quantile, truncated } from '../../src/distribution/index.ts'

/** A distribution, and what is known of it. */
export interface Sample {
  readonly quantile: Quantile
  readonly mean: number
  /** The standard deviation. */
  readonly sd: number
  /** Its ends, where it has both. */
  readonly ends?: readonly [low: number, high: number]
  /** Its centre, where it is symmetric. */
  readonly centre?: number
  /** Steps, not a continuous rise; the moments are then sums. */
  readonly steps?: boolean
}

const edge = 2 ** -53
const probability = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 1000 }).map((k) => 2 ** (-k / 19)) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 1000 }).map((k) => 1 - 2 ** (-k / 19)) },
  { weight: 1, arbitrary: fc.constantFrom(0, -0, edge, edge / 2, 5e-324, 0.5, 1 - edge, 1) },
)

/** What every distribution promises. */
export function quantileContract(name: string, samples: fc.Arbitrary<Sample>): void {
  const law = <T>(
    says: string,
    given: fc.Arbitrary<T>,
    holds: (sample: Sample, given: T) => void,
    numRuns = 200,
  ): void =>
    test(says, () => fc.assert(fc.property(samples, given, holds), { numRuns, seed: 20240703, endOnFailure: true }))
  const near = (given: number, wanted: number, { sd }: Sample, tolerance = 1e-9): void =>
    expect(Math.abs(given - wanted)).toBeLessThanOrEqual(tolerance * Math.max(sd, Math.abs(wanted)))

  describe(`${name} keeps the contract of distributions`, () => {
    law('finite everywhere, and a value for a whole range of p', probability, ({ quantile }, p) => {
      expect(Number.isFinite(quantile(p))).toBe(true)
    })

    law('never falls', fc.tuple(probability, probability), (sample, pair) => {
      const [p, q] = pair.sort((a, b) => a - b) as [number, number]
      const [first, second] = [sample.quantile(p), sample.quantile(q)]
      const rounding = 1e-13 * Math.max(Math.abs(first), Math.abs(second))
      expect(second - first).toBeGreaterThanOrEqual(q - p > 1e-6 ? 0 : -rounding)
    })

    law('at 0 and 1 its ends, or the values of the first and the last draw', fc.constant(0), ({ quantile, ends }) => {
      if (ends) expect([quantile(0), quantile(1)]).toEqual([...ends])
      else {
        expect([quantile(0), quantile(1)]).toEqual([quantile(edge), quantile(1 - edge)])
        expect(quantile(1e-300)).toBe(quantile(edge))
      }
    })

    law('its two halves are mirrored where it is symmetric', probability, (sample, given) => {
      const { quantile, sd, centre, steps } = sample
      // in steps of 2^-53, so that 1 - p is exact
      const p = Math.round(given * 2 ** 30) / 2 ** 30
      if (centre === undefined || (steps && p !== 0)) return
      const distance = Math.abs(quantile(p) - centre - (centre - quantile(1 - p)))
      expect(distance).toBeLessThanOrEqual(1e-12 * Math.max(sd, Math.abs(centre)))
    })

    law(
      'the moments by quadrature are those of the formula',
      fc.constant(0),
      (sample) => {
        const { quantile, mean, sd } = sample
        const moment = sample.steps ? averaged : quadrature
        expect(moment((p) => (quantile(p) - mean) / sd)).toBeCloseTo(0, 4)
        expect(moment((p) => ((quantile(p) - mean) / sd) ** 2)).toBeCloseTo(1, 4)
      },
      15,
    )

    law(
      'cut to a range, it stays within, and is as likely there as before',
      fc.tuple(
        fc.double({ min: 0.01, max: 0.4, noNaN: true }),
        fc.double({ min: 0.6, max: 0.99, noNaN: true }),
        probability,
      ),
      (sample, [from, to, p]) => {
        const { quantile, steps } = sample
        const [low, high] = [quantile(from), quantile(to)]
        if (!(low < high)) return
        const cut = truncated(quantile, low, high)
        expect(cut(p)).toBeGreaterThanOrEqual(low)
        expect(cut(p)).toBeLessThanOrEqual(high)
        if (!steps) near(cut(p), Math.min(high, Math.max(low, quantile(from + p * (to - from)))), sample, 1e-8)
      },
    )

    law(
      'a p that is no probability is an error',
      fc.constantFrom<unknown>(
        -1e-300,
        1.0000000000000002,
        Number.NaN,
        Infinity,
        -1,
        '0.5',
        null,
        undefined,
        new Date(0),
        [0.5],
        1n,
      ),
      ({ quantile }, p) => {
        expect(() => quantile(p as number)).toThrow(DomainError)
      },
    )
  })
}

/** The integral over p from 0 to 1 by midpoints in u, with p and 1 - p as e^-u/2 so that both tails are taken in. */
function quadrature(f: Quantile): number {
  const step = 36.04 / 8000
  let sum = 0
  for (let u = step / 2; u < 36.04; u += step) {
    const small = Math.exp(-u) / 2
    sum += (f(small) + f(1 - small)) * small
  }
  return sum * step
}

/** The mean over a fine grid of midpoints. */
function averaged(f: Quantile): number {
  const count = 2 ** 17
  let sum = 0
  for (let k = 0; k < count; k++) sum += f((k + 0.5) / count)
  return sum / count
}
