import type { Curve } from './parts/closedForm.ts'
import { type Saturating, saturating } from './parts/saturating.ts'

/**
 * Logistic growth: exponential at first, then saturating at a capacity.
 *
 * V(t) = capacity / (1 + (capacity / base - 1) · e^(-rate · t)); the years to a target are
 * ln(1 + (target - base) / base · capacity / (capacity - target)) / rate.
 *
 * Convention: `rate` is the intrinsic rate, the log growth a year far below the capacity (0.08 is an effective 8.3 %).
 *
 * @param options.base the value at t = 0, greater than 0, in any unit; above the capacity the curve falls to it
 * @param options.rate intrinsic growth rate a year, at least 0
 * @param options.capacity the value approached, greater than 0, in the unit of the base
 * @returns a curve; `timeTo` is `never` with the capacity as `closest` at or beyond it, with the base the other way
 * @throws {DomainError} where an argument is outside its range
 *
 * Accuracy: years within 3 units in the last place. Cost: well under a microsecond.
 *
 * Source: Verhulst (1838); the years are solved for t with the difference taken before the logarithm.
 *
 * @example
 * const market = logistic({ base: 41, rate: 0.3, capacity: 123 })
 * market.timeTo(82).years.toFixed(6) // '4.620981'
 * market.timeTo(130) // { status: 'never', closest: 123 }
 */
export function logistic(options: { base: number; rate: number; capacity: number }): Curve {
  return saturating('logistic', options, valueAfter, excessAt)
}

/** With the smaller of base and capacity over the larger, so that nothing overflows and the value at 0 is the base. */
function valueAfter({ base, capacity }: Saturating, decay: number): number {
  if (base < capacity) return base / (1 + decay - (base / capacity) * decay)
  return capacity / ((capacity / base) * (1 + decay) - decay)
}

function excessAt({ base, capacity }: Saturating, target: number): number {
  return ((target - base) / base) * (capacity / (capacity - target))
}
