import { DomainError } from '../errors.ts'
import { bounded, type Quantile } from './quantile.ts'
import { range } from './uniform.ts'

/**
 * The triangular distribution: a least, a most likely and a greatest value, and straight lines between.
 *
 * Q(p) = low + √(p · (high - low) · (mode - low)) below the mode, and as much from `high` above it.
 *
 * @param low the least value, in any unit
 * @param mode the most likely value, from `low` to `high`
 * @param high the greatest value, greater than `low`
 * @returns its quantile function
 * @throws {DomainError} where an argument is outside its range
 *
 * Accuracy: a relative 1e-15 of the distance from the nearer end; the ends exactly.
 *
 * @example
 * triangular(0.03, 0.08, 0.11)(0.5).toFixed(6) // '0.074721'
 */
export function triangular(low: number, mode: number, high: number): Quantile {
  const [from, to] = range('triangular', low, high)
  const peak = inRange('triangular', mode, from, to)
  const [width, below, above] = [to - from, peak - from, to - peak]
  // in parts of the width, whose products stay within the doubles
  return bounded('triangular', 'high', (p) =>
    p * width <= below
      ? Math.min(peak, from + width * Math.sqrt(p * (below / width)))
      : Math.max(peak, to - width * Math.sqrt((1 - p) * (above / width))),
  )
}

/** The most likely value, in its range. */
export function inRange(where: string, mode: number, low: number, high: number): number {
  if (typeof mode !== 'number' || !(mode >= low && mode <= high))
    throw new DomainError(where, 'mode', `be from low, ${low}, to high, ${high}`, mode)
  return mode + 0
}
