import type { Series } from '../../series/series.ts'
import { readTable, readWorkbook, seriesFrom, type Table } from '../../series/table/index.ts'
import type { Values } from './command.ts'
import { number, onBehalf, wrong } from './read.ts'

/** The series of a file: a workbook where it begins as one does, else a table of text. */
export async function seriesOf(
  path: string,
  values: Values,
  read: (path: string) => Promise<Uint8Array>,
): Promise<Series> {
  const table = await tableOf(await bytesOf(path, read), path, values.sheet)
  const { year, value, where = [], scale, sum, unit } = values
  const options = {
    year,
    value,
    where: Object.fromEntries(where.map(pair)),
    ...(scale !== undefined && { scale: number('--scale', scale) }),
    ...(sum && { sum }),
    unit,
  }
  return onBehalf(path, () => seriesFrom(table, options))
}

/** A workbook is a zip, and a zip begins with PK. */
async function tableOf(bytes: Uint8Array, path: string, sheet: string | undefined): Promise<Table> {
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isWorkbook) {
    if (sheet !== undefined) throw wrong('--sheet', `come with a workbook (.xlsx), which ${path} is not`, sheet)
    return onBehalf(path, () => readTable(bytes))
  }
  const which = sheet !== undefined && /^\d+$/.test(sheet.trim()) ? Number(sheet) : sheet
  try {
    return await readWorkbook(bytes, { sheet: which })
  } catch (error) {
    return onBehalf(sheet === undefined ? path : '--sheet', () => {
      throw error
    })
  }
}

async function bytesOf(path: string, read: (path: string) => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    const bytes = await read(path)
    if (bytes.length === 0) throw wrong(path, 'not be empty', undefined)
    return bytes
  } catch (error) {
    const { code, message } = error as { code?: unknown; message: string }
    if (code === undefined) throw error
    const rule =
      { ENOENT: 'be a file that is here, or a number', EISDIR: 'be a file, not a folder', EACCES: 'be readable' }[
        String(code)
      ] ?? `be a file that can be read (${message})`
    throw wrong('figures', rule, path)
  }
}

/** `partner=Kazakhstan`; the column may have blanks, the cell another `=`. */
function pair(text: string): [column: string, cell: string] {
  const at = text.indexOf('=')
  if (at < 1) throw wrong('--where', 'be a column and its cell, as partner=World', text)
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}
