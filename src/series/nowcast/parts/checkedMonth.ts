/** Checks a figure of a month, of several months or of a quarter, and says which months it covers. */
import { checkedArray, checkedObject, checkedOneOf, DomainError } from '../../../errors.ts'
import type { Figure } from '../../../figure.ts'
import { isYear, yearRule } from '../../../numeric/readYear.ts'

/** Where figures come from, and what they may be. */
export interface Source {
  /** The function that was called, and its argument. */
  readonly where: string
  readonly parameter: string
  /** Whether the figures are quarters. */
  readonly quarterly: boolean
  /** Whether values may be negative. */
  readonly signed: boolean
  /** Whether a value is that of each month that it covers, and not their sum. */
  readonly stock: boolean
}

/** The figures of a series of months or quarters, unchecked but for being there. */
export function figuresIn(where: string, parameter: string, data: unknown): readonly Figure[] {
  const { frequency, figures } = checkedObject(where, parameter, data)
  if (frequency !== undefined) checkedOneOf(where, `${parameter}.frequency`, frequency, ['month', 'quarter'])
  const list = checkedArray(where, `${parameter}.figures`, figures)
  if (list.length === 0) throw new DomainError(where, `${parameter}.figures`, 'have at least one figure', list)
  return list as readonly Figure[]
}

/** How many months a figure covers. */
export function spanOf(figure: Figure, quarterly: boolean): number {
  return quarterly ? 3 : (figure.months ?? 1)
}

/** Months since the year 0 up to the last month of the figure at place `i`, all of which is checked. */
export function lastMonthOf(source: Source, i: number, figure: Figure): number {
  if (typeof figure !== 'object' || figure === null) throw refused(source, i, '', 'be an object', figure)
  const { year, month, quarter, months, value, mark } = figure
  if (typeof year !== 'number' || !isYear(year)) throw refused(source, i, '.year', yearRule, year)
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw refused(source, i, '.value', 'be a finite number', value)
  if (value < 0 && !source.signed) throw refused(source, i, '.value', 'be at least 0', value)
  if (mark !== undefined) checkedOneOf(source.where, `${source.parameter}.figures[${i}].mark`, mark, marks)
  if (source.quarterly) {
    if (!upTo(4, quarter)) throw refused(source, i, '.quarter', 'be a quarter from 1 to 4', quarter)
    return year * 12 + quarter * 3 - 1
  }
  if (!upTo(12, month)) throw refused(source, i, '.month', 'be a month from 1 to 12', month)
  if (months !== undefined && !upTo(12, months))
    throw refused(source, i, '.months', 'be a number of months from 1 to 12', months)
  return year * 12 + month - 1
}

/** The error of a figure, named by its place. */
export function refused(source: Source, i: number, member: string, rule: string, value: unknown): DomainError {
  return new DomainError(source.where, `${source.parameter}.figures[${i}]${member}`, rule, value)
}

/** Whether a value is a whole number from 1 to `most`. */
export function upTo(most: number, value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most
}

const marks = ['provisional', 'estimate', 'partial'] as const
