import { checked, insideUnit } from '../errors.ts'
import { normalQuantile } from '../numeric/normal.ts'
import { normalOf } from './normal.ts'
import type { Quantile } from './quantile.ts'
import { range } from './uniform.ts'

/**
 * The normal distribution with a given central interval: "between 5 % and 11 %, nine times in ten".
 *
 * Its mean is the middle; below `low` and above `high` lie (1 - coverage) / 2 each.
 *
 * @param low the lower end of the interval, in any unit
 * @param high the upper end, greater than `low`, in the same unit
 * @param coverage the probability of a value within, between 0 and 1; 0.9 where it is left out
 * @returns its quantile function, as of `normal`
 * @throws {DomainError} where an argument is outside its range
 *
 * @example
 * import { normalFromInterval } from 'tradepath/distribution'
 * normalFromInterval(0.05, 0.11)(0.05).toFixed(6) // '0.050000'
 */
export function normalFromInterval(low: number, high: number, coverage = 0.9): Quantile {
  const [from, to] = range('normalFromInterval', low, high)
  const sd = (to - from) / intervalWidth('normalFromInterval', coverage)
  return normalOf('normalFromInterval', 'coverage', from / 2 + to / 2, sd)
}

/** The width of the interval in standard deviations. */
export function intervalWidth(where: string, coverage: number): number {
  return 2 * normalQuantile(0.5 + checked(where, 'coverage', coverage, insideUnit) / 2)
}
