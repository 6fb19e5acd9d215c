import { checked, DomainError, unitInterval } from '../errors.ts'

/**
 * A probability distribution *is* its quantile function: the value that is not exceeded with probability p.
 *
 * Q(p) is the smallest x with F(x) ≥ p, where F is the cumulative probability; p is from 0 to 1, and Q never falls.
 *
 * Rule for the ends, the same for all: where a distribution ends, Q(0) and Q(1) are its ends. Where it goes on for ever,
 * p counts as at least 2^-53 and at most 1 - 2^-53, the first and the last of the numbers that are drawn; so a normal
 * ends at 8.21 standard deviations, and no value is ever infinite.
 *
 * Any function that keeps to this is a distribution: `(p) => -Math.log1p(-p) / 3`, but for its end, is an exponential.
 *
 * @example
 * import { normal } from 'tradepath/distribution'
 * const growth = normal(0.08, 0.03)
 * growth(0.5) // 0.08
 * growth(0.05).toFixed(4) // '0.0307'
 */
export type Quantile = (p: number) => number

/** The distribution of a formula for 0 ≤ p ≤ 1; `parameter` is at fault where it leaves the doubles. */
export function bounded(where: string, parameter: string, formula: Quantile): Quantile {
  for (const p of [0, 1]) {
    const end = formula(p)
    if (!Number.isFinite(end)) throw new DomainError(where, parameter, 'give values below 1.8e308', end)
  }
  // the check in full costs as much as a formula
  return (p) => formula(typeof p === 'number' && p >= 0 && p <= 1 ? p + 0 : checked(where, 'p', p, unitInterval))
}

/** The distribution of a formula for 0 < p < 1 that is unbounded on one side or both: p stays at least 2^-53 away from 0 and 1. */
export function unbounded(where: string, parameter: string, formula: Quantile): Quantile {
  return bounded(where, parameter, (p) => formula(Math.min(1 - edge, Math.max(edge, p))))
}

const edge = 2 ** -53
