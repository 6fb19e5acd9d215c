import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { runInNewContext } from 'node:vm'
import ts from 'typescript'
import { expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }

const root = join(import.meta.dirname, '..')

/** Every entry of the package by the name that is imported. */
const entries: Record<string, Record<string, unknown>> = Object.fromEntries(
  await Promise.all(
    Object.entries(manifest.exports)
      .filter(([, target]) => typeof target === 'object')
      .map(async ([entry, target]) => {
        const source = (target as { default: string }).default.replace('dist', 'src').replace('.js', '.ts')
        return [entry.replace('.', 'tradepath'), await import(join(root, source))]
      }),
  ),
)
const inTree = (folder: string, ending: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending) && !name.startsWith('api'))
    .map((name) => join(folder, name))

/** Every example: the code after `@example` in doc comments, and the `ts` and `js` blocks of the documents. */
const examples = [...inTree('src', '.ts'), ...inTree('docs', '.md'), 'README.md'].flatMap((file) => {
  const text = readFileSync(join(root, file), 'utf8')
  const found = file.endsWith('.md')
    ? [...text.matchAll(/^```(?:ts|js)\n(.*?)^```/gms)].map((match) => match[1])
    : [...text.matchAll(/@example\n(.*?)\*\//gs)].map((match) => match[1]?.replace(/^ *\* ?/gm, ''))
  return found.map((code, index) => ({ file, name: `${file} ${index + 1}`, code: code as string }))
})

/** What an example can use: every entry's names; where two entries share one, those it imports from or is written in. */
function scope(file: string, code: string): Record<string, unknown> {
  const named = Object.keys(entries).filter(
    (entry) => code.includes(`from '${entry}'`) || file.startsWith(entry.replace('tradepath', 'src').concat('/')),
  )
  return Object.assign({}, ...[...Object.keys(entries).reverse(), ...named].map((entry) => entries[entry]))
}

/**
 * Runs an example in which `expression // value` tells what the expression gives, and compares each.
 *
 * The comment of a statement that is an expression, or of a `const`, is read as a literal; a comment that begins with a
 * word and not a value is left alone.
 */
function run(file: string, code: string): { told: string; given: string }[] {
  const results: { told: string; given: string }[] = []
  const lines = code.replace(/^import .*$/gm, '').split('\n')
  const watched = lines.map((line) => {
    const match = /^(\s*)([^/\s].*?) \/\/ ([[{'"\d-].*|true|false)$/.exec(line)
    if (!match) return line
    const [, indent, expression, told] = match as unknown as [string, string, string, string]
    return `${indent}check(${expression}, ${JSON.stringify(told)})`
  })
  const check = (given: unknown, told: string): void => {
    results.push({ told: shown(runInNewContext(`(${told})`)), given: shown(given) })
  }
  const { outputText } = ts.transpileModule(watched.join('\n'), { compilerOptions: { target: ts.ScriptTarget.ES2022 } })
  runInNewContext(outputText, { ...scope(file, code), console, check })
  return results
}

/** The value alone, without the marks of the context it was made in. */
function shown(value: unknown): string {
  return inspect(typeof value === 'object' && value !== null ? JSON.parse(JSON.stringify(value)) : value, { depth: 9 })
}

test('there are examples', () => expect(examples.length).toBeGreaterThan(20))

for (const { file, name, code } of examples)
  test(`the example of ${name} gives what it says`, () => {
    const results = run(file, code)
    expect(results.length).toBeGreaterThan(0)
    for (const { told, given } of results) expect(given).toBe(told)
  })
