import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import ts from 'typescript'
import manifest from '../../package.json' with { type: 'json' }
import { type Block, root } from './blocks.ts'
import { type Result, result, watched } from './watched.ts'

/** The source of every entry of the package by the name that is imported. */
export const sources: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(manifest.exports)
    .filter(([, target]) => typeof target === 'object')
    .map(([entry, target]) => [
      entry.replace('.', 'tradepath'),
      join(root, (target as { default: string }).default.replace('dist', 'src').replace('.js', '.ts')),
    ]),
)

const entries: Record<string, Record<string, unknown>> = Object.fromEntries(
  await Promise.all(Object.entries(sources).map(async ([entry, source]) => [entry, await import(source)])),
)

/**
 * What a block can use: every entry's names; where two entries share one, those it imports from or is written in; and what
 * it imports from other packages.
 */
async function scope({ file, code }: Block): Promise<Record<string, unknown>> {
  const named = Object.keys(entries).filter(
    (entry) => code.includes(`from '${entry}'`) || file.startsWith(entry.replace('tradepath', 'src').concat('/')),
  )
  const others = [...code.matchAll(/^import .* from '((?!tradepath)[^']+)'$/gm)].map((match) => match[1] as string)
  return Object.assign(
    {},
    ...[...Object.keys(entries).reverse(), ...named].map((entry) => entries[entry]),
    ...(await Promise.all(others.map((name) => import(name)))),
  )
}

/** Runs a block as a module in Node. */
export async function runModule(block: Block): Promise<Result[]> {
  const results: Result[] = []
  const check = (given: unknown, told: string): void => {
    results.push(result(given, told))
  }
  const code = `(async () => {\n${watched(block.code.replace(/^import .*$/gm, ''))}\n})()`
  const { outputText } = ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2022 } })
  await runInNewContext(outputText, { ...(await scope(block)), console, check })
  return results
}
