/** A row a period: which column has the times, and which the figures. */

import { DomainError } from '../../../../errors.ts'
import type { Cell, Table } from '../../table.ts'
import { readCell } from '../cells.ts'
import { cellAt, columnNamed, distinct, keysOf, listed } from '../select.ts'
import { periodsOf } from '../source/heading.ts'
import { isCounter, isNumber, isYesNo, numeric, type Rows } from './columns.ts'
import { isAttribute, isCode, isMultiplier, isStatus, isTimeName, isTotal, isUnit, valueRank } from './names.ts'
import type { Laid, Observation } from './observations.ts'
import { partColumn, partOf, timeColumns } from './timeColumns.ts'

const refuse = (parameter: string, rule: string, received: unknown): never => {
  throw new DomainError('seriesFrom', parameter, rule, received)
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

/** Every row that has a figure, with the text of its time. */
export function longObservations(
  table: Table,
  rows: Rows,
  options: { year?: string | undefined; value?: string | undefined },
): Laid {
  const times = timeColumns(table, rows, options.year)
  const part = partColumn(table, rows, times[0] as number)
  const taken = new Set([...times, ...(part ? [part.column] : [])])
  if (options.value !== undefined) taken.delete(columnNamed(table, 'value', options.value))
  const { column: value, measures, assumed } = valueColumn(table, rows, options.value, taken)
  const status = table.columns.findIndex(isStatus)
  const last = Math.max(...times, ...measures, value)
  let totals = 0
  const observations = rows.flatMap((row): Observation[] => {
    const [cell, when] = [cellAt(row, value), cellAt(row, times[0] as number)]
    const read = readCell(cell)
    // a gap, or a line between the figures; a word where a figure should be is refused with the others
    if (read ? read.number === undefined : periodsOf(when).length === 0) return []
    refuseShifted(table, row, last)
    const whole = whenOf(table, row, when, part)
    if (whole === undefined) totals++
    return whole === undefined ? [] : [{ when: whole, cell, status: status === -1 ? '' : cellAt(row, status), row }]
  })
  const notKeys = table.columns.flatMap((name, column) =>
    isYesNo(rows, column) || (isTimeName(name) && !isCode(name)) || isCounter(table, rows, column) ? [column] : [],
  )
  return {
    observations,
    keys: keysOf(table, new Set([...taken, ...measures, value, ...notKeys])),
    heading: table.columns[value] as string,
    assumed: [...assumed, ...(totals > 0 ? [totals === 1 ? '1 total left out' : `${totals} totals left out`] : [])],
  }
}

/** A row with more cells than the heading, or with fewer: its figures may stand in the wrong columns. */
function refuseShifted(table: Table, row: readonly Cell[], last: number): void {
  const width = table.columns.length
  const longer = row.length > width && row.slice(width).some((cell) => cell !== '')
  if (longer || (row.length < width && row.length <= last))
    refuse(
      'table',
      `have as many cells in each row as in the heading: ${width}, and ${row.length} in the row of ${JSON.stringify(row[0])}`,
      table,
    )
}

/** The text of a row's time; nothing for a total. */
function whenOf(
  table: Table,
  row: readonly Cell[],
  when: Cell,
  part: { column: number; quarters: boolean } | undefined,
): Cell | undefined {
  if (periodsOf(when).length === 0) {
    if (isTotal(when)) return undefined
    refuse('table', `have a year in each row with a figure; one has ${JSON.stringify(when)}`, table)
  }
  if (!part) return when
  const cell = cellAt(row, part.column)
  const parted = partOf(cell, part.quarters)
  if (parted === undefined)
    refuse(
      'table',
      `have a part of the year in each row with a figure; one of ${when} has ${JSON.stringify(cell)}`,
      table,
    )
  return parted === '' ? undefined : `${when}${parted}`
}
