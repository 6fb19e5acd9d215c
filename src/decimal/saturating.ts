import { notNegative, positive } from '../errors.ts'
import { type Ball, compare, negated } from './ball.ts'
import { type Curve, closedForm, never, reached } from './curve.ts'
import { type Numeric, type Precision, readAll } from './read.ts'
import type { Work } from './work.ts'

/** A curve that goes from its base to a capacity, which it approaches for ever; as the root entry's. */
export function saturating(
  where: string,
  options: { base: Numeric; rate: Numeric; capacity: Numeric },
  precision: Precision,
  at: (work: Work, base: Ball, capacity: Ball, decay: Ball) => Ball,
  excess: (work: Work, base: Ball, capacity: Ball, target: Ball) => Ball,
): Curve {
  const { base, rate, capacity } = readAll(where, options, { base: positive, rate: notNegative, capacity: positive })
  const direction = compare(capacity, base)
  const still = direction === 0 || rate.middle === 0n
  return closedForm(where, base, precision, {
    at(work, years) {
      if (still) return { ball: base }
      const decay = work.expm1(negated(work.times(rate, years)))
      return { ball: at(work, base, capacity, decay), between: direction > 0 ? [base, capacity] : [capacity, base] }
    },
    arrive(work, target) {
      if (still || compare(target, base) !== direction) return never(base)
      if (compare(target, capacity) !== -direction) return never(capacity)
      return reached(work.over(work.log1p(excess(work, base, capacity, target)), rate))
    },
  })
}
