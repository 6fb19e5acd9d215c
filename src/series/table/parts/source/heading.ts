/** Rows of cells to a table: where the heading is, what stands above and under it. */

import { type Period, periodsIn } from '../../../../numeric/readPeriod.ts'
import type { Cell, Table } from '../../table.ts'
import { isFigure } from '../cells.ts'

/** How far down a heading is looked for. */
const mostTitles = 80

type Row = readonly Cell[]

/** What a cell means as a period; a flag column such as Y1961F means none. */
export const periodsOf = (cell: Cell | undefined): readonly Period[] =>
  cell === undefined || cell === '' || /^Y\d{4}[FN]$/.test(String(cell)) ? [] : periodsIn(String(cell))

const isPeriod = (cell: Cell | undefined): boolean => periodsOf(cell).length > 0
const filled = (row: Row | undefined): number => row?.filter((cell) => cell !== '').length ?? 0

/**
 * @param rows no row without a cell
 * @param from what stood between the cells, and what was assumed so far
 */
export function tableOf(
  rows: readonly Row[],
  from: { separator?: string; assumed?: readonly string[]; heading?: number },
): Table {
  const known = from.heading ?? wideHeading(rows)
  const first = known === undefined ? firstData(rows) : known + 1
  const heading = known ?? headingAbove(rows, first)
  const start = first
  const end = lastData(rows, start)
  const body = rows.slice(start, end)
  const named = heading === undefined ? [] : (rows[heading] as Row)
  const width = heading === undefined ? body.reduce((most, row) => Math.max(most, row.length), 0) : widthOf(named, body)
  const columns = Array.from({ length: width }, (_, column) => String(named[column] ?? '') || `column ${column + 1}`)
  const notes = [...rows.slice(0, start).filter((_, index) => index !== heading), ...rows.slice(end)].map((row) =>
    row.filter((cell) => cell !== '').join(': '),
  )
  return {
    columns,
    rows: heading === undefined ? body : untrailed(body, named.length, width),
    notes,
    ...(from.separator !== undefined && { separator: from.separator }),
    assumed: from.assumed ?? [],
  }
}

/** Without the columns behind the last heading in which nothing stands: a comma at the end of every line. */
function widthOf(named: Row, body: readonly Row[]): number {
  let width = named.length
  while (width > 1 && named[width - 1] === '' && body.every((row) => (row[width - 1] ?? '') === '')) width--
  return width
}

/** Rows without the cells behind the last column; one that had a cell less than the others has one less afterwards. */
function untrailed(body: readonly Row[], before: number, width: number): readonly Row[] {
  if (width === before || body.filter((row) => row.length >= before).length * 2 < body.length) return body
  return body.map((row) => row.slice(0, row.length < before ? Math.max(0, row.length - before + width) : width))
}

/** The row whose cells are periods of one kind, each once, over figures: years as columns. */
function wideHeading(rows: readonly Row[]): number | undefined {
  for (let index = 0; index < Math.min(rows.length, mostTitles); index++) {
    const row = rows[index] as Row
    const periods = row.map(periodsOf)
    const columns = periods.flatMap((each, column) => (each.length > 0 ? [column] : []))
    if (columns.length < 2 || !areHeadings(row, columns, periods)) continue
    const below = rows.slice(index + 1, index + 30)
    const labelled = row.some((_, column) => !columns.includes(column) && below.some((each) => isLabel(each[column])))
    if (columns.length < 3 && !labelled) continue
    if (
      below.some(
        (each) =>
          columns.filter((column) => isFigure(each[column])).length * 2 >= columns.length ||
          (columns.length > 3 && columns.some((column) => isFigure(each[column]))),
      )
    )
      return index
  }
  return undefined
}

const isLabel = (cell: Cell | undefined): boolean =>
  cell !== undefined && cell !== '' && !isFigure(cell) && !isPeriod(cell)

/** Periods of one kind or of several frequencies, no figure beside them, none twice unless as a heading of a mistake. */
function areHeadings(row: Row, columns: readonly number[], periods: readonly (readonly Period[])[]): boolean {
  if (row.some((cell, column) => !columns.includes(column) && cell !== '' && isFigure(cell))) return false
  const kinds = new Set(columns.map((column) => periods[column]?.[0]?.kind))
  const names = new Set(columns.map((column) => String(row[column])))
  // 20140101, 2014, 201401 beside each other are one date of a row
  return columns.length > 4 ? names.size > 2 : names.size === columns.length && kinds.size === 1
}

/** The first row with a period and a figure under which others have a period in the same column. */
function firstData(rows: readonly Row[]): number {
  for (let index = 0; index < Math.min(rows.length, mostTitles); index++) {
    const row = rows[index] as Row
    const below = rows.slice(index + 1, index + 4)
    const column = row.findIndex(
      (cell, at) => isPeriod(cell) && (below.length === 0 || below.some((each) => isPeriod(each[at]))),
    )
    if (column === -1 || !row.some((cell, at) => at !== column && isFigure(cell))) continue
    // the first years may be gaps
    let first = index
    while (first > 0 && isPeriod(rows[first - 1]?.[column]) && !isLabelled(rows[first - 1] as Row, row)) first--
    return first
  }
  return rows.length > 1 ? 1 : 0
}

/** Whether a row has words where another has figures. */
const isLabelled = (row: Row, figures: Row): boolean => row.some((cell, at) => isFigure(figures[at]) && isLabel(cell))

/** The row above the first figures, where it names a column of them. */
function headingAbove(rows: readonly Row[], first: number): number | undefined {
  const above = rows[first - 1]
  const data = rows[first]
  if (!above || !data) return undefined
  if (
    above.some(
      (cell) => cell !== '' && (typeof cell === 'number' || (isFigure(cell) && isFigure(data[above.indexOf(cell)]))),
    )
  )
    return undefined
  const overFigures = above.some((cell, column) => cell !== '' && isFigure(data[column]) && !isPeriod(data[column]))
  if (overFigures || filled(above) * 2 > filled(data)) return first - 1
  // INSEE and ONS: the first line names the columns, others tell of them
  const whole = rows.slice(0, first).findIndex((row) => filled(row) === filled(data) && row.length === data.length)
  return whole === -1 ? undefined : whole
}

/** Footnotes: rows at the end with one cell that is no period. */
function lastData(rows: readonly Row[], start: number): number {
  let end = rows.length
  while (end > start) {
    const row = rows[end - 1] as Row
    if (filled(row) > 1 || row.some(isPeriod) || (filled(row) === 1 && row.some((cell) => typeof cell === 'number')))
      break
    end--
  }
  // a table of one column is no table with footnotes
  return end === start ? rows.length : end
}
