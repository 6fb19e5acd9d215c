import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalQuantile } from '../../src/numeric/normal.ts'
import { uniforms } from '../../src/numeric/threefry.ts'
import { brier, coverage, crps, dieboldMariano, isotonicReliability, skill } from '../../src/scoring/index.ts'

/** Clusters of cases that share a shock: the score of each case of two forecasters. */
function world(clusters: number, run: number): { own: number[]; other: number[]; cluster: number[] } {
  const uniform = uniforms(20240703, run)
  let next = 0
  const normal = (): number => normalQuantile(uniform(next++))
  const rows = Array.from({ length: clusters }, (_, cluster) => {
    const shock = 0.3 * normal()
    return Array.from({ length: 2 + (cluster % 5) }, () => ({
      cluster,
      own: Math.exp(shock + 0.5 * normal()),
      other: Math.exp(0.1 + 0.5 * shock + 0.5 * normal()),
    }))
  }).flat()
  return {
    own: rows.map(({ own }) => own),
    other: rows.map(({ other }) => other),
    cluster: rows.map(({ cluster }) => cluster),
  }
}
/** The expected values of the two scores. */
const [ownTruth, otherTruth] = [Math.exp((0.09 + 0.25) / 2), Math.exp(0.1 + (0.25 * 0.09 + 0.25) / 2)]
/** The share of worlds in which the interval holds the truth. */
const held = (worlds: number, truth: number, interval: (run: number) => { low: number; high: number }): number =>
  Array.from({ length: worlds }, (_, run) => interval(run)).filter(({ low, high }) => low <= truth && truth <= high)
    .length / worlds

describe('95 % intervals hold the truth in 93 to 97 % of worlds of known clusters', () => {
  test.each([[12], [40]])('skill, with %i clusters', (clusters) => {
    const share = held(500, 1 - ownTruth / otherTruth, (run) => {
      const { own, other, cluster } = world(clusters, run)
      return skill(own, other, { clusters: cluster, runs: 400, seed: run })
    })
    expect(share).toBeGreaterThanOrEqual(0.93)
    expect(share).toBeLessThanOrEqual(0.97)
  })

  test('a difference by Diebold and Mariano, with 40 clusters', () => {
    const share = held(1000, ownTruth - otherTruth, (run) => {
      const { own, other, cluster } = world(40, run)
      return dieboldMariano(own, other, { clusters: cluster })
    })
    expect(share).toBeGreaterThanOrEqual(0.93)
    expect(share).toBeLessThanOrEqual(0.97)
  })

  test('a difference by Diebold and Mariano, of 60 periods with three steps ahead', () => {
    const share = held(1000, 0, (run) => {
      const uniform = uniforms(run, 7)
      const shocks = Array.from({ length: 62 }, (_, i) => normalQuantile(uniform(i)))
      const sums = shocks.slice(2).map((shock, i) => shock + (shocks[i] as number) + (shocks[i + 1] as number))
      return dieboldMariano(sums, sums.map(() => 0), { horizon: 3 }) // biome-ignore format: one call
    })
    expect(share).toBeGreaterThanOrEqual(0.93)
    expect(share).toBeLessThanOrEqual(0.97)
  })

  test('a Brier score and a coverage whose clusters share one forecast error', () => {
    const draws = (run: number): { p: number[]; o: number[]; cluster: number[] } => {
      const uniform = uniforms(run, 3)
      const cases = Array.from({ length: 200 }, (_, i) => {
        const shift = uniform(1000 + Math.floor(i / 5)) < 0.5 ? 0.3 : 0.7
        return { cluster: Math.floor(i / 5), happened: Number(uniform(i) < shift) }
      })
      return {
        p: cases.map(() => 0.4),
        o: cases.map((each) => each.happened),
        cluster: cases.map((each) => each.cluster),
      }
    }
    const scored = held(400, 0.26, (run) => {
      const { p, o, cluster } = draws(run)
      return brier(p, o, { clusters: cluster, runs: 400, seed: run })
    })
    const covered = held(400, 0.5, (run) => {
      const { o, cluster } = draws(run)
      return coverage(o.map(() => ({ low: 0.5, high: 2 })), o, { clusters: cluster, runs: 400, seed: run }) // biome-ignore format: one call
    })
    for (const share of [scored, covered]) {
      expect(share).toBeGreaterThanOrEqual(0.93)
      expect(share).toBeLessThanOrEqual(0.97)
    }
  })

  test('cases that are taken for independent have too narrow an interval', () => {
    const share = held(300, ownTruth, (run) => {
      const { own } = world(40, run)
      return dieboldMariano(
        own,
        own.map(() => 0),
      )
    })
    expect(share).toBeLessThan(0.92)
  })
})

describe('laws', () => {
  const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 30 })
  const runs = { runs: 200, seed: 1 }

  test('the value is that without clusters, and within its interval; names and order of cases do not matter', () => {
    fc.assert(
      fc.property(scores, (forecasts) => {
        const outcomes = forecasts.map((_, i) => i % 2)
        const clusters = forecasts.map((_, i) => 2000 + (i % 6))
        const told = brier(forecasts, outcomes, { clusters, ...runs })
        expect(told.value).toBeCloseTo(brier(forecasts, outcomes), 12)
        expect(told.low).toBeLessThanOrEqual(told.value)
        expect(told.high).toBeGreaterThanOrEqual(told.value)
        expect(told).toMatchObject({ clusters: 6, blocks: 6 })
        const back = <T>(list: readonly T[]): T[] => [...list].reverse()
        const again = brier(back(forecasts), back(outcomes), { clusters: back(clusters).map(String), ...runs })
        expect(again.low).toBeCloseTo(told.low, 12)
      }),
      { numRuns: 50 },
    )
  })

  test('blocks of clusters that follow each other count that neighbours are alike', () => {
    const years = Array.from({ length: 40 }, (_, i) => i)
    const waves = years.map((year) => 1 + Math.sin(year / 4))
    const [alone, blocks] = [1, 8].map(
      (blockLength) =>
      crps(waves.map((wave) => [wave]), years.map(() => 0), { clusters: years, blockLength, runs: 1000, seed: 3 }), // biome-ignore format: one call
    )
    expect(blocks?.standardError).toBeGreaterThan(1.3 * (alone?.standardError ?? Infinity))
    expect(blocks?.blocks).toBe(5)
  })

  test('Diebold and Mariano of two forecasters, the other way round, is the same with the other sign', () => {
    fc.assert(
      fc.property(scores, (own) => {
        const other = own.map((score, i) => score + (i % 3) / 3 - 0.2)
        const [one, two] = [dieboldMariano(own, other), dieboldMariano(other, own)]
        expect(one.difference).toBeCloseTo(-two.difference, 12)
        expect(one.low).toBeCloseTo(-two.high, 12)
        expect(one.pValue).toBeCloseTo(two.pValue, 12)
        expect(one.pValue < 0.05).toBe(one.low > 0 || one.high < 0)
      }),
      { numRuns: 50 },
    )
  })

  test('a t-test where each case is one step ahead', () => {
    // differences -0.1, -0.2, -0.2, 0, -0.2: mean -0.14, variance 0.008
    const { statistic, standardError } = dieboldMariano([0.1, 0.2, 0.1, 0.3, 0.2], [0.2, 0.4, 0.3, 0.3, 0.4])
    expect(standardError).toBeCloseTo(Math.sqrt(0.008 / 5), 12)
    expect(statistic).toBeCloseTo(-0.14 / Math.sqrt(0.008 / 5), 10)
  })
})

describe('isotonic reliability', () => {
  const cases = fc.array(fc.tuple(fc.constantFrom(0, 0.1, 0.2, 0.35, 0.5, 0.8, 1), fc.constantFrom(0, 1)), {
    minLength: 1,
    maxLength: 40,
  })

  test('rises, keeps the share of all, and its parts add up to the score', () => {
    fc.assert(
      fc.property(cases, (rows) => {
        const [told, came] = [rows.map(([p]) => p), rows.map(([, o]) => o)]
        const answer = isotonicReliability(told, came, { runs: 100, seed: 2 })
        const shares = answer.curve.map(({ share }) => share)
        expect(shares).toEqual([...shares].sort((a, b) => a - b))
        const hits = answer.curve.reduce((sum, { share, count }) => sum + share * count, 0)
        expect(hits).toBeCloseTo(
          came.reduce((sum: number, each) => sum + each, 0),
          9,
        )
        const { miscalibration, discrimination, uncertainty } = answer
        expect(miscalibration - discrimination + uncertainty).toBeCloseTo(brier(told, came), 12)
        expect(Math.min(miscalibration, discrimination)).toBeGreaterThanOrEqual(-1e-12)
      }),
      { numRuns: 100 },
    )
  })

  test('bands hold calibrated forecasts, and not those that are too sure', () => {
    const uniform = uniforms(5, 5)
    const told = Array.from({ length: 600 }, (_, i) => (1 + (i % 9)) / 10)
    const calibrated = told.map((p, i) => Number(uniform(i) < p))
    const tame = told.map((p, i) => Number(uniform(i) < 0.5 + (p - 0.5) / 3))
    const outside = (outcomes: number[]): number =>
      isotonicReliability(told, outcomes, { runs: 400, seed: 1 }).curve.filter(
        ({ share, low, high }) => share < low || share > high,
      ).length
    expect(outside(calibrated)).toBeLessThanOrEqual(1)
    expect(outside(tame)).toBeGreaterThanOrEqual(5)
  })

  test('with clusters, the band is around the share', () => {
    const told = Array.from({ length: 200 }, (_, i) => (1 + (i % 4)) / 5)
    const came = told.map((p, i) => Number(((i * 7) % 20) / 20 < p))
    const clusters = told.map((_, i) => Math.floor(i / 10))
    for (const { share, low, high } of isotonicReliability(told, came, { clusters, runs: 400, seed: 1 }).curve) {
      expect(low).toBeLessThanOrEqual(share + 0.05)
      expect(high).toBeGreaterThanOrEqual(share - 0.05)
    }
  })
})

test('what is outside is refused', () => {
  const [p, o] = [[0.1, 0.2, 0.3, 0.4, 0.5, 0.6], [0, 1, 0, 1, 0, 1]] // biome-ignore format: one line
  const runs = { runs: 100, seed: 0 }
  const refused: [() => unknown, string][] = [
    [
      () => brier(p, o, { clusters: [1, 1, 2, 2, 3, 3], ...runs }),
      'clusters must be at least 5 blocks of 1 (received 3)',
    ],
    [() => brier(p, o, { clusters: [1, 2], ...runs }), 'clusters must have 6 values, one a case'],
    [() => brier(p, o, { clusters: [1, 2, 3, 4, 5, 'x'], ...runs }), 'clusters[5] must be a number, or a name'],
    [() => brier(p, o, { clusters: p, runs: 10, seed: 0 }), 'runs must be a whole number from 100 to 100000'],
    [() => brier(p, o, { cluster: p, ...runs } as never), 'did you mean `clusters`?'],
    [() => dieboldMariano(p, p), 'scores must differ from the others by turns'],
    [() => dieboldMariano(p, o, { horizon: 3 }), 'of more than 2 for each step ahead (received 6)'],
    [() => isotonicReliability(p, o, { runs: 1, seed: 0 }), 'runs must be a whole number from 100 to 100000'],
  ]
  for (const [call, message] of refused) expect(call).toThrow(message)
})
