import { checked, positive } from '../errors.ts'
import { between } from '../numeric/between.ts'
import { bounded, type Quantile } from './quantile.ts'
import { range } from './uniform.ts'

/**
 * The log-uniform (reciprocal) distribution: the logarithm is uniform, for a quantity known to its order of magnitude.
 *
 * Q(p) = low · (high / low)^p.
 *
 * @param low the least value, greater than 0, in any unit
 * @param high the greatest value, greater than `low`, in the same unit
 * @returns its quantile function
 * @throws {DomainError} where an argument is outside its range
 *
 * Accuracy: a relative 1e-15 for each unit of ln(high); the ends exactly.
 *
 * @example
 * import { logUniform } from 'tradepath/distribution'
 * logUniform(0.01, 100)(0.5).toFixed(6) // '1.000000'
 */
export function logUniform(low: number, high: number): Quantile {
  const [from, to] = range('logUniform', checked('logUniform', 'low', low, positive), high)
  const [logFrom, logTo] = [Math.log(from), Math.log(to)]
  return bounded('logUniform', 'high', (p) =>
    p === 0 ? from : p === 1 ? to : Math.min(to, Math.max(from, Math.exp(between(logFrom, logTo, p)))),
  )
}
