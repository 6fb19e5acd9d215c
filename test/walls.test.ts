import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

/** What each folder may import from, beside itself. */
const words = ['errors', 'figure', 'goal', 'runs', 'scale']
const walls: Record<string, readonly string[]> = {
  errors: [],
  figure: ['errors', 'numeric'],
  runs: ['errors'],
  scale: ['errors', 'numeric'],
  goal: ['errors', 'figure', 'numeric'],
  numeric: ['errors'],
  growth: [...words, 'numeric'],
  series: [...words, 'growth', 'numeric'],
  distribution: ['errors', 'numeric'],
  chance: [...words, 'series', 'distribution', 'growth', 'numeric'],
  scoring: ['errors', 'runs', 'numeric'],
  evidence: [...words, 'chance', 'scoring', 'series', 'growth', 'numeric'],
  sensitivity: [...words, 'distribution', 'growth', 'numeric'],
  outlook: [...words, 'evidence', 'chance', 'sensitivity', 'series', 'growth', 'numeric'],
  cases: [...words, 'series', 'growth'],
  formula: [...words, 'growth', 'numeric'],
  decimal: [...words, 'growth'],
  chart: [...words, 'chance', 'evidence', 'scoring', 'sensitivity', 'series', 'growth'],
  cli: [...words, 'outlook', 'chart', 'cases', 'chance', 'formula', 'series', 'growth', 'numeric'],
  index: [...words, 'growth'],
}
/** Packages and node modules that a folder may import. */
const packages: Record<string, readonly string[]> = {
  series: ['papaparse', 'read-excel-file/universal'],
  formula: ['mathjs/number'],
  decimal: ['decimal.js'],
  chart: ['vega-lite'],
  cli: ['node:fs', 'node:process', 'commander', 'vega', 'vega-lite', 'write-excel-file/node'],
}

const root = join(import.meta.dirname, '../src')
const folderOf = (path: string): string => (relative(root, path).split('/')[0] as string).replace(/\.ts$/, '')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(root, name))
/** Examples in doc comments import as a reader would, and are no imports of the file. */
const withoutComments = (text: string): string => text.replace(/\/\*.*?\*\//gs, '')
/** What is loaded with a module, what it names by type only, and what it loads later or takes a type of by `import()`. */
const imports = files.flatMap((file) =>
  [
    ...withoutComments(readFileSync(file, 'utf8')).matchAll(
      /^(?:import|export) (type )?[^'";]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gms,
    ),
  ].map((match) => ({
    from: file,
    to: (match[2] ?? match[3] ?? match[4]) as string,
    now: match[1] === undefined && match[4] === undefined,
  })),
)

test('folders import only what stands below them', () => {
  const crossed = imports
    .filter(({ from, to }) => {
      const folder = folderOf(from)
      if (!to.startsWith('.')) return !packages[folder]?.includes(to)
      // the number of the version
      if (to === '../../package.json') return folder !== 'cli'
      const target = folderOf(join(dirname(from), to))
      return target !== folder && !walls[folder]?.includes(target)
    })
    .map(({ from, to }) => `${relative(root, from)} imports ${to}`)
  expect(imports.length).toBeGreaterThan(50)
  expect(crossed).toEqual([])
})

test('charts know the other folders, and vega-lite, by their types only', () => {
  const values = files
    .filter((file) => folderOf(file) === 'chart')
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^import (?!type )[^'"]*from '([^']+)'/gm)])
    .map((match) => match[1])
    .filter((path) => !path?.startsWith('./') && path !== '../errors.ts')
  expect(values).toEqual([])
})

test('the command starts light: packages, charts and pages are loaded where they are asked for', () => {
  const seen = new Set([join(root, 'cli/main.ts')])
  const loaded = new Set<string>()
  for (const file of seen)
    for (const { to } of imports.filter(({ from, now }) => now && from === file))
      if (to.startsWith('.')) seen.add(join(dirname(file), to))
      else loaded.add(to)
  expect([...loaded].sort()).toEqual(['commander', 'node:fs', 'node:process'])
  const names = [...seen].map((file) => relative(root, file))
  expect(names).toContain('chance/simulation/simulate.ts')
  for (const later of [
    'formula/index.ts',
    'chart/fanChart.ts',
    'cli/render/charts.ts',
    'cli/render/workbook/workbook.ts',
    'cli/render/html.ts',
  ])
    expect(names).not.toContain(later)
  const later = imports
    .filter(({ to, now }) => !now && ['vega', 'vega-lite'].includes(to))
    .map(({ from }) => relative(root, from))
  expect(new Set(later.filter((file) => file.startsWith('cli')))).toEqual(new Set(['cli/render/draw.ts']))
})

/** A `process` of this library has a kind; that of node has these. */
const outside =
  /\b(Date|Math\.random|fetch|globalThis|window|require|eval|Function)\b *[.(]|\bprocess\.(argv|cwd|env|exit|getBuiltinModule|hrtime|nextTick|platform|std\w+|versions?)\b/

test('the library touches no clock, chance, network, file or global', () => {
  const touched = files.filter((file) => folderOf(file) !== 'cli').filter((file) => outside.test(code(file)))
  // which start workers and answer in them, in Node as in a browser, and touch no more than that takes
  const platform = 'chance/simulation/parallel/parts/threads.ts'
  const answers = 'chance/simulation/parallel/parts/worker.ts'
  expect(touched.map((file) => relative(root, file))).toEqual([platform, answers])
  expect(outside.test(code(join(root, answers)).replace(/\bprocess\.getBuiltinModule\b/g, ''))).toBe(false)
  const modules = readFileSync(join(root, platform), 'utf8').match(/\bprocess\.\w+\('[^']*'\)/g)
  expect(new Set(modules)).toEqual(
    new Set(["process.getBuiltinModule('node:worker_threads')", "process.getBuiltinModule('node:os')"]),
  )
  expect(outside.test(code(join(root, platform)).replace(/\bprocess\.getBuiltinModule\b/g, ''))).toBe(false)
})

function code(file: string): string {
  return readFileSync(file, 'utf8').replace(/\/\*.*?\*\/|\/\/[^\n]*|'[^'\n]*'/gs, '')
}
