/** The columns of times: years, dates, and the part of a year beside it. */

import { DomainError } from '../../../../errors.ts'
import { monthNamed, type Period } from '../../../../numeric/readPeriod.ts'
import type { Cell, Table } from '../../table.ts'
import { cellAt, columnNamed, distinct, listed } from '../select.ts'
import { periodsOf } from '../source/heading.ts'
import { type Rows, share } from './columns.ts'
import { isAttribute, isCode, isMonthName, isQuarterName, isTimeName, isUnit, valueRank } from './names.ts'

const refuse = (parameter: string, rule: string, received: unknown): never => {
  throw new DomainError('seriesFrom', parameter, rule, received)
}

const finest = ['day', 'months', 'month', 'quarter', 'half', 'fiscal', 'year']
const kindOf = (cell: Cell): Period['kind'] | undefined => periodsOf(cell)[0]?.kind

/** The columns that hold times, the chosen one first. */
export function timeColumns(table: Table, rows: Rows, year: string | undefined): readonly number[] {
  const all = table.columns.map((_, column) => column)
  const found = all.filter((column) => share(rows, column, (cell) => periodsOf(cell).length > 0) >= 0.6)
  const named = found.filter((column) => isTimeName(table.columns[column] as string))
  if (year !== undefined) {
    const column = columnNamed(table, 'year', year)
    if (!rows.some((row) => periodsOf(cellAt(row, column)).length > 0))
      refuse('year', `be a column of years or dates; it has ${listed(distinct(rows, column), 4)}`, year)
    return [column, ...named.filter((each) => each !== column)]
  }
  const candidates = (named.length > 0 ? named : found.filter((column) => !otherwise(table, column))).filter(
    (column) => !isAttribute(table.columns[column] as string),
  )
  const [first, ...rest] = [...candidates].sort((a, b) => rankOf(rows, a) - rankOf(rows, b))
  if (first === undefined)
    return refuse(
      'table',
      `have a column or a heading of years; it has ${listed(table.columns)}: choose with year`,
      table,
    )
  const agree = (a: number, b: number): boolean =>
    rows.every((row) => {
      const [one, two] = [periodsOf(cellAt(row, a)), periodsOf(cellAt(row, b))]
      return one.length === 0 || two.length === 0 || one[0]?.year === two[0]?.year
    })
  const other = rest.filter((column) => !agree(first, column))
  if (other.length === 0) return [first, ...rest]
  const steady = [first, ...rest].filter((column) => isSteady(rows, column))
  if (steady.length === 1) return [steady[0] as number]
  return refuse(
    'table',
    `have one column of years; it has ${listed([first, ...rest].map((column) => table.columns[column] as string))}: choose with year`,
    table,
  )
}

const otherwise = (table: Table, column: number): boolean => {
  const name = table.columns[column] as string
  return valueRank(name) !== undefined || isCode(name) || isUnit(name)
}

/** The finer time first: 201401 before 2014. */
function rankOf(rows: Rows, column: number): number {
  const cell = rows.map((row) => cellAt(row, column)).find((each) => periodsOf(each).length > 0)
  return cell === undefined ? finest.length : finest.indexOf(kindOf(cell) as string)
}

/** Years one after the other, up or down. */
function isSteady(rows: Rows, column: number): boolean {
  const years = rows.flatMap((row) => periodsOf(cellAt(row, column)).map(({ year }) => year))
  const step = (years[1] ?? 0) - (years[0] ?? 0)
  return (
    Math.abs(step) === 1 && years.every((year, index) => index === 0 || year - (years[index - 1] as number) === step)
  )
}

/** A part of the year in a column of its own: 7, M07, July, Q3; 0 for a figure of the whole year. */
export function partOf(cell: Cell, quarters: boolean): string | undefined {
  const text = String(cell).trim()
  const number = quarters
    ? /^(?:q|t|qtr)?0?([1-4])(?:\.0)?$|^([1-4])(?:st|nd|rd|th)? (?:q|quarter|quartal)/i.exec(text)
    : /^m?(\d{1,2})(?:\.0)?$/i.exec(text)
  const value = Number(number?.[1] ?? number?.[2] ?? Number.NaN)
  if (quarters) return value >= 1 && value <= 4 ? `Q${value}` : undefined
  if (value === 13 && /^m/i.test(text)) return ''
  const month = value >= 1 && value <= 12 ? value : monthNamed(text)
  return month === undefined ? undefined : `M${String(month).padStart(2, '0')}`
}

/** The column of months or quarters beside a column of years. */
export function partColumn(table: Table, rows: Rows, time: number): { column: number; quarters: boolean } | undefined {
  if (rankOf(rows, time) !== finest.indexOf('year')) return undefined
  for (const quarters of [false, true])
    for (const [column, name] of table.columns.entries())
      if (
        column !== time &&
        (quarters ? isQuarterName(name) : isMonthName(name) || isWords(table, rows, column)) &&
        share(rows, column, (cell) => partOf(cell, quarters) !== undefined) === 1
      )
        return { column, quarters }
  return undefined
}

/** A column without a heading in which there are words. */
const isWords = (table: Table, rows: Rows, column: number): boolean =>
  /^column \d+$/.test(table.columns[column] as string) &&
  share(rows, column, (cell) => monthNamed(String(cell)) !== undefined) === 1
