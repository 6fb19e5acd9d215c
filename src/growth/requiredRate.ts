import { domain, positive } from '../errors.ts'
import { checkedTimedGoal, type Goal } from '../goal.ts'
import { rootRate } from '../numeric/power.ts'
import type { Years } from './arrival.ts'
import { finiteRate } from './finiteRate.ts'

/**
 * Required growth: the constant annual rate that leads from the base to the target by the deadline.
 *
 * g = (target / base)^(1 / years) - 1 (Excel's RRI), the inverse of `compound(…).timeTo`.
 *
 * Convention: an effective annual rate. `requiredChange` answers for quantities that are not positive, and for shares.
 *
 * @param goal base and target, both greater than 0, and a deadline with the base year, or a number of years
 * @returns the rate a year as a fraction; negative where the target lies below the base
 * @throws {DomainError} where the goal is outside its range or has no deadline, or the rate would be larger than 1.8e308
 *
 * Accuracy: within 3 units in the last place over the whole domain. Cost: about a microsecond.
 *
 * @example
 * import { requiredRate } from 'tradepath'
 * requiredRate({ base: 41, baseYear: 2023, target: 82, deadline: 2030 }) // 0.10408951367381233
 * requiredRate({ base: 41, target: 82, years: 7 }) // 0.10408951367381233
 */
export function requiredRate(goal: Goal): number {
  const { base, target, years } = checkedTimedGoal('requiredRate', goal)
  return finiteRate('requiredRate', 'years', meanRate(base, target, years), years)
}

/** Two values and the time between them. */
export interface CagrOptions {
  /** The first value, greater than 0, in any unit. */
  readonly base: number
  /** The last value, greater than 0, in the unit of the base. */
  readonly value: number
  /** Years between them, greater than 0. */
  readonly years: Years
}

/**
 * Compound annual growth rate (CAGR) between two values: the geometric mean growth of the years between them.
 *
 * g = (value / base)^(1 / years) - 1.
 *
 * Convention: end points only; what lies between does not count. An effective annual rate.
 *
 * @param options two values and the years between them
 * @returns the rate a year as a fraction
 * @throws {DomainError} where an argument is outside its range, or the rate would be larger than 1.8e308
 *
 * Accuracy: within 3 units in the last place. Cost: about a microsecond.
 *
 * @example
 * import { cagr } from 'tradepath'
 * cagr({ base: 41.02, value: 48.7, years: 2 }).toFixed(4) // '0.0896'
 */
export function cagr(options: CagrOptions): number {
  const { base, value, years } = domain('cagr', options, { base: positive, value: positive, years: positive })
  return finiteRate('cagr', 'years', meanRate(base, value, years), years)
}

/** The rate that leads from one value to another; never the loss of everything, but it may be larger than any double. */
export function meanRate(from: number, to: number, years: Years): number {
  return Math.max(-1 + Number.EPSILON / 2, rootRate(to, from, years))
}
