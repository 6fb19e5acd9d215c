import type { Curve } from './curve.ts'
import type { Precision } from './read.ts'
import { type SaturatingOptions, saturating } from './saturating.ts'
import { exactly, negated } from './work.ts'

/**
 * Gompertz growth in Decimals: the log of the value closes a constant share of its gap to the capacity.
 *
 * V(t) = capacity · exp(ln(base / capacity) · e^(-rate · t)); the years to a target are
 * ln(1 + ln(target / base) / ln(capacity / target)) / rate.
 *
 * Convention: `rate` is the closing rate of the log gap, as for `gompertz` of the root entry.
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
 * import { gompertz } from 'tradepath/decimal'
 *
 * gompertz({ base: 41, rate: '0.3', capacity: 123 }).timeTo(82).years?.toString() // '3.32256094444859666236073726676509'
 */
export function gompertz(options: SaturatingOptions, precision: Precision = {}): Curve {
  return saturating(
    'gompertz',
    options,
    precision,
    ({ times, exp, logRatio }, base, capacity, decay) =>
      times(exactly(base), exp(negated(times(logRatio(capacity, base), decay)))),
    ({ over, logRatio }, base, capacity, target) => over(logRatio(target, base), logRatio(capacity, target)),
  )
}
