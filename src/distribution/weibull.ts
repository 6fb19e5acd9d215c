import { checked, positive } from '../errors.ts'
import { type Quantile, unbounded } from './quantile.ts'

/**
 * The Weibull distribution, for a time until something happens.
 *
 * Q(p) = scale · (-ln(1 - p))^(1 / shape); a shape of 1 is the exponential distribution.
 *
 * @param shape greater than 0; above 1 the event grows more likely with time, below 1 less
 * @param scale the value with F = 1 - 1/e, greater than 0, in any unit
 * @returns its quantile function, for p from 2^-53 to 1 - 2^-53; beyond, as there
 * @throws {DomainError} where an argument is outside its range, or a value would be above 1.8e308
 *
 * Accuracy: a relative 1e-15 for shapes of 1 and more, 2e-15 / shape below, in both tails.
 *
 * @example
 * import { weibull } from 'tradepath/distribution'
 * weibull(1.5, 9)(0.5).toFixed(4) // '7.0490'
 */
export function weibull(shape: number, scale: number): Quantile {
  const power = checked('weibull', 'shape', shape, positive)
  const size = checked('weibull', 'scale', scale, positive)
  return unbounded('weibull', 'shape', (p) => size * (-Math.log1p(-p)) ** (1 / power))
}
