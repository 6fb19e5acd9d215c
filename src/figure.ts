import { anyNumber, type Check, type Checks, DomainError, domain, oneOf, optional, type Rule } from './errors.ts'
import { checkedYear } from './numeric/readYear.ts'

/** A value and the time it is of: a year, or a month or quarter of one. */
export interface Figure {
  /** The calendar year, a whole number. */
  readonly year: number
  /** The month, from 1 to 12, of a monthly figure; with `months`, the last of them. */
  readonly month?: number
  /** The quarter, from 1 to 4, of a quarterly figure. */
  readonly quarter?: number
  /** How many months the figure covers, up to and with `month`; 1 where absent (China reports January and February as one). */
  readonly months?: number
  /** The value, in any one unit. */
  readonly value: number
  /** What its source says of it: not yet final, estimated, or of a part of the period only. */
  readonly mark?: 'provisional' | 'estimate' | 'partial'
}

/** A calendar year, as a number: text that looks like one is read elsewhere. */
export const calendarYear: Check<number> = (where, parameter, value) => {
  if (typeof value !== 'number') throw new DomainError(where, parameter, anyNumber.says, value)
  return checkedYear(where, parameter, value)
}

const upTo = (last: number): Rule => ({
  says: `be a whole number from 1 to ${last}`,
  holds: (value) => Number.isInteger(value) && value >= 1 && value <= last,
})

/** The checks of a figure's members, but for its year and value, which files have as text. */
export const periodChecks: {
  readonly month: Check<number | undefined>
  readonly quarter: Check<number | undefined>
  readonly months: Check<number | undefined>
  readonly mark: Check<'provisional' | 'estimate' | 'partial' | undefined>
} = {
  month: optional(upTo(12)),
  quarter: optional(upTo(4)),
  months: optional(upTo(12)),
  mark: optional(oneOf('provisional', 'estimate', 'partial')),
}

/** Figures of the cases have a source and a note, which no computation reads. */
const unread: Check<unknown> = () => undefined

const figureChecks = {
  year: calendarYear,
  value: anyNumber,
  ...periodChecks,
  source: unread,
  note: unread,
} satisfies Checks

/** The value as a figure. */
export function checkedFigure(where: string, parameter: string, value: unknown): Figure {
  return domain(where, value, figureChecks, parameter)
}

/** The value as the figure of a whole year. */
export function checkedAnnual(where: string, parameter: string, value: unknown): Figure {
  const figure = checkedFigure(where, parameter, value)
  const part = figure.month === undefined ? figure.quarter && 'quarter' : 'month'
  if (part) throw new DomainError(where, parameter, `be of a whole year, not of a ${part}`, value)
  return figure
}
