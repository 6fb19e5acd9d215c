import { anyNumber, checked, positive } from '../errors.ts'
import { normalQuantile } from '../numeric/normal.ts'
import { type Quantile, unbounded } from './quantile.ts'

/**
 * The normal (Gaussian) distribution.
 *
 * Q(p) = mean + sd · Φ⁻¹(p).
 *
 * @param mean the mean, in any unit
 * @param sd the standard deviation, greater than 0, in the same unit
 * @returns its quantile function, for p from 2^-53 to 1 - 2^-53 (8.21 standard deviations); beyond, the value at the nearer of these
 * @throws {DomainError} where an argument is outside its range
 *
 * Accuracy: a relative 1e-15 of the distance from the mean, in both tails.
 *
 * Source: Wichura, AS 241, Applied Statistics 37 (1988) 477-484.
 *
 * @example
 * import { normal } from 'tradepath/distribution'
 * normal(0.08, 0.03)(0.95).toFixed(6) // '0.129346'
 */
export function normal(mean: number, sd: number): Quantile {
  return normalOf('normal', 'sd', checked('normal', 'mean', mean, anyNumber), checked('normal', 'sd', sd, positive))
}

export function normalOf(where: string, parameter: string, mean: number, sd: number): Quantile {
  return unbounded(where, parameter, (p) => mean + sd * normalQuantile(p))
}
