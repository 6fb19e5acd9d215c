import { anyNumber, checked, checkedFunction, DomainError } from '../errors.ts'
import { bounded, type Quantile } from './quantile.ts'

/**
 * A distribution cut to a range: what it is, given that the value lies from `low` to `high`.
 *
 * Q(p) = Q₀(P(X < low) + p · P(low ≤ X ≤ high)), where the probabilities are found from the quantile function Q₀ itself
 * by bisection; so it works for every distribution.
 *
 * @param distribution the quantile function to cut
 * @param low the least value, or -Infinity
 * @param high the greatest value, or Infinity, greater than `low`
 * @returns its quantile function, within the range
 * @throws {DomainError} where an argument is outside its range, the range holds a probability below 1e-6, or the
 * distribution gives anything but a finite number
 *
 * Accuracy: p to an absolute 1e-16 of the whole distribution, so 1e-10 at worst for a range of 1e-6. Cost: some 120 calls
 * of the distribution once, then one a value.
 *
 * @example
 * import { normal, truncated } from 'tradepath/distribution'
 * const growth = truncated(normal(0.08, 0.06), 0, Infinity)
 * growth(0).toFixed(4) // '0.0000'
 * growth(0.5).toFixed(4) // '0.0869'
 */
export function truncated(distribution: Quantile, low: number, high: number): Quantile {
  checkedFunction('truncated', 'distribution', distribution)
  for (const [name, end] of [['low', low] as const, ['high', high] as const])
    if (typeof end !== 'number' || Number.isNaN(end))
      throw new DomainError('truncated', name, 'be a number, or infinite', end)
  if (low >= high) throw new DomainError('truncated', 'high', `be greater than low, ${low}`, high)
  const value = (p: number): number => checked('truncated', `distribution(${p})`, distribution(p), anyNumber)
  const [, below] = turn((p) => value(p) < low)
  const [upTo] = turn((p) => value(p) <= high)
  if (!(upTo - below >= 1e-6))
    throw new DomainError('truncated', 'low', 'leave a range with a probability of at least 1e-6', low)
  return bounded('truncated', 'distribution', (p) =>
    Math.min(high, Math.max(low, value(Math.min(upTo, below + p * (upTo - below))))),
  )
}

/** Where a statement that is true up to some probability turns: the last found true, and the first found false. */
function turn(holds: (p: number) => boolean): [last: number, first: number] {
  if (holds(1)) return [1, 1]
  if (!holds(0)) return [0, 0]
  let [last, first] = [0, 1]
  while (first - last > 2 ** -64) {
    const middle = last + (first - last) / 2
    if (middle === last || middle === first) break
    if (holds(middle)) last = middle
    else first = middle
  }
  return [last, first]
}
