import { checked, checkedObject, notNegative, positive } from '../../../errors.ts'
import { never, reached, type Years } from '../../arrival.ts'
import { type Curve, closedForm, forever } from './closedForm.ts'

/** What logistic and Gompertz growth are told by. */
export interface Saturating {
  readonly base: number
  readonly rate: number
  readonly capacity: number
}

/**
 * A curve that goes from its base to a capacity, which it approaches for ever.
 *
 * @param at the value at a time, given e^(-rate · t) - 1 with its digits
 * @param excess e^(rate · t) - 1 at the time of a target strictly between base and capacity
 */
export function saturating(
  where: string,
  options: Saturating,
  at: (given: Saturating, decay: number) => number,
  excess: (given: Saturating, target: number) => number,
): Curve {
  checkedObject(where, 'options', options)
  const base = checked(where, 'base', options.base, positive)
  const rate = checked(where, 'rate', options.rate, notNegative)
  const capacity = checked(where, 'capacity', options.capacity, positive)
  const given = { base, rate, capacity }
  const [low, high] = [Math.min(base, capacity), Math.max(base, capacity)]
  return closedForm(where, {
    base,
    until: forever,
    at: (years: Years) => Math.min(high, Math.max(low, at(given, Math.expm1(-rate * years)))),
    arrive(target) {
      if (rate === 0 || target > base !== capacity > base) return never(base)
      if (target <= low || target >= high) return never(capacity)
      return reached(where, target, Math.log1p(excess(given, target)) / rate)
    },
  })
}
