import { checked, positive } from '../errors.ts'
import { lognormalOf } from './lognormal.ts'
import { intervalWidth } from './normalFromInterval.ts'
import type { Quantile } from './quantile.ts'
import { range } from './uniform.ts'

/**
 * The lognormal distribution with a given central interval: "between 30 and 60, nine times in ten".
 *
 * Its median is the geometric mean of the ends; below `low` and above `high` lie (1 - coverage) / 2 each.
 *
 * @param low the lower end of the interval, greater than 0, in any unit
 * @param high the upper end, greater than `low`, in the same unit
 * @param coverage the probability of a value within, between 0 and 1; 0.9 where it is left out
 * @returns its quantile function, as of `lognormal`
 * @throws {DomainError} where an argument is outside its range
 *
 * @example
 * import { lognormalFromInterval } from 'tradepath/distribution'
 * lognormalFromInterval(30, 60)(0.5).toFixed(4) // '42.4264'
 */
export function lognormalFromInterval(low: number, high: number, coverage = 0.9): Quantile {
  const [from, to] = range('lognormalFromInterval', checked('lognormalFromInterval', 'low', low, positive), high)
  const spread = (Math.log(to) - Math.log(from)) / intervalWidth('lognormalFromInterval', coverage)
  return lognormalOf('lognormalFromInterval', 'coverage', (Math.log(from) + Math.log(to)) / 2, spread)
}
