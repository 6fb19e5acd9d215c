/** Reads monthly or quarterly figures into a grid of twelve cells a year. */
import { DomainError } from '../../../errors.ts'
import type { Figure } from '../../../figure.ts'
import { figuresIn, lastMonthOf, refused, type Source, spanOf, upTo } from './checkedMonth.ts'

/** Months in the order of their time, twelve a row; the first of a row is the month that the year starts in. */
export interface Months {
  /** The year of the first row. */
  readonly firstYear: number
  /** The values; NaN, which never leaves this room, where there is none. */
  readonly cells: Float64Array
  /** Each figure of a flow as it was given, at its last month, and 0 elsewhere: a sum of these is exact. */
  readonly whole: Float64Array
  /** The place of the last value. */
  readonly last: number
  /** For each column, the group of months that it is reported with: its own number, or that of the first of them. */
  readonly group: Uint8Array
  /** The month that the year starts in, from 1. */
  readonly startsIn: number
  /** At the last month of a figure that is marked as provisional or as an estimate, how many months it covers. */
  readonly unsure: Uint8Array
}

/** How months make a year. */
export interface YearOfMonths {
  /** The month that the year starts in, from 1. */
  readonly startsIn: number
  /** Groups of calendar months that count only together. */
  readonly together: readonly (readonly number[])[]
  /** Whether the value of a quarter is that of each of its months, as of a stock; a third of it where left out. */
  readonly stock?: boolean
  /** Whether values may be negative; they may not where left out. */
  readonly signed?: boolean
}

/**
 * The grid of a monthly or quarterly series: a figure of several months is divided evenly among them, and those months
 * then belong together in every year. A figure marked `partial` says nothing of its whole month and is left out.
 */
export function monthsOf(where: string, parameter: string, data: unknown, year: YearOfMonths): Months {
  const { startsIn, together, stock = false, signed = false } = year
  const figures = figuresIn(where, parameter, data)
  const source = { where, parameter, quarterly: (figures[0] as Figure | null)?.quarter !== undefined, signed, stock }
  const places = new Int32Array(figures.length)
  let [first, end] = [Infinity, -Infinity]
  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i] as Figure
    const place = lastMonthOf(source, i, figure) - (startsIn - 1)
    places[i] = place
    if (figure.mark === 'partial') continue
    first = Math.min(first, place - spanOf(figure, source.quarterly) + 1)
    end = Math.max(end, place)
  }
  if (end === -Infinity) throw new DomainError(where, parameter, 'have at least one figure of a whole month', data)
  const firstYear = Math.floor(first / 12)
  const size = (Math.floor(end / 12) - firstYear + 1) * 12
  const months: Months = {
    firstYear,
    cells: new Float64Array(size).fill(Number.NaN),
    whole: new Float64Array(size),
    last: end - firstYear * 12,
    group: groupsOf(where, together, startsIn),
    startsIn,
    unsure: new Uint8Array(size),
  }
  for (let i = 0; i < figures.length; i++) put(source, i, figures[i] as Figure, months, places[i] as number)
  evened(months)
  return months
}

function put(source: Source, i: number, figure: Figure, months: Months, end: number): void {
  if (figure.mark === 'partial') return
  const { cells, whole, group, unsure, firstYear } = months
  const place = end - firstYear * 12
  const span = spanOf(figure, source.quarterly)
  if (span > 1) {
    const column = place % 12
    if (span > column + 1) throw refused(source, i, '', 'have all its months in one year (by `year`)', span)
    unite(
      group,
      Array.from({ length: span }, (_, back) => column - back),
    )
  }
  for (let at = place - span + 1; at <= place; at++) {
    if (!Number.isNaN(cells[at] as number)) throw refused(source, i, '', 'be the only figure of its months', figure)
    cells[at] = source.stock ? figure.value : figure.value / span
    if (source.stock) whole[at] = figure.value
  }
  whole[place] = figure.value
  if (figure.mark !== undefined) unsure[place] = span
}

function groupsOf(where: string, together: readonly (readonly number[])[], startsIn: number): Uint8Array {
  const group = Uint8Array.from({ length: 12 }, (_, column) => column)
  for (const months of together) {
    const wrong = months.find((month) => !upTo(12, month))
    if (wrong !== undefined || months.length === 0)
      throw new DomainError(where, 'together', 'be lists of months from 1 to 12', wrong)
    unite(
      group,
      months.map((month) => (month - startsIn + 12) % 12),
    )
  }
  return group
}

function unite(group: Uint8Array, columns: readonly number[]): void {
  const names = columns.map((column) => group[column] as number)
  const name = Math.min(...names)
  for (let column = 0; column < 12; column++) if (names.includes(group[column] as number)) group[column] = name
}

/** Divides the sum of months that belong together evenly among them, where all of them are known. */
function evened({ cells, group }: Months): void {
  const joined = new Set(group.filter((name, column) => name !== column))
  for (const name of joined) {
    const columns = [...group.keys()].filter((column) => group[column] === name)
    for (let row = 0; row < cells.length; row += 12) {
      let sum = 0
      for (const column of columns) sum += cells[row + column] as number
      if (!Number.isNaN(sum)) for (const column of columns) cells[row + column] = sum / columns.length
    }
  }
}
