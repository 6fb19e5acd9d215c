/** Years as columns, a row a series. */

import { DomainError } from '../../../../errors.ts'
import type { Cell, Table } from '../../table.ts'
import { readCell } from '../cells.ts'
import { cellAt, keysOf } from '../select.ts'
import { periodsOf } from '../source/heading.ts'
import type { Laid } from './observations.ts'

/** The columns whose headings are periods; none where the layout is another. */
export function periodColumns(table: Table): readonly number[] {
  const columns = table.columns.flatMap((name, column) => (periodsOf(name).length > 0 ? [column] : []))
  return columns.length >= 2 ? columns : []
}

/** The observations of the rows that have figures. */
export function wideObservations(table: Table, rows: readonly (readonly Cell[])[], columns: readonly number[]): Laid {
  const figured = rows.filter((row) => columns.some((column) => readCell(cellAt(row, column))?.number !== undefined))
  // a row with one cell less than the others: its figures may stand under the wrong years
  const width = table.columns.length
  const short = figured.find((row) => row.length !== width && !isEmpty(row.slice(width)))
  const shifted = short ?? figured.find((row) => row.length < (columns.at(-1) as number) + 1)
  if (shifted)
    throw new DomainError(
      'seriesFrom',
      'table',
      `have as many cells in each row as in the heading: ${width}, and ${shifted.length} in the row of ${JSON.stringify(shifted[0])}`,
      table,
    )
  const others = new Set([...columns, ...flagColumns(table)])
  return {
    observations: figured.flatMap((row) =>
      columns.map((column) => ({
        when: table.columns[column] as string,
        cell: cellAt(row, column),
        status: flagOf(table, row, column),
        row,
      })),
    ),
    keys: keysOf(table, others),
    assumed: ['years in columns'],
  }
}

const isEmpty = (cells: readonly Cell[]): boolean => cells.every((cell) => cell === '')

/** FAOSTAT: Y1961F beside Y1961. */
const flagColumns = (table: Table): number[] =>
  table.columns.flatMap((name, column) => (/^Y\d{4}[FN]$/.test(name) ? [column] : []))

function flagOf(table: Table, row: readonly Cell[], column: number): Cell {
  return table.columns[column + 1] === `${table.columns[column]}F` ? cellAt(row, column + 1) : ''
}
