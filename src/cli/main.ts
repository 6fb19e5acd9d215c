#!/usr/bin/env node
import { readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { fromNpm } from './arguments/fromNpm.ts'
import { run } from './run.ts'

// a reader who has seen enough, as head has
process.stdout.on('error', (error: Error & { code?: unknown }) => {
  if (error.code !== 'EPIPE') throw error
})
const misled = fromNpm(process.env)
const {
  code,
  text,
  files = [],
} = misled
  ? { code: 2 as const, text: misled }
  : await run(process.argv.slice(2), {
      colour: process.stdout.isTTY === true && !process.env['NO_COLOR'],
      read: async (path) => readFileSync(path === '-' ? 0 : path),
      today: new Date().toISOString().slice(0, 10),
      say: (line) => process.stderr.write(line),
    })
try {
  for (const { path, content } of files) writeFileSync(path, content)
  ;(code === 0 ? process.stdout : process.stderr).write(text)
  process.exitCode = code
} catch (error) {
  process.stderr.write(`tradepath: a file cannot be written: ${(error as Error).message}\n`)
  process.exitCode = 2
}
