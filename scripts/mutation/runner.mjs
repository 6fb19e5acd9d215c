/**
 * A test runner for Stryker that keeps the tests of a part in the process: they are bundled once with the mutated
 * sources, and a mutant is switched on and off between runs. That is safe because the sources keep no state, and
 * mutants that act while a module is loaded are ignored (`ignoreStatic`).
 */
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { isLeftOut } from './parts.mjs'

const here = import.meta.dirname

class InProcess {
  // nothing is to be loaded anew: a mutant that was met while loading is switched on for its tests only
  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    const part = process.env.MUTATED
    const files = readdirSync(`test/${part}`).filter((name) => name.endsWith('.test.ts') && !isLeftOut(part, name))
    const outfile = resolve('coverage/mutation-tests.mjs')
    await build({
      stdin: {
        contents: [
          `import { startFile, tests } from 'vitest'`,
          ...files.map((name) => `startFile('test/${part}/${name}')\nawait import('./test/${part}/${name}')`),
          `export { tests }`,
        ].join('\n'),
        resolveDir: process.cwd(),
      },
      plugins: [{ name: 'in process', setup: inProcess }],
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'error',
      outfile,
    })
    console.log = () => {}
    this.tests = (await import(pathToFileURL(outfile).href)).tests
    globalThis.__stryker__ ??= {}
    this.state = globalThis.__stryker__
  }

  async dryRun() {
    this.state.mutantCoverage ??= { static: {}, perTest: {} }
    const results = []
    for (const test of this.tests) {
      this.state.currentTestId = test.id
      const start = performance.now()
      const failureMessage = await failureOf(test)
      const timeSpentMs = performance.now() - start
      const about = { id: test.id, name: test.id, fileName: resolve(test.file), timeSpentMs }
      results.push(failureMessage === undefined ? { ...about, status: 0 } : { ...about, status: 1, failureMessage })
    }
    this.state.currentTestId = undefined
    return { status: 'complete', tests: results, mutantCoverage: this.state.mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit: hundredfold }) {
    const hitLimit = hundredfold && hundredfold / 25
    Object.assign(this.state, { activeMutant: activeMutant.id, hitCount: 0, hitLimit })
    // the quick ones first: most mutants need no more
    const chosen = this.tests
      .filter(({ id, always }) => always || !testFilter || testFilter.includes(id))
      .sort((a, b) => a.time - b.time)
    let nrOfTests = 0
    let failed
    for (const test of chosen) {
      nrOfTests++
      const failureMessage = await failureOf(test)
      if (failureMessage === undefined) continue
      failed = { test, failureMessage }
      break
    }
    const looped = this.state.hitCount > hitLimit
    Object.assign(this.state, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined })
    if (looped) return { status: 'timeout', reason: `met more than four times as often as without it` }
    // a kill is one only if the same test passes without the mutant
    if (failed && (await failureOf(failed.test)) !== undefined)
      return { status: 'error', errorMessage: `${failed.test.id} fails without the mutant as well` }
    return failed
      ? { status: 'killed', nrOfTests, killedBy: [failed.test.id], failureMessage: failed.failureMessage }
      : { status: 'survived', nrOfTests }
  }
}

async function failureOf(test) {
  const start = performance.now()
  try {
    await test.body()
  } catch (error) {
    return String(error?.message ?? error)
  } finally {
    if (!test.always) test.time = Math.max(test.time, performance.now() - start)
  }
}

function inProcess(setup) {
  setup.onResolve({ filter: /^vitest$/ }, () => ({ path: `${here}/vitest.mjs` }))
  setup.onResolve({ filter: /^fast-check$/ }, ({ importer }) =>
    importer.endsWith('fewerCases.mjs') ? undefined : { path: `${here}/fewerCases.mjs` },
  )
  // a bundle is not where its files were
  setup.onLoad({ filter: /\/test\/.*\.ts$/ }, ({ path }) => ({
    contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    loader: 'ts',
  }))
}

const factory = () => new InProcess()
factory.inject = []
export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', factory }]
