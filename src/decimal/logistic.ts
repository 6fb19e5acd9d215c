import type { Curve } from './curve.ts'
import type { Precision } from './read.ts'
import { type SaturatingOptions, saturating } from './saturating.ts'
import { exactly, negated, one } from './work.ts'

/**
 * Logistic growth in Decimals: exponential at first, then saturating at a capacity.
 *
 * V(t) = capacity / (1 + (capacity / base - 1) · e^(-rate · t)); the years to a target are
 * ln(1 + (target - base) / base · capacity / (capacity - target)) / rate.
 *
 * Convention: `rate` is the intrinsic rate, as for `logistic` of the root entry.
 *
 * @param options base, rate, capacity
 * @param precision how many significant digits every answer shall have
 * @returns a curve; `timeTo` is `never` with the capacity as `closest` at or beyond it, with the base in the other direction
 * @throws {DomainError} where an argument is not a decimal number or outside its range, or an answer would be
 *
 * Accuracy: every digit is right, half rounds away from zero. Cost: about half a millisecond at 34 digits,
 * some 50 ms at 500.
 *
 * @example
 * import { logistic } from 'tradepath/decimal'
 *
 * logistic({ base: 41, rate: '0.3', capacity: 123 }).timeTo(82).years?.toString() // '4.62098120373296872944821414305451'
 */
export function logistic(options: SaturatingOptions, precision: Precision = {}): Curve {
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
