/** How months make a year: what every function of this room takes. */
import {
  type Check,
  type Checked,
  checkedArray,
  DomainError,
  domain,
  optional,
  type Rule,
  wholeCount,
} from '../../../errors.ts'
import type { YearOfMonths } from './monthsOf.ts'

/** A calendar year, or twelve months from another month on. */
export type YearKind =
  | 'calendar'
  | {
      /** The month that the year starts in, from 1 to 12; the year is called after the calendar year of that month. */
      readonly startsIn: number
    }

/** How months make a year. */
export interface YearOptions {
  /** `calendar`, the default, or the month that a fiscal year starts in: `{ startsIn: 4 }`. */
  readonly year?: YearKind | undefined
  /**
   * Calendar months that count only together, since a holiday moves between them: `[[1, 2]]` for Lunar New Year,
   * `[[3, 4]]` for Easter. Months that a figure covers together are so in any case.
   */
  readonly together?: readonly (readonly number[])[] | undefined
}

const yearKind: Check<number> = (where, parameter, value) => {
  if (value === 'calendar') return 1
  if (typeof value !== 'object')
    throw new DomainError(where, parameter, "be 'calendar' or { startsIn: a month }", value)
  return domain(where, value, { startsIn: monthRule }, parameter).startsIn
}
export const monthRule: Rule = {
  says: 'be a month from 1 to 12',
  holds: (value: number) => wholeCount.holds(value) && value <= 12,
}
const groups: Check<readonly (readonly number[])[]> = (where, parameter, value) =>
  checkedArray(where, parameter, value).map(
    (group, place) => checkedArray(where, `${parameter}[${place}]`, group) as readonly number[],
  )

/** The checks of `YearOptions`. */
export type YearChecks = {
  readonly year: Check<number | undefined>
  readonly together: Check<readonly (readonly number[])[] | undefined>
}

export const yearChecks: YearChecks = { year: optional(yearKind), together: optional(groups) }

/** The checked options, with what was left out. */
export function yearOf({ year = 1, together = [] }: Checked<YearChecks>): YearOfMonths {
  return { startsIn: year, together }
}
