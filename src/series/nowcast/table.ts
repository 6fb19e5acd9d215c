import { anyNumber, type Check, DomainError, domain, listOf, notNegative, positive } from '../../errors.ts'

/** What a panel of monthly series taught about unfinished years. */
export interface NowcastTable {
  /** The typical variance of a month's relative deviation from a steady pattern. */
  readonly noise: number
  /** The power of a series' own noise, over the typical one, by which the variance of the error grows. */
  readonly power: number
  /** What was learned for 1 to 11 known months. */
  readonly months: readonly NowcastRow[]
}

/** What was learned for one number of known months. */
export interface NowcastRow {
  /** Weights of the level of the last 1, 3, 6 and 12 months; the year-to-date growth has what remains of 1. */
  readonly weights: readonly number[]
  /** The logarithm by which the rest usually exceeds that mean, since the levels lag behind growth. */
  readonly drift: number
  /** Scale of the error of the logarithm of the rest of the year, for a series of typical noise. */
  readonly scale: number
}

/** A table that was given, checked: 11 rows of 4 weights. */
export const checkedTable: Check<NowcastTable> = (where, parameter, value) => {
  const table = domain(where, value, { noise: positive, power: notNegative, months: listOf(row) }, parameter)
  if (table.months.length !== 11) throw new DomainError(where, `${parameter}.months`, 'have 11 rows', table.months)
  return table
}

const row: Check<NowcastRow> = (where, parameter, value) => {
  const read = domain(where, value, { weights: listOf(anyNumber), drift: anyNumber, scale: notNegative }, parameter)
  if (read.weights.length !== 4) throw new DomainError(where, `${parameter}.weights`, 'be 4 numbers', read.weights)
  return read
}
