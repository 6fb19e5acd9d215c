import { bootstrapped, type Clustered, grouping, type ScoreInterval } from './parts/clusters.ts'
import { mean, type Outcome, verified } from './parts/verified.ts'

/**
 * Brier score of forecast probabilities against outcomes: their mean squared error.
 *
 * BS = mean of (p - o)², o = 1 where it happened and 0 where not.
 *
 * Convention: the half Brier score for a single event, from 0 to 1; lower is better, 0 is a clairvoyant, and always
 * saying 0.5 scores 0.25. Strictly proper: in expectation nothing beats telling the true chance.
 *
 * @param forecasts chances from 0 to 1, at least one
 * @param outcomes as many: true or 1 where it happened, false or 0 where it did not
 * @returns the mean, from 0 to 1; with `options`, the mean and its interval by a block bootstrap over the clusters
 * @throws {DomainError} where a chance, outcome or option is outside its range, the lengths differ, or there are fewer than 5
 * blocks
 *
 * Accuracy: a few units in the last place. Cost: one pass.
 *
 * Source: G. W. Brier, Monthly Weather Review 78 (1950) 1-3.
 *
 * @example
 * import { brier } from 'tradepath/scoring'
 * brier([0.9, 0.2, 0.6], [1, 0, 0]).toFixed(4) // '0.1367'
 * const clusters = [2001, 2001, 2002, 2003, 2004, 2005]
 * const { low, high } = brier([0.9, 0.2, 0.6, 0.4, 0.3, 0.7], [1, 0, 0, 0, 1, 1], { clusters, runs: 1000, seed: 1 })
 * low < 0.2 && high > 0.2 // true
 */
export function brier(forecasts: readonly number[], outcomes: readonly Outcome[]): number
export function brier(forecasts: readonly number[], outcomes: readonly Outcome[], options: Clustered): ScoreInterval
export function brier(
  forecasts: readonly number[],
  outcomes: readonly Outcome[],
  options?: Clustered,
): number | ScoreInterval {
  const scores = verified('brier', forecasts, outcomes).map(({ forecast, happened }) => (forecast - happened) ** 2)
  if (options === undefined) return mean(scores)
  return bootstrapped(grouping('brier', options, scores.length), [scores], ([sum = 0], count) => sum / count)
}
