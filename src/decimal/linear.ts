import { anyNumber, domain } from '../errors.ts'
import { type Curve, closedForm, never, reached } from './curve.ts'
import { type Numeric, numeric, type Precision } from './read.ts'
import { exactly } from './work.ts'

/** What linear growth is given by. */
export interface LinearOptions {
  /** The value at t = 0, in any unit. */
  readonly base: Numeric
  /** The change a year, in the unit of the base. */
  readonly perYear: Numeric
}

/**
 * Linear growth in Decimals: the same amount every year.
 *
 * V(t) = base + perYear · t, and the years to a target are (target - base) / perYear.
 *
 * @param options base, perYear
 * @param precision how many significant digits every answer shall have
 * @returns a curve; `timeTo` is `never` with the base as `closest` where the target lies in the other direction
 * @throws {DomainError} where an argument is not a decimal number or outside its range, or an answer would be
 *
 * Accuracy: every digit is right, half rounds away from zero. Cost: under a tenth of a millisecond.
 *
 * @example
 * import { linear } from 'tradepath/decimal'
 *
 * linear({ base: 41, perYear: 3 }).timeTo(82).years?.toString() // '13.66666666666666666666666666666667'
 */
export function linear(options: LinearOptions, precision: Precision = {}): Curve {
  const { base, perYear } = domain('linear', options, { base: numeric(anyNumber), perYear: numeric(anyNumber) })
  return closedForm('linear', base, precision, {
    at: (_, years) => ({ known: exactly(base.plus(perYear.times(years))) }),
    arrive({ over }, target) {
      const gap = target.minus(base)
      if (perYear.cmp(0) !== gap.cmp(0)) return never(exactly(base))
      return reached(over(exactly(gap), exactly(perYear)), (years) => perYear.times(years).eq(gap))
    },
  })
}
