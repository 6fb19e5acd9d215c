import { DomainError, domain, optional } from '../../errors.ts'
import { periodColumns } from './parts/layout/wide.ts'
import { listed } from './parts/select.ts'
import { isWholeZip, isZip } from './parts/source/decode.ts'
import { periodsOf, tableOf } from './parts/source/heading.ts'
import type { Cell, Table } from './table.ts'

/** Which sheet of a workbook. */
export interface ReadWorkbookOptions {
  /** The name of the sheet, or its place from 1; needed where several have figures by year. */
  readonly sheet?: string | number | undefined
}

interface Sheet {
  readonly name: string
  readonly table: Table
}

const sheetOption = (where: string, parameter: string, value: unknown): string | number => {
  if (typeof value === 'string' || (typeof value === 'number' && Number.isSafeInteger(value) && value >= 1))
    return value
  throw new DomainError(where, parameter, 'be the name of a sheet or its place from 1', value)
}

/**
 * A table from the bytes of an `.xlsx` workbook, by the package `read-excel-file` (an optional peer, loaded when it is
 * called).
 *
 * Dates become text such as `2019-12-31`; numbers stay numbers; a formula is the value that was saved with it.
 *
 * @param bytes the workbook
 * @param options which sheet
 * @returns what `readTable` gives; `assumed` names the sheet where it was not asked for
 * @throws {DomainError} where the bytes are no workbook, `read-excel-file` is not installed, or several sheets have
 * figures by year and none was asked for (the promise is rejected)
 *
 * Cost: some 100 ms for each megabyte of the file.
 *
 * @example
 * import { DomainError, readWorkbook } from 'tradepath/series'
 * // const table = await readWorkbook(readFileSync('trade.xlsx'), { sheet: 'Annual' })
 * try {
 *   await readWorkbook(new Uint8Array([50, 48, 50, 51]))
 * } catch (error) {
 *   if (!(error instanceof DomainError)) throw error
 *   error.message // 'readWorkbook: bytes must be an .xlsx workbook; readTable reads text (received an object)'
 * }
 */
export async function readWorkbook(bytes: Uint8Array, options: ReadWorkbookOptions = {}): Promise<Table> {
  const isBytes = Object.prototype.toString.call(bytes) === '[object Uint8Array]'
  if (!isBytes) throw new DomainError('readWorkbook', 'bytes', 'be bytes (a Uint8Array)', bytes)
  const { sheet } = domain('readWorkbook', options, { sheet: optional(sheetOption) })
  if (!isZip(bytes)) throw new DomainError('readWorkbook', 'bytes', 'be an .xlsx workbook; readTable reads text', bytes)
  if (!isWholeZip(bytes))
    throw new DomainError('readWorkbook', 'bytes', 'be a whole workbook; its end is missing', bytes)
  const sheets = (await sheetsOf(bytes)).filter(({ rows }) => rows.length > 0)
  const tables = (): Sheet[] => sheets.map(({ name, rows }) => ({ name, table: tableOf(rows, {}) }))
  const names = sheets.map(({ name }) => name)
  if (sheets.length === 0) throw new DomainError('readWorkbook', 'bytes', 'have a sheet with cells', bytes)
  if (sheet !== undefined) {
    const chosen = typeof sheet === 'number' ? sheets[sheet - 1] : sheets.find(({ name }) => name === sheet)
    if (chosen) return tableOf(chosen.rows, {})
    throw new DomainError('readWorkbook', 'sheet', `be one of the sheets: ${listed(names)}`, sheet)
  }
  const all = tables()
  const [only, another] = all.length === 1 ? all : all.filter(({ table }) => hasYears(table))
  if (!only || another)
    throw new DomainError('readWorkbook', 'sheet', `be given; the sheets are ${listed(names)}`, undefined)
  return all.length === 1 ? only.table : { ...only.table, assumed: [...only.table.assumed, `sheet ${only.name}`] }
}

const hasYears = (table: Table): boolean =>
  periodColumns(table).length > 0 ||
  table.columns.some(
    (_, column) => table.rows.length > 1 && table.rows.every((row) => periodsOf(row[column]).length > 0),
  )

async function sheetsOf(bytes: Uint8Array): Promise<{ name: string; rows: Cell[][] }[]> {
  const reader = await import('read-excel-file/universal').catch(() => undefined)
  if (!reader)
    throw new DomainError('readWorkbook', 'bytes', 'be read by the package read-excel-file: install it', bytes)
  try {
    const sheets = await reader.default(bytes.slice().buffer as ArrayBuffer)
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map(cellOf)).filter((row) => row.some((cell) => cell !== '')),
    }))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new DomainError(
      'readWorkbook',
      'bytes',
      `be a workbook that can be read (${why}): save it anew, or as .csv`,
      bytes,
    )
  }
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'number') return Number.isFinite(value) ? value : ''
  if (value === null || value === undefined) return ''
  if (typeof value === 'object' && 'toISOString' in value) {
    try {
      return (value as { toISOString(): string }).toISOString().slice(0, 10)
    } catch {
      return ''
    }
  }
  return String(value).trim()
}
