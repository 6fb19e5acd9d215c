import { checked, checkedObject, positive } from '../errors.ts'
import { rootRate } from '../numeric/power.ts'
import type { Years } from './arrival.ts'
import { finiteRate } from './finiteRate.ts'

/**
 * Required growth: the constant annual rate that leads from the base to the target in the years given.
 *
 * g = (target / base)^(1 / years) - 1 (Excel's RRI), the inverse of `compound(…).timeTo`.
 *
 * Convention: an effective annual rate.
 *
 * @param options.base the value now, greater than 0, in any unit
 * @param options.target the value wanted, greater than 0, in the unit of the base
 * @param options.years years from the base to the deadline, greater than 0
 * @returns the rate a year as a fraction; negative where the target lies below the base
 * @throws {DomainError} where an argument is outside its range, or the rate would be larger than 1.8e308
 *
 * Accuracy: within 3 units in the last place over the whole domain. Cost: well under a microsecond.
 *
 * @example
 * requiredRate({ base: 41, target: 82, years: 7 }) // 0.10408951367381233
 */
export function requiredRate(options: { base: number; target: number; years: Years }): number {
  checkedObject('requiredRate', 'options', options)
  const base = checked('requiredRate', 'base', options.base, positive)
  const target = checked('requiredRate', 'target', options.target, positive)
  const years = checked('requiredRate', 'years', options.years, positive)
  return finiteRate('requiredRate', 'years', meanRate(base, target, years), years)
}

/**
 * Compound annual growth rate (CAGR) between two values: the geometric mean growth of the years between them.
 *
 * g = (value / base)^(1 / years) - 1.
 *
 * Convention: end points only; what lies between does not count. An effective annual rate.
 *
 * @param options.base the first value, greater than 0, in any unit
 * @param options.value the last value, greater than 0, in the unit of the base
 * @param options.years years between them, greater than 0
 * @returns the rate a year as a fraction
 * @throws {DomainError} where an argument is outside its range, or the rate would be larger than 1.8e308
 *
 * Accuracy: within 3 units in the last place. Cost: well under a microsecond.
 *
 * @example
 * cagr({ base: 41.02, value: 48.7, years: 2 }).toFixed(4) // '0.0896'
 */
export function cagr(options: { base: number; value: number; years: Years }): number {
  checkedObject('cagr', 'options', options)
  const base = checked('cagr', 'base', options.base, positive)
  const value = checked('cagr', 'value', options.value, positive)
  const years = checked('cagr', 'years', options.years, positive)
  return finiteRate('cagr', 'years', meanRate(base, value, years), years)
}

/** The rate that leads from one value to another; never the loss of everything, but it may be larger than any double. */
export function meanRate(from: number, to: number, years: Years): number {
  return Math.max(-1 + Number.EPSILON / 2, rootRate(to, from, years))
}
