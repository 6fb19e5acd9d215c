import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { expect, test } from 'vitest'
import type * as Chance from '../../src/chance/index.ts'
import { built } from '../built.ts'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

const walk: Chance.Process = { kind: 'randomWalk', drift: 0.0769, volatility: 0.08, driftError: 0.02 }
const processes: Chance.Process[] = [
  walk,
  { kind: 'studentT', drift: 0.0769, volatility: 0.08, degrees: 4 },
  { kind: 'meanReverting', longRun: 0.05, start: 0.28, persistence: 0.5, volatility: 0.12 },
  { kind: 'jumps', drift: 0.09, volatility: 0.08, chance: 0.05, size: -0.4, sizeError: 0.1 },
  { kind: 'bootstrap', growth: [0.1, -0.05, 0.2, 0.07], block: 2 },
]
const goal = { base: 41, target: 82, years: 12 }
const runs = { runs: 150_001, seed: 7 }

/** What the page runs: the bits of each simulation, one of them spread over workers. */
const page = `
  import { simulate } from '/chance/index.js'
  import { simulateParallel } from '/chance/parallel.js'
  const [processes, goal, runs] = [${JSON.stringify(processes)}, ${JSON.stringify(goal)}, ${JSON.stringify(runs)}]
  const ensembles = processes.map((process) => simulate(process, goal, runs))
  const parallel = await simulateParallel(processes[0], goal, { ...runs, workers: 2 })
  await fetch('/done', { method: 'POST', body: JSON.stringify({ ensembles, parallel }) })`

test.runIf(existsSync(executablePath) || process.env['CI'])(
  'the same bits in Node and in Chromium, with and without WebAssembly, on a page with a strict content security policy',
  async () => {
    const folder = built('browser')
    const chance: typeof Chance = await import(pathToFileURL(join(folder, 'chance/index.js')).href)
    const wanted = processes.map((process) => chance.simulate(process, goal, runs))

    let policy = ''
    let answered = (_answer: string): void => {}
    const server = createServer(async (request, response) => {
      if (request.method === 'POST') {
        let body = ''
        for await (const piece of request) body += piece
        response.end()
        return answered(body)
      }
      const [type, body] = contentOf(request.url ?? '/')
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': type, 'content-security-policy': policy })
      response.end(body)
    })
    const contentOf = (url: string): [type: string, body: string | undefined] => {
      if (url === '/')
        return [
          'text/html',
          '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>',
        ]
      if (url === '/page.js') return ['text/javascript', page]
      const file = join(folder, url)
      return ['text/javascript', existsSync(file) ? readFileSync(file, 'utf8') : undefined]
    }
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    })
    try {
      for (const allowed of ["script-src 'self' 'wasm-unsafe-eval'", "script-src 'self'"]) {
        policy = allowed
        const complaints: string[] = []
        const tab = await browser.newPage()
        tab.on('pageerror', (error) => complaints.push(error.message))
        tab.on('console', (message) => complaints.push(message.text()))
        const answer = new Promise<string>((resolve) => {
          answered = resolve
        })
        await tab.goto(`http://127.0.0.1:${port}/`)
        const { ensembles, parallel } = JSON.parse(await Promise.race([answer, failing(tab, complaints)]))
        expect(JSON.stringify(ensembles)).toBe(JSON.stringify(wanted))
        expect(JSON.stringify(parallel)).toBe(JSON.stringify(wanted[0]))
        // where WebAssembly is allowed nothing is refused; where it is not, that is all that is
        if (allowed.includes('wasm')) expect(complaints).toEqual([])
        else for (const text of complaints) expect(text).toMatch(/WebAssembly|wasm/)
        await tab.close()
      }
    } finally {
      await browser.close()
      server.close()
    }
  },
  120_000,
)

/** An error on the page, which ends the wait for its answer. */
function failing(tab: { on: (event: 'pageerror', listen: (error: Error) => void) => unknown }, complaints: string[]) {
  return new Promise<string>((_, reject) =>
    tab.on('pageerror', (error) => reject(new Error([error.message, ...complaints].join('\n')))),
  )
}
