import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { built } from '../built.ts'
import { type Block, output, root } from './blocks.ts'
import type { Result } from './watched.ts'

/**
 * Where a reader would type `npx tradepath` or `npm start`, the command of the build is run. What sets up and tests the
 * project is itself run by CI, step by step; that it still is, is looked up.
 */
const stands = (main: string): string => `
set -e
npx() { test "$1" = tradepath && shift && node ${main} "$@"; }
npm() {
  case "$*" in
    start) node ${main} ;;
    "install tradepath") grep -q '^step npm run check:package$' ${root}/.ci/run ;;
    ci | test) grep -q "^step npm $1\\b" ${root}/.ci/run ;;
    *) return 1 ;;
  esac
}
`
let main: string | undefined

/** Runs command lines by a shell in a folder; gives what they print. */
export function printed(lines: string, folder: string): string {
  main ??= join(built('examples'), 'cli/main.js')
  return execFileSync('bash', ['-c', stands(main) + lines], { cwd: folder, encoding: 'utf8' })
}

/** Runs a block of command lines. Of an output that is told as shortened, each line must be there, in that order. */
export function runCommands(block: Block, folder: string): Result[] {
  const given = printed(block.code, folder)
  const told = output(block)
  if (told === undefined) return []
  return [{ told, given: block.below.includes('shortened') ? shortened(given, told) : given }]
}

/** The lines of a text that are told, in their order. */
function shortened(text: string, told: string): string {
  const wanted = told.split('\n')
  const found: string[] = []
  for (const line of text.split('\n')) if (line === wanted[found.length]) found.push(line)
  return found.join('\n')
}
