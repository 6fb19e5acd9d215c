import { domain, optional, type Rule, wholeSeed } from '../errors.ts'
import { uniforms } from '../numeric/threefry.ts'
import { clusterNames, groupsOf } from './parts/clusters.ts'
import { mean, type Outcome, type Verified, verified } from './parts/verified.ts'

/** How the bands of `isotonicReliability` are drawn. */
export interface IsotonicOptions {
  /** The cluster of each case, a number or a name, where cases depend on each other. */
  readonly clusters?: readonly (number | string)[] | undefined
  /** How often outcomes, or clusters, are drawn, from 100 to 100,000. */
  readonly runs: number
  /** A whole number from 0 to 2^53 - 1; the same seed gives the same bands. */
  readonly seed: number
}

/** A forecast, and how often it happened where that was forecast. */
export interface ReliabilityBand {
  /** The probability that was forecast. */
  readonly forecast: number
  /** The number of cases. */
  readonly count: number
  /** The recalibrated probability: it rises with the forecast. */
  readonly share: number
  /** Lower end of the 95 % band. */
  readonly low: number
  /** Upper end. */
  readonly high: number
}

/** A reliability diagram without bins, and the parts of the Brier score: brier = miscalibration - discrimination + uncertainty. */
export interface IsotonicReliability {
  /** A row for each forecast, in rising order. */
  readonly curve: readonly ReliabilityBand[]
  /** The Brier score. */
  readonly brier: number
  /** How much recalibration would save: 0 is calibrated. */
  readonly miscalibration: number
  /** How much the recalibrated forecasts save against the constant: higher is better. */
  readonly discrimination: number
  /** The Brier score of the constant, share · (1 - share). */
  readonly uncertainty: number
}

/**
 * Reliability by isotonic regression (CORP): how often it happened as a rising function of what was forecast, without bins.
 *
 * The recalibrated probabilities are the rising ones with the least squared distance from the outcomes (the algorithm of
 * pooled adjacent violators), and they are optimal for every proper score.
 *
 * Convention: without clusters the 95 % band is a consistency band: where the recalibrated probabilities of calibrated
 * forecasts of independent cases would lie, so a share outside of it speaks against calibration. With clusters it is a
 * confidence band around the share: that of a bootstrap over clusters.
 *
 * @param forecasts probabilities from 0 to 1, at least one
 * @param outcomes as many: true or 1 where it happened, false or 0 where it did not
 * @param options runs and seed of the bands, and clusters of cases
 * @returns the curve with its band, and the parts of the Brier score
 * @throws {DomainError} where a probability, outcome or option is outside its range, or the lengths differ
 *
 * Accuracy: the parts add up to the score within some 1e-15. Cost: a sort, and a pass over the cases for each run.
 *
 * Source: T. Dimitriadis, T. Gneiting and A. I. Jordan, Proceedings of the National Academy of Sciences 118 (2021)
 * e2016191118.
 *
 * @example
 * import { isotonicReliability } from 'tradepath/scoring'
 * const distinct = [0.1, 0.1, 0.1, 0.4, 0.7, 0.7]
 * const { curve, miscalibration } = isotonicReliability(distinct, [0, 0, 1, 0, 1, 0], { runs: 1000, seed: 1 })
 * curve.map(({ share }) => share.toFixed(2)) // ['0.25', '0.25', '0.50']
 * miscalibration.toFixed(4) // '0.0533'
 */
export function isotonicReliability(
  forecasts: readonly number[],
  outcomes: readonly Outcome[],
  options: IsotonicOptions,
): IsotonicReliability {
  const cases = verified('isotonicReliability', forecasts, outcomes)
  const { clusters, runs, seed } = domain('isotonicReliability', options, {
    clusters: optional(clusterNames),
    runs: someRuns,
    seed: wholeSeed,
  })
  const distinct = [...new Set(cases.map(({ forecast }) => forecast))].sort((a, b) => a - b)
  const place = new Map(distinct.map((forecast, index) => [forecast, index]))
  const places = cases.map(({ forecast }) => place.get(forecast) as number)
  const [counts, hits] = [distinct.map(() => 0), distinct.map(() => 0)]
  cases.forEach(({ happened }, index) => {
    const at = places[index] as number
    ;(counts[at] as number)++
    ;(hits[at] as number) += happened
  })
  const shares = isotonic(hits, counts)
  const drawn =
    clusters === undefined
      ? drawnOutcomes(distinct, counts, { runs, seed })
      : drawnClusters(cases, places, groupsOf('isotonicReliability', clusters, cases.length), { distinct, runs, seed })
  const curve = distinct.map((forecast, index): ReliabilityBand => {
    const sorted = drawn.map((each) => each[index] as number).sort((a, b) => a - b)
    const at = (p: number): number => sorted[Math.round(p * (sorted.length - 1))] as number
    const share = shares[index] as number
    return { forecast, count: counts[index] as number, share, low: at(0.025), high: at(0.975) }
  })
  const score = (tell: (index: number) => number): number =>
    mean(cases.map(({ happened }, index) => (tell(index) - happened) ** 2))
  const brier = score((index) => cases[index]?.forecast as number)
  const recalibrated = score((index) => shares[places[index] as number] as number)
  const share = mean(cases.map(({ happened }) => happened))
  const uncertainty = share * (1 - share)
  return {
    curve,
    brier,
    miscalibration: brier - recalibrated,
    discrimination: uncertainty - recalibrated,
    uncertainty,
  }
}

const someRuns: Rule = {
  says: 'be a whole number from 100 to 100000',
  holds: (value) => Number.isInteger(value) && value >= 100 && value <= 100_000,
}

/** The rising shares nearest to hits / counts: neighbours that fall are pooled. Places without cases take the share before. */
function isotonic(hits: readonly number[], counts: readonly number[]): number[] {
  const pools: { hits: number; count: number; places: number }[] = []
  hits.forEach((each, index) => {
    let pool = { hits: each, count: counts[index] as number, places: 1 }
    for (let last = pools.at(-1); last !== undefined; last = pools.at(-1)) {
      if (last.hits * pool.count < pool.hits * last.count) break
      pools.pop()
      pool = { hits: last.hits + pool.hits, count: last.count + pool.count, places: last.places + pool.places }
    }
    pools.push(pool)
  })
  return pools.flatMap((pool) => Array.from({ length: pool.places }, () => pool.hits / Math.max(1, pool.count)))
}

/** Recalibrated probabilities of outcomes drawn by the forecasts themselves. */
function drawnOutcomes(
  distinct: readonly number[],
  counts: readonly number[],
  { runs, seed }: { runs: number; seed: number },
): number[][] {
  return Array.from({ length: runs }, (_, run) => {
    const uniform = uniforms(seed, run)
    let next = 0
    const hits = distinct.map((forecast, index) => {
      let sum = 0
      for (let i = 0; i < (counts[index] as number); i++) sum += Number(uniform(next++) < forecast)
      return sum
    })
    return isotonic(hits, counts)
  })
}

/** Recalibrated probabilities of clusters drawn anew. */
function drawnClusters(
  cases: readonly Verified[],
  places: readonly number[],
  groups: readonly (readonly number[])[],
  { distinct, runs, seed }: { distinct: readonly number[]; runs: number; seed: number },
): number[][] {
  return Array.from({ length: runs }, (_, run) => {
    const uniform = uniforms(seed, run)
    const [hits, counts] = [distinct.map(() => 0), distinct.map(() => 0)]
    groups.forEach((_, draw) => {
      for (const index of groups[Math.floor(uniform(draw) * groups.length)] as readonly number[]) {
        const at = places[index] as number
        ;(counts[at] as number)++
        ;(hits[at] as number) += cases[index]?.happened as number
      }
    })
    return isotonic(hits, counts)
  })
}
