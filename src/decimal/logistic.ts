import type { Curve } from './curve.ts'
import type { Numeric, Precision } from './read.ts'
import { saturating } from './saturating.ts'
import { exactly, negated, one } from './work.ts'

/**
 * Logistic growth in Decimals: exponential at first, then saturating at a capacity.
 *
 * V(t) = capacity / (1 + (capacity / base - 1) · e^(-rate · t)); the years to a target are
 * ln(1 + (target - base) / base · capacity / (capacity - target)) / rate.
 *
 * Convention: `rate` is the intrinsic rate, as for `logistic` of the root entry.
 *
 * @param options.base the value at t = 0, greater than 0, in any unit
 * @param options.rate intrinsic growth rate a year, at least 0
 * @param options.capacity the value approached, greater than 0, in the unit of the base
 * @param precision.precision significant digits of every answer, a whole number from 1 to 500
 * @returns a curve; `timeTo` is `never` with the capacity as `closest` at or beyond it, with the base the other way
 * @throws {DomainError} where an argument is not a decimal number or outside its range, or an answer would be
 *
 * Accuracy: every digit is right, half rounds away from zero. Cost: about half a millisecond at 34 digits,
 * some 50 ms at 500.
 *
 * @example
 * logistic({ base: 41, rate: '0.3', capacity: 123 }).timeTo(82).years.toString() // '4.62098120373296872944821414305451'
 */
export function logistic(
  options: { base: Numeric; rate: Numeric; capacity: Numeric },
  precision: Precision = {},
): Curve {
  return saturating(
    'logistic',
    options,
    precision,
    ({ plus, times, over }, base, capacity, decay) => {
      // 1 + decay - base / capacity · decay
      const ratio = over(exactly(base), exactly(capacity))
      return over(exactly(base), plus(plus(one, decay), negated(times(ratio, decay))))
    },
    ({ times, over }, base, capacity, target) =>
      times(over(exactly(target.minus(base)), exactly(base)), over(exactly(capacity), exactly(capacity.minus(target)))),
  )
}
