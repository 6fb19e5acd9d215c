import type { Decimal } from 'decimal.js'
import { anything, domain, optional, positive } from '../errors.ts'
import { checkedTimedGoal } from '../goal.ts'
import { isPower } from './isPower.ts'
import { type Numeric, numeric, type Precision, requiredDigits } from './read.ts'
import { settled } from './settle.ts'
import { Exact, exactly } from './work.ts'

/** A goal, as the root entry has it, with decimal numbers. */
export interface DecimalGoal {
  /** The value it starts from, greater than 0, in any unit. */
  readonly base: Numeric
  /** The calendar year of the base. */
  readonly baseYear?: number | undefined
  /** The value to reach, greater than 0, in the unit of the base. */
  readonly target: Numeric
  /** The calendar year by which to reach it, after the base year. */
  readonly deadline?: number | undefined
  /** Years from the base to the deadline, greater than 0; in place of a deadline. */
  readonly years?: Numeric | undefined
  /** Of no meaning for the required rate. */
  readonly direction?: 'rise' | 'fall' | undefined
}

/** Two values and the time between them. */
export interface CagrOptions {
  /** The first value, greater than 0, in any unit. */
  readonly base: Numeric
  /** The last value, greater than 0, in the unit of the base. */
  readonly value: Numeric
  /** Years between them, greater than 0. */
  readonly years: Numeric
}

/**
 * Required growth in Decimals: the constant annual rate that leads from the base to the target by the deadline.
 *
 * g = (target / base)^(1 / years) - 1.
 *
 * @param goal base and target, and a deadline with the base year, or a number of years
 * @param precision how many significant digits the answer shall have
 * @returns the rate a year as a fraction; a loss of all but 1e-40 rounds to -1 at 34 digits
 * @throws {DomainError} where an argument is not a decimal number or outside its range, or the answer would be
 *
 * Accuracy: every digit is right, half rounds away from zero. Cost: about half a millisecond at 34 digits,
 * some 50 ms at 500.
 *
 * @example
 * import { requiredRate } from 'tradepath/decimal'
 *
 * requiredRate({ base: 41, baseYear: 2023, target: 82, deadline: 2030 }).toString() // '0.1040895136738123376495053876233447'
 */
export function requiredRate(goal: DecimalGoal, precision: Precision = {}): Decimal {
  const { base, target, years } = checkedGoal('requiredRate', goal)
  return meanRate('requiredRate', { from: base, to: target, years }, precision)
}

/** A goal that says by when: `years` as they were given, or from the base year to the deadline. */
function checkedGoal(where: string, goal: unknown): Readonly<Record<'base' | 'target' | 'years', Decimal>> {
  const times = { baseYear: anything, deadline: anything, direction: anything }
  const checks = { base: numeric(positive), target: numeric(positive), years: optional(numeric(positive)), ...times }
  const { base, target, years, ...rest } = domain(where, goal, checks, 'goal')
  if (years && rest.deadline === undefined) return { base, target, years }
  const timed = { base: 1, target: 1, ...rest, ...(years && { years: years.toNumber() }) }
  return { base, target, years: new Exact(checkedTimedGoal(where, timed).years) }
}

/**
 * Compound annual growth rate (CAGR) in Decimals: the geometric mean growth of the years between two values.
 *
 * g = (value / base)^(1 / years) - 1.
 *
 * @param options base, value, years
 * @param precision how many significant digits the answer shall have
 * @returns the rate a year as a fraction
 * @throws {DomainError} where an argument is not a decimal number or outside its range, or the answer would be
 *
 * Accuracy: every digit is right, half rounds away from zero. Cost: about half a millisecond at 34 digits,
 * some 50 ms at 500.
 *
 * @example
 * import { cagr } from 'tradepath/decimal'
 *
 * cagr({ base: '41.02', value: '48.7', years: 2 }, { precision: 10 }).toString() // '0.08959889112'
 */
export function cagr(options: CagrOptions, precision: Precision = {}): Decimal {
  const { base, value, years } = domain('cagr', options, {
    base: numeric(positive),
    value: numeric(positive),
    years: numeric(positive),
  })
  return meanRate('cagr', { from: base, to: value, years }, precision)
}

interface Change {
  readonly from: Decimal
  readonly to: Decimal
  readonly years: Decimal
}

function meanRate(where: string, { from, to, years }: Change, options: Precision): Decimal {
  const question = { where, parameter: 'years', received: years.toString(), precision: requiredDigits(where, options) }
  return settled(question, ({ expm1, over, logRatio }) => ({
    known: expm1(over(logRatio(to, from), exactly(years))),
    equals: (rate) => rate.gt(-1) && isPower(from, to, rate.plus(1), years),
  })).value
}
