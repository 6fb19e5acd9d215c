import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import type * as Chance from '../../../src/chance/index.ts'
import type * as Parallel from '../../../src/chance/parallel.ts'
import { built } from '../../built.ts'

// workers run what is built
let folder: string
let chance: typeof Chance & typeof Parallel
beforeAll(async () => {
  folder = built('parallel')
  chance = {
    ...(await import(pathToFileURL(join(folder, 'chance/index.js')).href)),
    ...(await import(pathToFileURL(join(folder, 'chance/parallel.js')).href)),
  }
}, 60_000)

const walk: Chance.Process = { kind: 'randomWalk', drift: 0.0769, volatility: 0.08, driftError: 0.02 }
const goal = { base: 41, target: 82, years: 8, baseYear: 2023 }
const runs = { runs: 600_001, seed: 7 }

test('the same bits as one run, for any number of workers and any slice', async () => {
  const parts = [
    { base: 25, process: { ...walk, drift: 0.09 } },
    { base: 16, process: { kind: 'meanReverting', longRun: 0.05, start: 0.1, persistence: 0.5, volatility: 0.1 } },
  ] as const
  for (const process of [
    walk,
    chance.sectors(parts, [
      [1, 0.4],
      [0.4, 1],
    ]),
  ]) {
    const whole = JSON.stringify(chance.simulate(process, goal, runs))
    for (const workers of process.kind === 'sectors' ? [2] : [1, 2, 3])
      expect(JSON.stringify(await chance.simulateParallel(process, goal, { ...runs, workers }))).toBe(whole)
  }
  const slice = { ...runs, from: 12_345, to: 387_654 }
  expect(JSON.stringify(await chance.simulateParallel(walk, goal, { ...slice, workers: 2 }))).toBe(
    JSON.stringify(chance.simulate(walk, goal, slice)),
  )
}, 60_000)

/** The built files that a file loads, itself first. */
function loaded(entry: string): string[] {
  const files = [join(folder, entry)]
  for (const file of files)
    for (const [, to] of readFileSync(file, 'utf8').matchAll(/(?:from|import) ?"(\.[^"]+)"/g)) {
      const path = join(dirname(file), to)
      if (!files.includes(path)) files.push(path)
    }
  return files
}

test('in the built graph no worker loads what starts workers, and only that names its own address', () => {
  const withAddress = (entry: string): string[] =>
    loaded(entry).filter((file) => /import\.meta|worker\.js/.test(readFileSync(file, 'utf8')))
  expect(loaded('chance/worker.js').length).toBeGreaterThan(1)
  expect(withAddress('chance/worker.js')).toEqual([])
  expect(withAddress('chance/index.js')).toEqual([])
  expect(withAddress('chance/parallel.js').length).toBe(1)
  for (const file of loaded('chance/worker.js')) expect(readFileSync(file, 'utf8')).not.toContain('new Worker')
})

test('a worker may come from an address or a function, and a signal from any library', async () => {
  const { Worker } = await import('node:worker_threads')
  const file = pathToFileURL(join(folder, 'chance/worker.js'))
  const whole = JSON.stringify(chance.simulate(walk, goal, runs))
  let started = 0
  const factory = () => {
    started++
    return new Worker(file)
  }
  for (const worker of [file, factory])
    expect(JSON.stringify(await chance.simulateParallel(walk, goal, { ...runs, workers: 2, worker }))).toBe(whole)
  expect(started).toBe(2)

  // a polyfill without throwIfAborted and without a reason
  let abort = (): void => {}
  const signal = {
    aborted: false,
    addEventListener(_type: 'abort', listen: () => void) {
      abort = listen
    },
    removeEventListener() {},
  }
  const long = chance.simulateParallel(walk, goal, { runs: 4e9, seed: 7, workers: 1, signal })
  setTimeout(() => abort(), 300)
  await expect(long).rejects.toMatchObject({ name: 'AbortError' })
  const aborted = { ...signal, aborted: true }
  await expect(chance.simulateParallel(walk, goal, { ...runs, signal: aborted })).rejects.toMatchObject({
    name: 'AbortError',
  })
  await expect(chance.simulateParallel(walk, goal, { ...runs, worker: 41 as never })).rejects.toMatchObject({
    parameter: 'worker',
  })
}, 60_000)

test('progress goes up to the whole', async () => {
  const heard: number[] = []
  await chance.simulateParallel(walk, goal, {
    ...runs,
    workers: 2,
    onProgress(done, of) {
      expect(of).toBe(runs.runs)
      heard.push(done)
    },
  })
  expect(heard.length).toBe(3)
  expect(heard).toEqual([...heard].sort((a, b) => a - b))
  expect(heard.at(-1)).toBe(runs.runs)
})

test('an abort ends it, before and on the way, with the reason of the signal', async () => {
  const reason = new Error('enough')
  await expect(chance.simulateParallel(walk, goal, { ...runs, signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  const controller = new AbortController()
  const long = chance.simulateParallel(walk, goal, {
    runs: 4e9,
    seed: 7,
    workers: 2,
    signal: controller.signal,
    onProgress: () => controller.abort(reason),
  })
  setTimeout(() => controller.abort(reason), 500)
  await expect(long).rejects.toBe(reason)
})

test('what onProgress throws comes out, and no worker keeps the program alive', () => {
  const program = `
    import { simulateParallel } from ${JSON.stringify(pathToFileURL(join(folder, 'chance/parallel.js')).href)}
    const options = { runs: 1e6, seed: 7, workers: 2, onProgress() { throw new Error('no') } }
    await simulateParallel(${JSON.stringify(walk)}, ${JSON.stringify(goal)}, options).catch((error) => console.log(error.message))`
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], { timeout: 30_000 })
  expect(output.toString()).toBe('no\n')
})

test('bad calls are rejected with a DomainError', async () => {
  const custom = chance.custom(() => 0.05)
  for (const [process, options, parameter] of [
    [custom, runs, 'process'],
    [chance.sectors([{ base: 41, process: custom }]), runs, 'process'],
    [{ ...walk, volatility: -1 }, runs, 'process.volatility'],
    [walk, { ...runs, runs: 0 }, 'runs'],
    [walk, { ...runs, to: 700_000 }, 'to'],
    [walk, { ...runs, workers: 0 }, 'workers'],
    [walk, { ...runs, workers: 1.5 }, 'workers'],
    [walk, { ...runs, workers: Number.NaN }, 'workers'],
    [walk, { ...runs, signal: {} }, 'signal.addEventListener'],
    [walk, { ...runs, onProgress: 41 }, 'onProgress'],
    [walk, null, 'options'],
  ] as const) {
    const call = chance.simulateParallel(process as never, goal, options as never)
    await expect(call).rejects.toMatchObject({ name: 'DomainError', parameter })
  }
})

test('where no worker can run, the error says so', async () => {
  rmSync(join(folder, 'chance/worker.js'))
  const call = chance.simulateParallel(walk, goal, { ...runs, workers: 2 })
  await expect(call).rejects.toMatchObject({
    name: 'DomainError',
    parameter: 'workers',
    rule: expect.stringMatching(/^run from the file chance\/worker\.js: .*chance\/worker\.js/),
  })
})
