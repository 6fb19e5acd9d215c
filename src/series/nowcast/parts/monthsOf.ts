/** Reads monthly or quarterly figures into a grid of twelve cells a year. */
import { checkedArray, checkedObject, checkedOneOf, DomainError } from '../../../errors.ts'
import type { Figure } from '../../../figure.ts'
import { isYear, yearRule } from '../../../numeric/readYear.ts'

/** Months in the order of their time, twelve a row; the first of a row is the month that the year starts in. */
export interface Months {
  /** The year of the first row. */
  readonly firstYear: number
  /** The values; NaN, which never leaves this room, where there is none. */
  readonly cells: Float64Array
  /** Each figure as it was given, at its last month, and 0 elsewhere: a sum of these is exact. */
  readonly whole: Float64Array
  /** The place of the last value. */
  readonly last: number
  /** For each column, the group of months that it is reported with: its own number, or that of the first of them. */
  readonly group: Uint8Array
  /** The month that the year starts in, from 1. */
  readonly startsIn: number
  /** At the last month of a figure that is marked as provisional or as an estimate, how many months it covers. */
  readonly unsure: Uint8Array
  /** Whether the figures are quarters. */
  readonly quarterly: boolean
}

/** How months make a year. */
export interface YearOfMonths {
  /** The month that the year starts in, from 1. */
  readonly startsIn: number
  /** Groups of calendar months that count only together. */
  readonly together: readonly (readonly number[])[]
}

/**
 * The grid of a monthly or quarterly series: a figure of several months is divided evenly among them, and those months
 * then belong together in every year. A figure marked `partial` says nothing of its whole month and is left out.
 */
export function monthsOf(where: string, parameter: string, data: unknown, year: YearOfMonths): Months {
  const figures = figuresIn(where, parameter, data)
  const quarterly = (figures[0] as Figure | null)?.quarter !== undefined
  const places = new Int32Array(figures.length)
  let [first, end] = [Infinity, -Infinity]
  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i] as Figure
    const place = placeOf(where, parameter, i, figure, quarterly) - (year.startsIn - 1)
    places[i] = place
    if (figure.mark === 'partial') continue
    first = Math.min(first, place - spanOf(figure, quarterly) + 1)
    end = Math.max(end, place)
  }
  if (end === -Infinity) throw new DomainError(where, parameter, 'have at least one figure of a whole month', data)
  const firstYear = Math.floor(first / 12)
  const size = (Math.floor(end / 12) - firstYear + 1) * 12
  const group = Uint8Array.from({ length: 12 }, (_, column) => column)
  for (const months of year.together) join(where, group, months, year.startsIn)
  const months: Months = {
    firstYear,
    cells: new Float64Array(size).fill(Number.NaN),
    whole: new Float64Array(size),
    last: end - firstYear * 12,
    group,
    startsIn: year.startsIn,
    unsure: new Uint8Array(size),
    quarterly,
  }
  for (let i = 0; i < figures.length; i++)
    put(where, parameter, i, months, figures[i] as Figure, (places[i] as number) - firstYear * 12)
  evened(months.cells, group)
  return months
}

function put(where: string, parameter: string, i: number, months: Months, figure: Figure, place: number): void {
  if (figure.mark === 'partial') return
  const { cells, whole, group, unsure } = months
  const span = spanOf(figure, months.quarterly)
  if (span > 1) joinColumns(where, `${parameter}.figures[${i}]`, group, place, span)
  for (let at = place - span + 1; at <= place; at++) {
    if (!Number.isNaN(cells[at] as number))
      throw new DomainError(where, `${parameter}.figures[${i}]`, 'be the only figure of its months', figure.value)
    cells[at] = figure.value / span
  }
  whole[place] = figure.value
  if (figure.mark !== undefined) unsure[place] = span
}

function figuresIn(where: string, parameter: string, data: unknown): readonly Figure[] {
  const given = checkedObject(where, parameter, data)
  const figures = checkedArray(where, `${parameter}.figures`, given['figures'])
  if (given['frequency'] === 'year')
    throw new DomainError(where, parameter, 'be of months or quarters', given['frequency'])
  if (figures.length === 0) throw new DomainError(where, parameter, 'have at least one figure', data)
  return figures as readonly Figure[]
}

const spanOf = (figure: Figure, quarterly: boolean): number => (quarterly ? 3 : (figure.months ?? 1))

/** Months since the year 0 up to the last month of a figure; checks all of the figure. */
function placeOf(where: string, parameter: string, i: number, figure: Figure, quarterly: boolean): number {
  const refuse = (member: string, rule: string, value: unknown): DomainError =>
    new DomainError(where, `${parameter}.figures[${i}]${member}`, rule, value)
  if (typeof figure !== 'object' || figure === null) throw refuse('', 'be an object', figure)
  const { year, month, quarter, months, value, mark } = figure
  if (typeof year !== 'number' || !isYear(year)) throw refuse('.year', yearRule, year)
  if (!(typeof value === 'number' && value >= 0 && value < Infinity))
    throw refuse('.value', 'be a finite number from 0', value)
  if (mark !== undefined) checkedOneOf(where, `${parameter}.figures[${i}].mark`, mark, marks)
  if (quarterly) {
    if (!upTo(4, quarter)) throw refuse('.quarter', 'be a quarter from 1 to 4', quarter)
    return year * 12 + quarter * 3 - 1
  }
  if (!upTo(12, month)) throw refuse('.month', 'be a month from 1 to 12', month)
  if (months !== undefined && !upTo(12, months)) throw refuse('.months', 'be a number of months from 1 to 12', months)
  return year * 12 + month - 1
}

const marks = ['provisional', 'estimate', 'partial'] as const

const upTo = (most: number, value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most

function joinColumns(where: string, parameter: string, group: Uint8Array, place: number, span: number): void {
  const column = place % 12
  if (span > column + 1)
    throw new DomainError(where, parameter, 'not cover months of two years: say which month the year starts in', span)
  const months = Array.from({ length: span }, (_, back) => column - back)
  unite(group, months)
}

function join(where: string, group: Uint8Array, months: readonly number[], startsIn: number): void {
  for (const month of months)
    if (!upTo(12, month)) throw new DomainError(where, 'together', 'be lists of months from 1 to 12', month)
  unite(
    group,
    months.map((month) => (month - startsIn + 12) % 12),
  )
}

function unite(group: Uint8Array, columns: readonly number[]): void {
  const names = columns.map((column) => group[column] as number)
  const name = Math.min(...names)
  for (let column = 0; column < 12; column++) if (names.includes(group[column] as number)) group[column] = name
}

/** Divides the sum of months that belong together evenly among them, where all of them are known. */
function evened(cells: Float64Array, group: Uint8Array): void {
  for (const name of new Set(group)) {
    const columns = [...group.keys()].filter((column) => group[column] === name)
    if (columns.length === 1) continue
    for (let row = 0; row < cells.length; row += 12) {
      let sum = 0
      for (const column of columns) sum += cells[row + column] as number
      if (!Number.isNaN(sum)) for (const column of columns) cells[row + column] = sum / columns.length
    }
  }
}
