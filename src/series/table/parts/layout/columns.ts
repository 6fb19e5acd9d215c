/** What a column holds, by a look at some hundreds of its cells. */

import type { Cell, Table } from '../../table.ts'
import { readCell } from '../cells.ts'
import { cellAt } from '../select.ts'

export type Rows = readonly (readonly Cell[])[]

/** How many rows are looked at to see what a column holds. */
const most = 400

/** The share of the filled cells for which something holds; 0 where none is filled. */
export function share(rows: Rows, column: number, holds: (cell: Cell) => boolean): number {
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

export const isNumber = (cell: Cell): boolean => readCell(cell)?.number !== undefined
export const numeric = (rows: Rows, column: number): boolean =>
  share(rows, column, (cell) => readCell(cell) !== undefined) >= 0.6 && share(rows, column, isNumber) > 0

/** A column without a name that counts the rows. */
export function isCounter(table: Table, rows: Rows, column: number): boolean {
  if (!/^column \d+$|^unnamed/i.test(table.columns[column] as string) || rows.length < 3) return false
  const first = Number(cellAt(rows[0], column))
  return (first === 0 || first === 1) && rows.every((row, index) => Number(cellAt(row, column)) === first + index)
}

/** Yes or no: how a figure was made. */
export const isYesNo = (rows: Rows, column: number): boolean =>
  share(rows, column, (cell) => /^(true|false|yes|no|y|n)$/i.test(String(cell))) === 1
