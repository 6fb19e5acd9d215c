import { inspect } from 'node:util'
import { runInNewContext } from 'node:vm'

/** What a document says that something gives, and what it gave, both as text. */
export interface Result {
  readonly told: string
  readonly given: string
}

/**
 * Code in which `expression // value` tells what the expression gives, with each such line as `check(expression, value)`.
 *
 * The comment of a statement that is an expression is read as a literal; a comment that begins with a word and not a value
 * is left alone.
 */
export function watched(code: string): string {
  const lines = code.split('\n').map((line) => {
    const match = /^(\s*)([^/\s].*?) \/\/ ([[{'"\d-].*|true|false)$/.exec(line)
    if (!match) return line
    const [, indent, expression, told] = match as unknown as [string, string, string, string]
    return `${indent}check(${expression}, ${JSON.stringify(told)})`
  })
  return lines.join('\n')
}

/** The pair to compare. */
export function result(given: unknown, told: string): Result {
  return { told: shown(runInNewContext(`(${told})`)), given: shown(given) }
}

/** The value alone, without the marks of the context it was made in. */
function shown(value: unknown): string {
  return inspect(typeof value === 'object' && value !== null ? JSON.parse(JSON.stringify(value)) : value, { depth: 9 })
}
