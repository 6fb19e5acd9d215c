import { anyNumber, checked, DomainError, domain, optional, type Rule, wholeCount } from '../errors.ts'
import { betaCdf } from '../numeric/beta.ts'
import { studentQuantile } from '../numeric/studentQuantile.ts'
import { clusterNames, groupsOf } from './parts/clusters.ts'
import { filled, mean, sameLength } from './parts/verified.ts'

/** How the cases of `dieboldMariano` depend on each other. */
export interface DieboldMarianoOptions {
  /** Steps ahead: forecasts less than so many periods apart overlap; 1 where left out. */
  readonly horizon?: number | undefined
  /** The period or cluster of each case, a number or a name: the year of origin. Each case is its own where left out. */
  readonly clusters?: readonly (number | string)[] | undefined
}

/** Whether two forecasters differ by more than chance. */
export interface DieboldMariano {
  /** The mean score of the first less that of the second: below 0, the first is better. */
  readonly difference: number
  /** Its standard error, with the small-sample correction. */
  readonly standardError: number
  /** difference / standardError. */
  readonly statistic: number
  /** The probability of a statistic at least so far from 0, where both are equally good. */
  readonly pValue: number
  /** Lower end of the 95 % interval of the difference. */
  readonly low: number
  /** Upper end. */
  readonly high: number
  /** The number of periods or clusters. */
  readonly count: number
}

/**
 * Diebold-Mariano test: are the scores of two forecasters of the same cases equal in expectation?
 *
 * d̄ / √(V / T), V = γ₀ + 2 Σ γ_k over lags k < h, for the differences d of T periods and a horizon h; times the factor
 * √((T + 1 - 2h + h (h - 1) / T) / T), against Student's t with T - 1 degrees of freedom.
 *
 * Convention: cases in the order of time. With clusters, their order is that of numbers, or of names; the difference is the
 * mean over all cases, and each cluster is one period, weighted by its cases. Where V is not greater than 0, Bartlett weights
 * take the place of equal ones, as its authors advise.
 *
 * @param scores the first forecaster's score of each case, lower is better
 * @param others the second's, in the same order
 * @param options steps ahead, and clusters of cases
 * @returns the difference with its standard error, interval and p-value
 * @throws {DomainError} where a score is not finite, the lengths differ, there are fewer than 5 periods or not more than 2
 * for each step ahead, or the differences do not vary
 *
 * Accuracy: in simulations of 40 periods or more the intervals cover 93 to 97 % for one step ahead. Cost: one pass a lag.
 *
 * Source: F. X. Diebold and R. S. Mariano, Journal of Business & Economic Statistics 13 (1995) 253-263; D. Harvey,
 * S. Leybourne and P. Newbold, International Journal of Forecasting 13 (1997) 281-291, equation 9.
 *
 * @example
 * import { dieboldMariano } from 'tradepath/scoring'
 * const { difference, pValue } = dieboldMariano([0.1, 0.2, 0.1, 0.3, 0.2], [0.2, 0.4, 0.3, 0.3, 0.4])
 * difference.toFixed(2) // '-0.14'
 * pValue.toFixed(3) // '0.025'
 */
export function dieboldMariano(
  scores: readonly number[],
  others: readonly number[],
  options: DieboldMarianoOptions = {},
): DieboldMariano {
  const own = filled('dieboldMariano', 'scores', scores)
  const other = sameLength('dieboldMariano', 'others', others, own.length)
  const differences = own.map(
    (score, index) =>
      checked('dieboldMariano', `scores[${index}]`, score, bounded) -
      checked('dieboldMariano', `others[${index}]`, other[index], bounded),
  )
  const { horizon, clusters } = domain('dieboldMariano', options, {
    horizon: optional(wholeCount, 1),
    clusters: optional(clusterNames),
  })
  const periods = clusters === undefined ? differences : clusterSums(differences, clusters)
  const count = periods.length
  if (count < 5 || count <= 2 * horizon)
    throw new DomainError('dieboldMariano', 'scores', 'be of 5 periods, and of more than 2 for each step ahead', count)
  const difference = mean(periods)
  const variance = longRunVariance(periods, horizon)
  if (!(variance > 0)) throw new DomainError('dieboldMariano', 'scores', 'differ from the others by turns', scores)
  // equation 9 of Harvey, Leybourne and Newbold
  const factor = (count + 1 - 2 * horizon + (horizon * (horizon - 1)) / count) / count
  const standardError = Math.sqrt(variance / count / factor)
  const statistic = difference / standardError
  const half = -studentQuantile(0.025, count - 1) * standardError
  return {
    difference,
    standardError,
    statistic,
    pValue: betaCdf((count - 1) / 2, 0.5, (count - 1) / (count - 1 + statistic ** 2)),
    low: difference - half,
    high: difference + half,
    count,
  }
}

const bounded: Rule = {
  says: 'be from -1e100 to 1e100',
  holds: (value) => anyNumber.holds(value) && Math.abs(value) <= 1e100,
}

/** The sum of each cluster, scaled so that their mean is that of all cases. */
function clusterSums(differences: readonly number[], clusters: readonly (number | string)[]): number[] {
  const groups = groupsOf('dieboldMariano', clusters, differences.length)
  const scale = groups.length / differences.length
  return groups.map((cases) => scale * cases.reduce((sum, index) => sum + (differences[index] as number), 0))
}

/** The variance of √T times the mean: equal weights for lags below the horizon, or Bartlett's where that is not positive. */
function longRunVariance(values: readonly number[], horizon: number): number {
  const middle = mean(values)
  const covariance = (lag: number): number =>
    values.slice(lag).reduce((sum, each, i) => sum + (each - middle) * ((values[i] as number) - middle), 0) /
    values.length
  const lags = Array.from({ length: horizon - 1 }, (_, i) => i + 1)
  const alone = covariance(0)
  const weighted = (weight: (lag: number) => number): number =>
    lags.reduce((sum, lag) => sum + 2 * weight(lag) * covariance(lag), alone)
  const equal = weighted(() => 1)
  return equal > 1e-12 * alone ? equal : weighted((lag) => 1 - lag / horizon)
}
