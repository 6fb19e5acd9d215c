import type { Curve } from '../curve.ts'
import { type Saturating, saturating } from './parts/saturating.ts'

/** What logistic growth is given by. */
export interface LogisticOptions {
  /** The value at t = 0, greater than 0, in any unit; above the capacity the curve falls to it. */
  readonly base: number
  /** Intrinsic growth rate a year, at least 0. */
  readonly rate: number
  /** The value approached, greater than 0, in the unit of the base. */
  readonly capacity: number
}

/**
 * Logistic growth: exponential at first, then saturating at a capacity.
 *
 * V(t) = capacity / (1 + (capacity / base - 1) · e^(-rate · t)); the years to a target are
 * ln(1 + (target - base) / base · capacity / (capacity - target)) / rate.
 *
 * Convention: `rate` is the intrinsic rate, the log growth a year far below the capacity (0.08 is an effective 8.3 %).
 *
 * @param options base, rate and capacity
 * @returns a curve; `timeTo` is `never` with the capacity as `closest` at or beyond it, with the base the other way
 * @throws {DomainError} where an argument is outside its range
 *
 * Accuracy: years within 3 units in the last place. Cost: well under a microsecond.
 *
 * Source: Verhulst (1838); the years are solved for t with the difference taken before the logarithm.
 *
 * @example
 * import { logistic } from 'tradepath'
 * const market = logistic({ base: 41, rate: 0.3, capacity: 123 })
 * market.timeTo(82).years?.toFixed(6) // '4.620981'
 * market.timeTo(130) // { status: 'never', closest: 123 }
 */
export function logistic(options: LogisticOptions): Curve {
  return saturating('logistic', options, valueAfter, excessAt)
}

/**
 * With the smaller of base and capacity over the larger, so that nothing overflows. Both terms of the sum are positive:
 * e^(-rate · t) itself, and what is missing from it to 1.
 */
function valueAfter({ base, capacity }: Saturating, remaining: number, gone: number): number {
  if (base < capacity) return base / (remaining + (base / capacity) * gone)
  return capacity / ((capacity / base) * remaining + gone)
}

function excessAt({ base, capacity }: Saturating, target: number): number {
  return ((target - base) / base) * (capacity / (capacity - target))
}
