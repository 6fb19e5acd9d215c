import type { Series } from '../../series/series.ts'
import { readTable, seriesFrom } from '../../series/table/index.ts'
import type { Values } from './command.ts'
import { number, onBehalf, wrong } from './read.ts'

/** The series of a file: a workbook where it begins as one does, else a table of text. */
export async function seriesOf(
  path: string,
  values: Values,
  read: (path: string) => Promise<Uint8Array>,
): Promise<Series> {
  const bytes = await bytesOf(path, read)
  const table = onBehalf('figures', () => readTable(bytes))
  const { year, value, where = [], scale, sum, unit } = values
  return onBehalf('figures', () =>
    seriesFrom(table, {
      year,
      value,
      where: Object.fromEntries(where.map(pair)),
      ...(scale !== undefined && { scale: number('--scale', scale) }),
      ...(sum && { sum }),
      unit,
    }),
  )
}

async function bytesOf(path: string, read: (path: string) => Promise<Uint8Array>): Promise<Uint8Array> {
  try {
    return await read(path)
  } catch (error) {
    const missing = (error as { code?: unknown }).code === 'ENOENT'
    throw wrong(
      'figures',
      missing ? 'be a file that is here, or a number' : `be a file that can be read (${(error as Error).message})`,
      path,
    )
  }
}

/** `partner=Kazakhstan`; the column may have blanks, the cell another `=`. */
function pair(text: string): [column: string, cell: string] {
  const at = text.indexOf('=')
  if (at < 1) throw wrong('--where', 'be a column and its cell, as partner=World', text)
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}
