import {
  type Check,
  type Checks,
  checked,
  DomainError,
  domain,
  oneOf,
  optional,
  positive,
  type Rule,
} from './errors.ts'
import { calendarYear } from './figure.ts'

/**
 * What is to be reached, from where, and by when: said once, and taken by every function.
 *
 * A goal has a `deadline`, or a number of `years`, or neither. It rises or falls: from the base towards the target, unless
 * `direction` says so. A function ignores the members that it does not need.
 */
export interface Goal {
  /** The value it starts from, in any unit. */
  readonly base: number
  /** The calendar year of the base; years count from it. */
  readonly baseYear?: number | undefined
  /** The value wanted, in the unit of the base. */
  readonly target: number
  /** The calendar year by which it is wanted, after the base year. */
  readonly deadline?: number | undefined
  /** Years from the base to the deadline, greater than 0; in place of a deadline. */
  readonly years?: number | undefined
  /** Whether progress is to rise or to fall; from the base towards the target where left out. */
  readonly direction?: 'rise' | 'fall' | undefined
}

/** A goal that was checked: `years` and `deadline` agree, and each is there where it follows from the other. */
export interface CheckedGoal {
  /** The starting level. */
  readonly base: number
  /** The calendar year of the base. */
  readonly baseYear?: number
  /** The level to reach. */
  readonly target: number
  /** The calendar year by which it is to be reached. */
  readonly deadline?: number
  /** Years from the base to the deadline. */
  readonly years?: number
  /** Whether the target is to be met from below or from above. */
  readonly direction: 'rise' | 'fall'
}

/** A goal with a known number of years. */
export type TimedGoal = CheckedGoal & {
  /** Years ahead that count. */
  readonly years: number
}

/** A goal whose base is of a known year. */
export type DatedGoal = CheckedGoal & {
  /** The calendar year of the base. */
  readonly baseYear: number
}

/**
 * The goal that was given, checked.
 *
 * @param level what base and target must be: `positive` where they are on a log scale
 */
export function checkedGoal(where: string, value: unknown, level: Rule | Check<number> = positive): CheckedGoal {
  const { base, target, baseYear, deadline, years, direction } = domain(where, value, checksOf(level), 'goal')
  const between = deadline === undefined ? years : yearsBetween(where, { baseYear, deadline, years })
  const last = deadline ?? (Number.isInteger(years) ? lastOf(baseYear, years) : undefined)
  return {
    base,
    target,
    direction: direction ?? (target < base ? 'fall' : 'rise'),
    ...(baseYear !== undefined && { baseYear }),
    ...(last !== undefined && { deadline: last }),
    ...(between !== undefined && { years: between }),
  }
}

/** The same, of a goal that must say by when. */
export function checkedTimedGoal(where: string, value: unknown, level: Rule | Check<number> = positive): TimedGoal {
  return timed(where, checkedGoal(where, value, level), value)
}

/** The same, of a goal that must say of which year its base is. */
export function checkedDatedGoal(where: string, value: unknown, level: Rule | Check<number> = positive): DatedGoal {
  const { baseYear, ...goal } = checkedGoal(where, value, level)
  if (baseYear === undefined)
    throw new DomainError(where, 'baseYear', 'be given: the calendar year of the base', baseYear)
  return { ...goal, baseYear }
}

/** A checked goal as one that says by when. */
export function timed<G extends CheckedGoal>(where: string, goal: G, received: unknown): G & TimedGoal {
  const { years } = goal
  if (years === undefined) throw new DomainError(where, 'goal', 'have a deadline (with a baseYear) or years', received)
  return { ...goal, years }
}

const checksOf = (level: Rule | Check<number>) =>
  ({
    base: level,
    baseYear: optional(calendarYear),
    target: level,
    deadline: optional(calendarYear),
    years: optional(positive),
    direction: optional(oneOf('rise', 'fall')),
  }) satisfies Checks

interface Times {
  readonly baseYear?: number | undefined
  readonly deadline: number
  readonly years?: number | undefined
}

function yearsBetween(where: string, { baseYear, deadline, years }: Times): number {
  if (baseYear === undefined) throw new DomainError(where, 'baseYear', 'be given with a deadline', baseYear)
  checked(where, 'deadline', deadline, { says: `be after the base year ${baseYear}`, holds: (year) => year > baseYear })
  const between = deadline - baseYear
  if (years !== undefined && years !== between)
    throw new DomainError(
      where,
      'years',
      `be ${between}, from ${baseYear} to the deadline ${deadline}, or be left out`,
      years,
    )
  return between
}

/** The deadline that a number of years gives, where that is a calendar year. */
function lastOf(baseYear: number | undefined, years: number | undefined): number | undefined {
  if (baseYear === undefined || years === undefined || baseYear + years > 2999) return undefined
  return baseYear + years
}
