import { anyNumber, checked } from '../errors.ts'
import { sortedSample } from './parts/verified.ts'

/**
 * Probability integral transform (PIT): where in its forecast the value that came lies, as a probability.
 *
 * u = (values of the sample below y + ½ of those equal to it + ½) / (n + 1), the middle of its rank among the n.
 *
 * Convention: over many forecasts that are right, u is uniform: a heap in the middle says that forecasts are too wide,
 * heaps at both ends too narrow, a slope that they are biased. Never 0 or 1, so that a normal quantile of it is finite.
 *
 * @param sample values of the forecast, at least one, in any order
 * @param outcome the value that came
 * @returns the probability, between 0 and 1
 * @throws {DomainError} where a value is not a finite number
 *
 * Cost: a sort.
 *
 * Source: A. P. Dawid, Journal of the Royal Statistical Society A 147 (1984) 278-292; T. M. Hamill (rank histograms),
 * Monthly Weather Review 129 (2001) 550-560.
 *
 * @example
 * import { pit } from 'tradepath/scoring'
 * pit([45, 47, 50, 52], 48.7) // 0.5
 */
export function pit(sample: readonly number[], outcome: number): number {
  const values = sortedSample('pit', sample)
  const came = checked('pit', 'outcome', outcome, anyNumber)
  let halves = 1
  for (const value of values) halves += value < came ? 2 : value === came ? 1 : 0
  return halves / (2 * (values.length + 1))
}
