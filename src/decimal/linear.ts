import { anyNumber } from '../errors.ts'
import { type Curve, closedForm, never, reached } from './curve.ts'
import { type Numeric, type Precision, readAll } from './read.ts'
import { exactly } from './work.ts'

/**
 * Linear growth in Decimals: the same amount every year.
 *
 * V(t) = base + perYear · t, and the years to a target are (target - base) / perYear.
 *
 * @param options.base the value at t = 0, in any unit
 * @param options.perYear the change a year in the unit of the base
 * @param precision.precision significant digits of every answer, a whole number from 1 to 500
 * @returns a curve; `timeTo` is `never` with the base as `closest` where the target lies the other way
 * @throws {DomainError} where an argument is not a decimal number or outside its range, or an answer would be
 *
 * Accuracy: every digit is right, half rounds away from zero. Cost: under a tenth of a millisecond.
 *
 * @example
 * linear({ base: 41, perYear: 3 }).timeTo(82).years.toString() // '13.66666666666666666666666666666667'
 */
export function linear(options: { base: Numeric; perYear: Numeric }, precision: Precision = {}): Curve {
  const { base, perYear } = readAll('linear', options, { base: anyNumber, perYear: anyNumber })
  return closedForm('linear', base, precision, {
    at: (_, years) => ({ known: exactly(base.plus(perYear.times(years))) }),
    arrive({ over }, target) {
      const gap = target.minus(base)
      if (perYear.cmp(0) !== gap.cmp(0)) return never(exactly(base))
      return reached(over(exactly(gap), exactly(perYear)), (years) => perYear.times(years).eq(gap))
    },
  })
}
