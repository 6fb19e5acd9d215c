/** A table as a caller hands it in. */

import { checkedArray, checkedObject, DomainError } from '../../../errors.ts'
import type { Cell, Table } from '../table.ts'

const isCell = (cell: unknown): cell is Cell =>
  typeof cell === 'string' || (typeof cell === 'number' && Number.isFinite(cell))

function isRow(row: unknown): boolean {
  if (!Array.isArray(row)) return false
  for (let place = 0; place < row.length; place++) if (!isCell(row[place])) return false
  return true
}

/** The table, or a refusal where it is none. */
export function checkedTable(value: unknown): Table {
  const table = checkedObject('seriesFrom', 'table', value)
  const texts = (name: string): string[] =>
    checkedArray('seriesFrom', `table.${name}`, table[name] ?? []).map((each) => {
      if (typeof each !== 'string') throw new DomainError('seriesFrom', `table.${name}`, 'be texts', each)
      return each
    })
  const rows = checkedArray('seriesFrom', 'table.rows', table['rows'])
  for (const row of rows)
    if (!isRow(row)) throw new DomainError('seriesFrom', 'table.rows', 'be arrays of texts and numbers', row)
  const separator = table['separator']
  return {
    columns: texts('columns'),
    rows: rows as Table['rows'],
    notes: texts('notes'),
    ...(typeof separator === 'string' && { separator }),
    assumed: texts('assumed'),
  }
}
