#!/usr/bin/env node
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { run } from './run.ts'

// a reader who has seen enough, as head has
process.stdout.on('error', (error: Error & { code?: unknown }) => {
  if (error.code !== 'EPIPE') throw error
})
const colour = process.stdout.isTTY === true && !process.env['NO_COLOR']
const read = async (path: string): Promise<Uint8Array> => readFileSync(path === '-' ? 0 : path)
const { code, text, files = [] } = await run(process.argv.slice(2), { colour, read })
try {
  for (const { path, content } of files) writeFileSync(path, content)
  ;(code === 0 ? process.stdout : process.stderr).write(text)
  process.exitCode = code
} catch (error) {
  process.stderr.write(`tradepath: a file cannot be written: ${(error as Error).message}\n`)
  process.exitCode = 2
}
