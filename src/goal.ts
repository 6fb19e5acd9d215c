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
import { checkedYear } from './numeric/readYear.ts'

/**
 * What is to be reached, from where, and by when: said once, and taken by every function.
 *
 * A goal has a `deadline`, or a number of `years`, or neither. It rises or falls: from the base towards the target, unless
 * `direction` says so.
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
  readonly base: number
  readonly baseYear?: number
  readonly target: number
  readonly deadline?: number
  readonly years?: number
  readonly direction: 'rise' | 'fall'
}

/** A calendar year. */
export const calendarYear: Check<number> = checkedYear

/** A goal with a known number of years. */
export type TimedGoal = CheckedGoal & { readonly years: number }

/**
 * The goal that was given, checked.
 *
 * @param level what base and target must be: `positive` where they are on a log scale
 */
export function checkedGoal(where: string, value: unknown, level: Rule | Check<number> = positive): CheckedGoal {
  const { base, target, baseYear, deadline, years, direction } = domain(where, value, checksOf(level), 'goal')
  const way = direction ?? (target < base ? 'fall' : 'rise')
  const between = deadline === undefined ? years : yearsBetween(where, baseYear, deadline, years)
  const last =
    deadline ?? (baseYear !== undefined && Number.isInteger(years) ? baseYear + (years as number) : undefined)
  return {
    base,
    target,
    direction: way,
    ...(baseYear !== undefined && { baseYear }),
    ...(last !== undefined && { deadline: last }),
    ...(between !== undefined && { years: between }),
  }
}

/** The same, of a goal that must say by when. */
export function checkedTimedGoal(where: string, value: unknown, level: Rule | Check<number> = positive): TimedGoal {
  const { years, ...goal } = checkedGoal(where, value, level)
  if (years === undefined) throw new DomainError(where, 'goal', 'have a deadline (with a baseYear) or years', value)
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

function yearsBetween(
  where: string,
  baseYear: number | undefined,
  deadline: number,
  years: number | undefined,
): number {
  if (baseYear === undefined) throw new DomainError(where, 'baseYear', 'be given with a deadline', baseYear)
  checked(where, 'deadline', deadline, { says: `be after the base year ${baseYear}`, holds: (year) => year > baseYear })
  if (years !== undefined && years !== deadline - baseYear)
    throw new DomainError(
      where,
      'years',
      `be ${deadline - baseYear}, from ${baseYear} to the deadline ${deadline}, or be left out`,
      years,
    )
  return deadline - baseYear
}
