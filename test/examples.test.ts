import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { type Block, blocks, documents } from './examples/blocks.ts'
import { printed, runCommands } from './examples/command.ts'
import { runModule } from './examples/module.ts'
import { executablePath, runInPage } from './examples/page.ts'
import { runQuery } from './examples/query.ts'
import type { Result } from './examples/watched.ts'

/** How a block is run, by the language it is marked with; the folder keeps what the blocks of a document write. */
const runners: Record<string, (block: Block, folder: string) => Result[] | Promise<Result[]>> = {
  ts: runModule,
  tsx: runInPage,
  sh: runCommands,
  sql: runQuery,
}
/** What is no code but what code printed. */
const outputs = ['text', 'csv']
const hasBrowser = existsSync(executablePath) || process.env['CI'] !== undefined

const scratch = mkdtempSync(join(tmpdir(), 'tradepath-'))
// the file of one's own that commands name
writeFileSync(
  join(scratch, 'data.csv'),
  'year;exports (USD bn)\n2019;5,9\n2020;5,4\n2021;6,3\n2022;6,9\n2023;7,4\n2024;7,9\n',
)
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

test('every block is run, or is what something printed', () => {
  const others = blocks.filter(({ language }) => !runners[language] && !outputs.includes(language))
  expect(others.map(({ name, language }) => `${name} is marked ${language || 'with nothing'}`)).toEqual([])
  for (const language of ['ts', 'tsx', 'sh', 'sql'])
    expect(blocks.some((block) => block.language === language)).toBe(true)
  expect(blocks.length).toBeGreaterThan(150)
})

for (const file of new Set(blocks.map((block) => block.file)))
  describe(file, () => {
    const folder = mkdtempSync(join(scratch, 'page-'))
    for (const block of blocks.filter((each) => each.file === file && runners[each.language]))
      test.runIf(block.language !== 'tsx' || hasBrowser)(
        `${block.name}, ${block.language}, gives what it says`,
        async () => {
          const results = await runners[block.language]?.(block, folder)
          // a command may print nothing
          if (block.language !== 'sh') expect(results?.length).toBeGreaterThan(0)
          for (const { told, given } of results ?? []) expect(given).toBe(told)
        },
      )
  })

const commands = [...documents].flatMap(([file, text]) =>
  [...text.matchAll(/`(npx tradepath [^`]+)`/g)].map((match) => ({ file, line: match[1] as string })),
)

test.each(commands)('$file: $line is answered', ({ line }) => {
  expect(printed(line, scratch)).toContain('reached')
})

test('scripts that are named exist', () => {
  const named = [...documents.values()].flatMap((text) =>
    [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1]),
  )
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((name) => !((name as string) in manifest.scripts))).toEqual([])
})
