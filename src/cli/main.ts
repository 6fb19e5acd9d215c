#!/usr/bin/env node
import process from 'node:process'
import { run } from './run.ts'

const colour = process.stdout.isTTY === true && !process.env['NO_COLOR']
const { code, text } = await run(process.argv.slice(2), colour)
;(code === 0 ? process.stdout : process.stderr).write(text)
process.exitCode = code
