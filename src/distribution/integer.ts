import { checked, DomainError, wholeYear } from '../errors.ts'
import { bounded, type Quantile } from './quantile.ts'

/**
 * The discrete uniform distribution: every whole number from one to another is as likely as any other.
 *
 * Q(p) is the smallest whole number whose cumulative probability is at least p: low - 1 + ⌈p · (high - low + 1)⌉.
 *
 * @param low the least, a whole number
 * @param high the greatest, a whole number, at least `low`
 * @returns its quantile function
 * @throws {DomainError} where an argument is outside its range
 *
 * @example
 * import { integer } from 'tradepath/distribution'
 * const deadline = integer(2030, 2033)
 * deadline(0.25) // 2030
 * deadline(0.26) // 2031
 */
export function integer(low: number, high: number): Quantile {
  const from = checked('integer', 'low', low, wholeYear)
  const to = checked('integer', 'high', high, wholeYear)
  const count = to - from + 1
  if (!(count >= 1 && count <= 2 ** 53))
    throw new DomainError('integer', 'high', `be from low, ${low}, to 2^53 above`, high)
  return bounded('integer', 'high', (p) => from + Math.max(0, Math.ceil(p * count) - 1))
}
