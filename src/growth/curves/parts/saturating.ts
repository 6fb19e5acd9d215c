import { domain, notNegative, positive } from '../../../errors.ts'
import { never, reached, type Years } from '../../arrival.ts'
import { type Curve, closedForm, forever } from '../../curve.ts'

/** What logistic and Gompertz growth are told by. */
export interface Saturating {
  readonly base: number
  readonly rate: number
  readonly capacity: number
}

const checks = { base: positive, rate: notNegative, capacity: positive }

/**
 * A curve that goes from its base to a capacity, which it approaches for ever.
 *
 * @param at the value at a time after 0, given e^(-rate · t), and 1 - e^(-rate · t), each with all its digits
 * @param excess e^(rate · t) - 1 at the time of a target strictly between base and capacity
 */
export function saturating(
  where: string,
  options: Saturating,
  at: (given: Saturating, remaining: number, gone: number) => number,
  excess: (given: Saturating, target: number) => number,
): Curve {
  const given = domain(where, options, checks)
  const { base, rate, capacity } = given
  const [low, high] = [Math.min(base, capacity), Math.max(base, capacity)]
  return closedForm(where, {
    base,
    until: forever,
    at(years: Years) {
      const passed = rate * years
      return passed === 0 ? base : Math.min(high, Math.max(low, at(given, Math.exp(-passed), -Math.expm1(-passed))))
    },
    arrive(target) {
      if (rate === 0 || target > base !== capacity > base) return never(base)
      if (target <= low || target >= high) return never(capacity)
      return reached(where, target, Math.log1p(excess(given, target)) / rate)
    },
  })
}
