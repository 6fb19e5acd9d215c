import { anyNumber, checked } from '../errors.ts'
import { bootstrapped, type Clustered, grouping, type ScoreInterval } from './parts/clusters.ts'
import { filled, finiteScore, sameLength, sortedSample } from './parts/verified.ts'

/**
 * Continuous ranked probability score (CRPS) of a forecast given as a sample, against the value that came.
 *
 * CRPS = ∫ (F(x) - 1{x ≥ y})² dx, F the distribution function of the sample and y the value; the same as
 * mean |xᵢ - y| - ½ mean |xᵢ - xⱼ|.
 *
 * Convention: the sample is the forecast (no correction for its size); lower is better, in the unit of the value. A
 * sample of one value scores its absolute error. Strictly proper: in expectation nothing beats the true distribution.
 *
 * @param sample values of the forecast, at least one, in any order: scenarios, an ensemble, past errors; with `options`, a
 * list of such samples
 * @param outcome the value that came, in the same unit; with `options`, as many as samples
 * @returns the score, at least 0; average over forecasts to compare forecasters; with `options`, the mean over the samples and
 * its interval by a block bootstrap over the clusters
 * @throws {DomainError} where a value is not a finite number, or the score would be larger than 1.8e308
 *
 * Accuracy: a few units in the last place for each value: the integral is a sum of parts that are not negative, so
 * nothing cancels, whatever the offset. Cost: a sort.
 *
 * Source: J. E. Matheson and R. L. Winkler, Management Science 22 (1976) 1087-1096; T. Gneiting and A. E. Raftery,
 * Journal of the American Statistical Association 102 (2007) 359-378, equations 20 and 21.
 *
 * @example
 * import { crps } from 'tradepath/scoring'
 * crps([45, 50, 55], 48.7).toFixed(4) // '1.5444'
 * crps([45], 48.7).toFixed(4) // '3.7000'
 */
export function crps(sample: readonly number[], outcome: number): number
export function crps(
  samples: readonly (readonly number[])[],
  outcomes: readonly number[],
  options: Clustered,
): ScoreInterval
export function crps(
  sample: readonly number[] | readonly (readonly number[])[],
  outcome: number | readonly number[],
  options?: Clustered,
): number | ScoreInterval {
  if (options === undefined) return crpsOf(sample, outcome)
  const samples = filled('crps', 'samples', sample)
  const outcomes = sameLength('crps', 'outcomes', outcome, samples.length)
  const scores = samples.map((each, index) => crpsOf(each, outcomes[index]))
  return bootstrapped(grouping('crps', options, scores.length), [scores], ([sum = 0], count) =>
    finiteScore('crps', 'outcomes', sum / count, outcome),
  )
}

function crpsOf(sample: unknown, outcome: unknown): number {
  const values = sortedSample('crps', sample)
  const came = checked('crps', 'outcome', outcome, anyNumber)
  const count = values.length
  let score = 0
  for (let below = 0; below <= count; below++) {
    // between two values of the sample, F is below / count
    const low = below === 0 ? came : (values[below - 1] as number)
    const high = below === count ? came : (values[below] as number)
    const before = Math.min(high, came) - low // where x < y
    const after = high - Math.max(low, came) // where x ≥ y
    if (before > 0) score += before * (below / count) ** 2
    if (after > 0) score += after * ((count - below) / count) ** 2
  }
  return finiteScore('crps', 'outcome', score, outcome)
}
