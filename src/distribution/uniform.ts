import { anyNumber, checked, DomainError } from '../errors.ts'
import { between } from '../numeric/between.ts'
import { bounded, type Quantile } from './quantile.ts'

/**
 * The uniform distribution: every value between two ends is as likely as any other.
 *
 * Q(p) = low + p · (high - low).
 *
 * @param low the least value, in any unit
 * @param high the greatest value, greater than `low`, in the same unit
 * @returns its quantile function
 * @throws {DomainError} where an argument is outside its range
 *
 * Accuracy: two units in the last place of the larger end; the ends exactly.
 *
 * @example
 * import { uniform } from 'tradepath/distribution'
 * uniform(1.8, 2.2)(0.25).toFixed(6) // '1.900000'
 */
export function uniform(low: number, high: number): Quantile {
  const [from, to] = range('uniform', low, high)
  return bounded('uniform', 'high', (p) => between(from, to, p))
}

/** Two ends in their order, no further apart than a double can say. */
export function range(where: string, low: number, high: number): [from: number, to: number] {
  const from = checked(where, 'low', low, anyNumber)
  const to = checked(where, 'high', high, anyNumber)
  if (!(from < to && to - from < Infinity))
    throw new DomainError(where, 'high', `be greater than low, ${low}, by less than 1.8e308`, high)
  return [from, to]
}
