import { DomainError } from '../../errors.ts'
import { decoded } from './parts/source/decode.ts'
import { rowsOf } from './parts/source/delimited.ts'
import { tableOf } from './parts/source/heading.ts'
import { jsonRows } from './parts/source/json.ts'
import { splitKeys } from './parts/source/keys.ts'
import type { Table } from './table.ts'

/**
 * A table from the text or the bytes of a file: CSV in every dialect, TSV, columns apart by blanks, JSON rows, JSON-stat.
 *
 * It finds out what stands between the cells, where the heading is, and which lines above and under the table belong to
 * it; it changes no cell. Bytes are UTF-8, UTF-16 or, where they are neither, Windows-1252 (which is then `assumed`).
 * `readWorkbook` reads `.xlsx`; `seriesFrom` makes a series of a table.
 *
 * @param source the text of a file, or its bytes
 * @returns the columns by name, the rows, the lines beside the table, and what was assumed
 * @throws {DomainError} where there is no table, or the bytes are no text
 *
 * Cost: some 50 ms for each megabyte at most; 50 MB take less than 3 s and 300 MB of memory.
 *
 * @example
 * import { readTable } from 'tradepath/series'
 * const table = readTable('Exports of goods\nyear;USD mn\n2022;31,2\n2023;41,02\nSource: customs')
 * table.columns // ['year', 'USD mn']
 * table.rows[1] // ['2023', '41,02']
 * table.notes // ['Exports of goods', 'Source: customs']
 */
export function readTable(source: string | Uint8Array): Table {
  const isBytes = source instanceof Uint8Array || Object.prototype.toString.call(source) === '[object Uint8Array]'
  if (typeof source !== 'string' && !isBytes)
    throw new DomainError('readTable', 'source', 'be text or bytes (a Uint8Array)', source)
  const { text, assumed } = typeof source === 'string' ? { text: source, assumed: [] } : decoded('readTable', source)
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const start = /\S/.exec(plain)?.[0]
  if (start === undefined) throw new DomainError('readTable', 'source', 'have a row', source)
  if (/^\s*<(!doctype|html|\?xml|table)/i.test(plain.slice(0, 500)))
    throw new DomainError('readTable', 'source', 'be a table; this is a page or a document of tags', source)
  if (start === '{' || start === '[') return tableOf(jsonRows('readTable', plain), { assumed, heading: 0 })
  const { rows, separator } = rowsOf(plain)
  return tableOf(splitKeys(rows), { separator, assumed })
}
