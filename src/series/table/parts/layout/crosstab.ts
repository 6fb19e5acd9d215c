/** Years down and months or quarters across. */

import { monthNamed } from '../../../../numeric/readPeriod.ts'
import type { Cell, Table } from '../../table.ts'
import { readCell } from '../cells.ts'
import { cellAt, keysOf } from '../select.ts'
import { periodsOf } from '../source/heading.ts'
import type { Laid } from './observations.ts'

/** The columns of months or quarters and that of the years; nothing where the layout is another. */
export function crosstabOf(
  table: Table,
  rows: readonly (readonly Cell[])[],
): { year: number; parts: ReadonlyMap<number, string> } | undefined {
  const months = new Map<number, string>()
  const quarters = new Map<number, string>()
  table.columns.forEach((name, column) => {
    const month = monthNamed(name.replace('.', ''))
    const quarter = /^(?:q|t)([1-4])$/i.exec(name)?.[1]
    if (month !== undefined) months.set(column, `M${String(month).padStart(2, '0')}`)
    if (quarter !== undefined) quarters.set(column, `Q${quarter}`)
  })
  const parts = months.size >= 6 ? months : quarters.size === 4 ? quarters : undefined
  if (!parts || new Set(parts.values()).size < parts.size) return undefined
  const year = table.columns.findIndex(
    (_, column) =>
      !parts.has(column) &&
      rows.length > 0 &&
      rows.every((row) => cellAt(row, column) === '' || periodsOf(cellAt(row, column))[0]?.kind === 'year'),
  )
  return year === -1 ? undefined : { year, parts }
}

export function crosstabObservations(
  table: Table,
  rows: readonly (readonly Cell[])[],
  { year, parts }: { year: number; parts: ReadonlyMap<number, string> },
): Laid {
  // a column of the whole year beside those of its months
  const sums = table.columns.flatMap((_, column) =>
    rows.every((row) => cellAt(row, column) === '' || readCell(cellAt(row, column)) !== undefined) ? [column] : [],
  )
  return {
    observations: rows.flatMap((row) =>
      [...parts].map(([column, part]) => ({
        when: `${cellAt(row, year)}${part}`,
        cell: cellAt(row, column),
        status: '',
        row,
      })),
    ),
    keys: keysOf(table, new Set([year, ...parts.keys(), ...sums])),
    assumed: ['years in rows, their parts in columns'],
  }
}
