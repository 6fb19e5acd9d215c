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
 * Accuracy: a few units in the last place of the larger end, and of the distance from an end near it; the ends exactly.
 *
 * @example
 * import { triangular } from 'tradepath/distribution'
 * triangular(0.03, 0.08, 0.11)(0.5).toFixed(6) // '0.074721'
 */
export function triangular(low: number, mode: number, high: number): Quantile {
  const [from, to] = range('triangular', low, high)
  const peak = inRange('triangular', mode, from, to)
  const width = to - from
  const [below, above] = [(peak - from) / width, (to - peak) / width]
  return bounded('triangular', 'high', (p) => {
    const q = 1 - p
    const root = Math.sqrt(p <= below ? p * below : q * above)
    // from an end, or from the mode by the other form of the difference of roots: so both tails keep their digits
    if (p <= below)
      return Math.min(peak, p < 0.5 ? from + width * root : peak - (width * below * (q - above)) / (below + root))
    return Math.max(peak, p < 0.5 ? peak + (width * above * (p - below)) / (above + root) : to - width * root)
  })
}

/** The most likely value, in its range. */
export function inRange(where: string, mode: number, low: number, high: number): number {
  if (typeof mode !== 'number' || !(mode >= low && mode <= high))
    throw new DomainError(where, 'mode', `be from low, ${low}, to high, ${high}`, mode)
  return mode + 0
}
