/** A row a period: which column has the times, and which the figures. */

import { DomainError } from '../../../errors.ts'
import { monthNamed, type Period } from '../../../numeric/readPeriod.ts'
import type { Cell, Table } from '../table.ts'
import { readCell } from './cells.ts'
import { periodsOf } from './heading.ts'
import {
  isAttribute,
  isCode,
  isMonthName,
  isMultiplier,
  isQuarterName,
  isTimeName,
  isTotal,
  isUnit,
  valueRank,
} from './names.ts'
import type { Laid, Observation } from './observations.ts'
import { cellAt, columnNamed, distinct, keysOf, listed } from './select.ts'

type Rows = readonly (readonly Cell[])[]

const refuse = (parameter: string, rule: string, received: unknown): never => {
  throw new DomainError('seriesFrom', parameter, rule, received)
}

/** How many rows are looked at to see what a column holds. */
const most = 400

/** The share of the filled cells for which something holds; 0 where none is filled. */
function share(rows: Rows, column: number, holds: (cell: Cell) => boolean): number {
  const step = Math.max(1, Math.floor(rows.length / most))
  let [filled, held] = [0, 0]
  for (let index = 0; index < rows.length; index += step) {
    const cell = cellAt(rows[index], column)
    if (cell === '') continue
    filled++
    if (holds(cell)) held++
  }
  return filled === 0 ? 0 : held / filled
}

const isNumber = (cell: Cell): boolean => readCell(cell)?.number !== undefined
const numeric = (rows: Rows, column: number): boolean =>
  share(rows, column, (cell) => readCell(cell) !== undefined) >= 0.7 && share(rows, column, isNumber) > 0

const finest = ['day', 'months', 'month', 'quarter', 'half', 'fiscal', 'year']
const kindOf = (cell: Cell): Period['kind'] | undefined => periodsOf(cell)[0]?.kind

/** The columns that hold times, the chosen one first. */
function timeColumns(table: Table, rows: Rows, year: string | undefined): readonly number[] {
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
function partOf(cell: Cell, quarters: boolean): string | undefined {
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
function partColumn(table: Table, rows: Rows, time: number): { column: number; quarters: boolean } | undefined {
  if (rankOf(rows, time) !== finest.indexOf('year')) return undefined
  for (const quarters of [false, true])
    for (const [column, name] of table.columns.entries())
      if (
        column !== time &&
        (quarters ? isQuarterName(name) : isMonthName(name)) &&
        share(rows, column, (cell) => partOf(cell, quarters) !== undefined) === 1
      )
        return { column, quarters }
  return undefined
}

/** The column of figures: the one that is asked for, the one with the name of figures, or the only one. */
function valueColumn(
  table: Table,
  rows: Rows,
  value: string | undefined,
  taken: ReadonlySet<number>,
): { column: number; measures: readonly number[]; assumed: readonly string[] } {
  const measures = table.columns.flatMap((name, column) => {
    if (taken.has(column) || isAttribute(name) || isCode(name) || isUnit(name) || isMultiplier(name)) return []
    return (!isTimeName(name) || valueRank(name) !== undefined) &&
      numeric(rows, column) &&
      !isCounter(table, rows, column)
      ? [column]
      : []
  })
  if (value !== undefined) {
    const column = columnNamed(table, 'value', value)
    if (!rows.some((row) => isNumber(cellAt(row, column))))
      refuse('value', `be a column of figures; it has ${listed(distinct(rows, column), 4)}`, value)
    return { column, measures, assumed: [] }
  }
  const ranked = measures.filter((column) => valueRank(table.columns[column] as string) !== undefined)
  const best = Math.min(...ranked.map((column) => valueRank(table.columns[column] as string) as number))
  const surest = ranked.filter((column) => valueRank(table.columns[column] as string) === best)
  const choice = surest.length > 0 ? surest : measures
  const [column, second] = choice
  if (column === undefined)
    return refuse('table', `have a column of figures; it has ${listed(table.columns)}: choose with value`, table)
  if (second !== undefined)
    return refuse(
      'table',
      `have one column of figures; it has ${listed(choice.map((each) => table.columns[each] as string))}: choose with value`,
      table,
    )
  const others = measures.filter((each) => each !== column)
  const assumed =
    others.length > 0
      ? [
          `figures in ${JSON.stringify(table.columns[column])}, not in ${listed(
            others.map((each) => table.columns[each] as string),
            4,
          )}`,
        ]
      : []
  return { column, measures, assumed }
}

/** A column without a name that counts the rows. */
function isCounter(table: Table, rows: Rows, column: number): boolean {
  if (!/^column \d+$|^unnamed/i.test(table.columns[column] as string) || rows.length < 3) return false
  const first = Number(cellAt(rows[0], column))
  return (first === 0 || first === 1) && rows.every((row, index) => Number(cellAt(row, column)) === first + index)
}

/** Yes or no: how a figure was made. */
const isYesNo = (rows: Rows, column: number): boolean =>
  share(rows, column, (cell) => /^(true|false|yes|no|y|n)$/i.test(String(cell))) === 1

/** Every row that has a figure, with the text of its time. */
export function longObservations(
  table: Table,
  rows: Rows,
  options: { year?: string | undefined; value?: string | undefined },
): Laid {
  const times = timeColumns(table, rows, options.year)
  const time = times[0] as number
  const part = partColumn(table, rows, time)
  const taken = new Set([...times, ...(part ? [part.column] : [])])
  if (options.value !== undefined) taken.delete(columnNamed(table, 'value', options.value))
  const { column: value, measures, assumed } = valueColumn(table, rows, options.value, taken)
  const status = table.columns.findIndex((name) =>
    /^(obs_?status|flags?|status|observation status|obs_flag)$/i.test(name),
  )
  const observations: Observation[] = []
  let totals = 0
  for (const row of rows) {
    const cell = cellAt(row, value)
    const when = cellAt(row, time)
    if (cell === '' || readCell(cell)?.number === undefined) {
      // a gap, or a line between the figures; a word where a figure should be is refused with the others
      if (cell === '' || readCell(cell) !== undefined || periodsOf(when).length === 0) continue
    }
    const short = row.length !== table.columns.length && row.slice(table.columns.length).some((each) => each !== '')
    if (short || (row.length < table.columns.length && row.length <= Math.max(...times, ...measures, value)))
      refuse(
        'table',
        `have as many cells in each row as in the heading: ${table.columns.length}, and ${row.length} in the row of ${JSON.stringify(row[0])}`,
        table,
      )
    if (periodsOf(when).length === 0) {
      if (!isTotal(when))
        refuse(
          'table',
          `have a year in each row with a figure; one has ${JSON.stringify(when)} beside ${JSON.stringify(cell)}`,
          table,
        )
      totals++
      continue
    }
    const parted = part && partOf(cellAt(row, part.column), part.quarters)
    observations.push({
      when: parted ? `${when}${parted}` : when,
      cell,
      status: status === -1 ? '' : cellAt(row, status),
      row,
    })
  }
  const notKeys = new Set(
    [...taken, ...measures, value, ...table.columns.keys()].filter(
      (column) =>
        taken.has(column) ||
        measures.includes(column) ||
        column === value ||
        isYesNo(rows, column) ||
        (isTimeName(table.columns[column] as string) && !isCode(table.columns[column] as string)) ||
        isCounter(table, rows, column),
    ),
  )
  return {
    observations,
    keys: keysOf(table, notKeys),
    heading: table.columns[value] as string,
    assumed: [...assumed, ...(totals > 0 ? ['total under the figures left out'] : [])],
  }
}
