/// <reference lib="dom" />
import { build, type Plugin } from 'esbuild'
import { chromium } from 'playwright-core'
import { expect } from 'vitest'
import { type Block, root } from './blocks.ts'
import { sources } from './module.ts'
import { type Result, result, watched } from './watched.ts'

export const executablePath: string = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const address = 'http://localhost'

/** What a page imports, `npm:` or not: this library from its source, other packages as they are installed. */
const imports: Plugin = {
  name: 'imports',
  setup(building) {
    building.onResolve({ filter: /^(npm:)?tradepath(\/|$)/ }, ({ path }) => {
      const source = sources[path.replace('npm:', '')]
      return source ? { path: source } : { errors: [{ text: `there is no ${path}` }] }
    })
    building.onResolve({ filter: /^npm:/ }, ({ path, kind }) =>
      building.resolve(path.replace('npm:', ''), { kind, resolveDir: root }),
    )
  },
}

/** The files of a block: each begins with its name in a comment, as `// worker.ts`; without one there is the page alone. */
function filesOf(code: string): [name: string, code: string][] {
  const [alone, ...parts] = code.split(/^\/\/ (\w+\.ts)$/m)
  if (parts.length === 0) return [['page.ts', alone as string]]
  return parts.flatMap((name, k) => (k % 2 === 0 ? [[name, parts[k + 1] as string]] : []))
}

/** A file as the browser gets it; a component that it exports is put on the page. */
async function bundled(code: string): Promise<string> {
  const component = /^export function ([A-Z]\w*)/m.exec(code)?.[1]
  const mount = component
    ? `\nimport { createRoot } from 'react-dom/client'\ncreateRoot(document.body).render(<${component} />)`
    : ''
  const { outputFiles } = await build({
    stdin: { contents: watched(code) + mount, loader: 'tsx', resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [imports],
    logLevel: 'silent',
  })
  return outputFiles[0]?.text as string
}

/**
 * Runs a block in a page of Chromium. What it gives to `display`, as in Observable, must be a picture. Where a table of
 * what is typed and what is shown stands below, each is typed into the page's field, and its output read.
 */
export async function runInPage({ code, below }: Block): Promise<Result[]> {
  const files: ReadonlyMap<string, string> = new Map(
    await Promise.all(filesOf(code).map(async ([name, each]) => [`/${name}`, await bundled(each)] as const)),
  )
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    const page = await browser.newPage()
    const results: Result[] = []
    const faults: string[] = []
    page.on('pageerror', ({ message }) => faults.push(message))
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
    await page.exposeFunction('check', (given: unknown, told: string) => {
      results.push(result(given, told))
    })
    await page.addInitScript(() => {
      Object.assign(globalThis, { display: (element: Element) => document.body.append(element) })
    })
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url())
      if (files.has(pathname)) return route.fulfill({ contentType: 'text/javascript', body: files.get(pathname) ?? '' })
      if (pathname !== '/') return route.fulfill({ status: 404 })
      const html =
        '<!doctype html><link rel="icon" href="data:,"><body></body><script type="module" src="/page.ts"></script>'
      return route.fulfill({ contentType: 'text/html', body: html })
    })
    await page.goto(address)
    for (const [, typed, shown] of below.matchAll(/^\| +`(.*?)` +\| +`(.*?)` +\|$/gm)) {
      await page.getByRole('textbox').fill(typed as string)
      results.push({ told: shown as string, given: (await page.locator('output').textContent()) ?? '' })
    }
    const count = (what: RegExp): number => watched(code).match(what)?.length ?? 0
    const done = async (): Promise<unknown[]> => {
      const pictures = await page.locator('body > * svg').count()
      return [...faults, pictures >= count(/\bdisplay\(/g), results.length >= count(/\bcheck\(/g)]
    }
    await expect.poll(done, { timeout: 30_000 }).toEqual([true, true])
    return results
  } finally {
    await browser.close()
  }
}
