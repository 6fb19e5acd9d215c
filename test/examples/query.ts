import { DuckDBInstance } from '@duckdb/node-api'
import { type Block, output } from './blocks.ts'
import type { Result } from './watched.ts'

/** Runs a block by DuckDB, with the files of a folder; its result is compared as CSV. */
export async function runQuery(block: Block, folder: string): Promise<Result[]> {
  const connection = await (await DuckDBInstance.create()).connect()
  await connection.run(`SET file_search_path = '${folder}'`)
  const reader = await connection.runAndReadAll(block.code)
  const rows = [reader.columnNames(), ...reader.getRows()]
  connection.closeSync()
  const given = rows.map((row) => `${row.map((value) => value ?? '').join(',')}\n`).join('')
  return [{ told: output(block) ?? '', given }]
}
