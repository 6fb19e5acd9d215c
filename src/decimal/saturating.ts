import type { Decimal } from 'decimal.js'
import { domain, notNegative, positive } from '../errors.ts'
import { type Curve, closedForm, never, reached } from './curve.ts'
import { type Numeric, numeric, type Precision } from './read.ts'
import { exactly, type Known, negated, type Work } from './work.ts'

/** What growth towards a capacity is given by. */
export interface SaturatingOptions {
  /** The value at t = 0, greater than 0, in any unit. */
  readonly base: Numeric
  /** The rate a year as a fraction, at least 0: `logistic` and `gompertz` say which. */
  readonly rate: Numeric
  /** The value approached, greater than 0, in the unit of the base. */
  readonly capacity: Numeric
}

/** A curve that goes from its base to a capacity, which it approaches for ever; as the root entry's. */
export function saturating(
  where: string,
  options: SaturatingOptions,
  precision: Precision,
  at: (work: Work, base: Decimal, capacity: Decimal, decay: Known) => Known,
  excess: (work: Work, base: Decimal, capacity: Decimal, target: Decimal) => Known,
): Curve {
  const { base, rate, capacity } = domain(where, options, {
    base: numeric(positive),
    rate: numeric(notNegative),
    capacity: numeric(positive),
  })
  const direction = capacity.cmp(base)
  const still = direction === 0 || rate.isZero()
  return closedForm(where, base, precision, {
    at(work, years) {
      if (still) return { known: exactly(base) }
      const decay = work.expm1(negated(work.times(exactly(rate), exactly(years))))
      return { known: at(work, base, capacity, decay), between: direction > 0 ? [base, capacity] : [capacity, base] }
    },
    arrive(work, target) {
      if (still || target.cmp(base) !== direction) return never(exactly(base))
      if (target.cmp(capacity) !== -direction) return never(exactly(capacity))
      return reached(work.over(work.log1p(excess(work, base, capacity, target)), exactly(rate)))
    },
  })
}
