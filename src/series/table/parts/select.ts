/** Columns by the names that a caller uses, rows by the cells that a caller asks for, and what tells rows apart. */

import { DomainError, nearest } from '../../../errors.ts'
import type { Cell, Table } from '../table.ts'
import { isAttribute, isCode, isMultiplier, isTotal, isUnit } from './layout/names.ts'

/** What a caller asks for in a column: one cell, one of several, or `*` for any. */
export type Wanted = Cell | readonly Cell[]

const refuse = (parameter: string, rule: string, received: unknown): never => {
  throw new DomainError('seriesFrom', parameter, rule, received)
}

export const cellAt = (row: readonly Cell[] | undefined, column: number): Cell => row?.[column] ?? ''

const plainName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\d]/gu, '')

/** What may follow the name of an idea in the name of a column: partner, partnerDesc, partnerISO. */
const endings = ['', 'desc', 'name', 'label', 'iso', 'code', 'id']

/** The columns that a name can mean, the closest first. */
function columnsNamed(columns: readonly string[], name: string): readonly number[] {
  const exact = columns.flatMap((column, index) => (column === name ? [index] : []))
  if (exact.length > 0) return exact
  const plain = plainName(name)
  if (plain === '') return []
  return endings.flatMap((ending) =>
    columns.flatMap((column, index) => (plainName(column) === plain + ending ? [index] : [])),
  )
}

/** The one column of a name. */
export function columnNamed(table: Table, parameter: string, name: string): number {
  const [first, second] = columnsNamed(table.columns, name)
  if (first === undefined)
    return refuse(parameter, `be a column: ${listed(table.columns)}${meant(name, table.columns)}`, name)
  if (second !== undefined && table.columns[first] === table.columns[second])
    return refuse(parameter, 'be the name of one column; there are two of that name', name)
  return first
}

const meant = (name: string, names: readonly string[]): string => {
  const near = nearest(name, names)
  return near === undefined ? '' : `; did you mean \`${near}\`?`
}

/** Some of many words, for an error. */
export function listed(words: readonly Cell[], most = 8): string {
  const some = words.slice(0, most).map((word) => (word === '' ? '(empty)' : String(word).slice(0, 60)))
  return some.join(', ') + (words.length > most ? `, ... (${words.length})` : '')
}

/** The rows that have what is asked for, and the columns that were asked about. */
export function rowsWhere(
  table: Table,
  where: Readonly<Record<string, Wanted>>,
): { rows: readonly (readonly Cell[])[]; asked: ReadonlySet<number> } {
  const asked = new Set<number>()
  let rows = table.rows
  for (const [name, wanted] of Object.entries(where)) {
    const columns = columnsNamed(table.columns, name)
    if (columns.length === 0) columnNamed(table, 'where', name)
    if (wanted === '*') {
      for (const column of columns) asked.add(column)
      continue
    }
    const wants = (Array.isArray(wanted) ? wanted : [wanted]) as readonly Cell[]
    const is = wants.map(matcherOf)
    const column = columns.find((each) => is.every((match) => table.rows.some((row) => match(cellAt(row, each)))))
    if (column === undefined) {
      const known = distinct(table.rows, columns[0] as number)
      const missing = wants.find((_, place) => !known.some((cell) => is[place]?.(cell))) as Cell
      return refuse(`where.${name}`, `be one of ${listed(known)}${meant(String(missing), known.map(String))}`, missing)
    }
    asked.add(column)
    rows = rows.filter((row) => is.some((match) => match(cellAt(row, column))))
    if (rows.length === 0) return refuse('where', 'leave a row', `${name}=${listed(wants)}`)
  }
  return { rows, asked }
}

/** Whether a cell is the one that is wanted, whatever its case; the same cells come again and again. */
function matcherOf(wanted: Cell): (cell: Cell) => boolean {
  const plain = String(wanted).trim().toLowerCase()
  const known = new Map<Cell, boolean>()
  return (cell) => {
    let same = known.get(cell)
    if (same === undefined) {
      same = String(cell).trim().toLowerCase() === plain
      if (known.size < 10_000) known.set(cell, same)
    }
    return same
  }
}

/** The different cells of a column, in the order of the rows. */
export function distinct(rows: readonly (readonly Cell[])[], column: number): Cell[] {
  const seen = new Set<Cell>()
  for (const row of rows) seen.add(cellAt(row, column))
  return [...seen]
}

/**
 * Refuses rows that are of several partners, units or indicators, and names them; those that may be added up are let pass
 * where the caller said so.
 *
 * @param keys the columns that tell what a row is of
 */
export function refuseMixed(
  table: Table,
  rows: readonly (readonly Cell[])[],
  keys: readonly number[],
  sum: boolean,
): void {
  const varying = keys.filter((column) => distinct(rows, column).length > 1)
  const words = (column: number): string =>
    `several ${JSON.stringify(table.columns[column])}: ${listed(distinct(rows, column))}`
  const units = varying.filter(
    (column) => isUnit(table.columns[column] as string) || isMultiplier(table.columns[column] as string),
  )
  if (sum) {
    if (units.length > 0)
      refuse('table', `be of one unit to be added up; it has ${units.map(words).join('; ')}: choose with where`, table)
    const whole = varying.find((column) => distinct(rows, column).some(isTotal))
    if (whole !== undefined)
      refuse('table', `have no total beside its parts to be added up; it has ${words(whole)}: choose with where`, table)
    return
  }
  if (varying.length === 0) return
  const told = withoutTwins(rows, varying, table)
  refuse('table', `be of one thing; it has ${told.slice(0, 5).map(words).join('; ')}: choose with where`, table)
}

/** Of columns that say the same (a code and its label), the one that reads best. */
function withoutTwins(rows: readonly (readonly Cell[])[], columns: readonly number[], table: Table): readonly number[] {
  const classes: number[][] = []
  for (const column of columns) {
    const twin = classes.find(([first]) => {
      const pairs = new Set(rows.map((row) => `${cellAt(row, first as number)}\u0000${cellAt(row, column)}`)).size
      return pairs === distinct(rows, first as number).length && pairs === distinct(rows, column).length
    })
    if (twin) twin.push(column)
    else classes.push([column])
  }
  const length = (column: number): number =>
    rows
      .slice(0, 50)
      .reduce(
        (sum, row) => sum + String(cellAt(row, column)).length,
        isCode(table.columns[column] as string) ? -1e6 : 0,
      )
  return classes.map((twins) => twins.reduce((best, each) => (length(each) > length(best) ? each : best)))
}

/** The columns that tell what a row is of: no times, figures or remarks (which most rows are without). */
export function keysOf(table: Table, others: ReadonlySet<number>): number[] {
  const step = Math.max(1, Math.floor(table.rows.length / 2000))
  const some = table.rows.filter((_, place) => place % step === 0)
  const remark = (column: number): boolean => some.filter((row) => cellAt(row, column) !== '').length * 2 < some.length
  return table.columns.flatMap((name, column) =>
    others.has(column) || isAttribute(name) || remark(column) ? [] : [column],
  )
}
