import {
  anyNumber,
  anything,
  checked,
  checkedFunction,
  checkedObject,
  DomainError,
  domain,
  optional,
} from '../../errors.ts'
import { checkedGoal, type Goal } from '../../goal.ts'
import type { Process } from '../process/process.ts'
import type { Sectors } from '../process/sectors.ts'
import { laidOut } from './engine/laidOut.ts'
import { type Ensemble, goalAsGiven, pathsIn } from './ensemble.ts'
import { merged } from './merge.ts'
import { processors, type Thread, thread } from './parts/platform.ts'
import type { Job } from './parts/worker.ts'
import { type SimulateOptions, simulateChecks } from './simulate.ts'
import { checkedHorizon, checkedSlice, type Span } from './slice.ts'

/** What `simulateParallel` takes beside the runs. */
export interface Parallel {
  /** Number of workers, from 1 to 256; left out, as many as the machine runs threads at once. */
  readonly workers?: number | undefined
  /** Ends the simulation when it is aborted. */
  readonly signal?: AbortSignal | undefined
  /** Hears of the paths that are done, and of all. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined
}

/**
 * `simulate`, spread over workers: threads in Node, Web Workers in a browser. The caller's thread stays free.
 *
 * Convention: the run is cut in slices, which the workers take one after the other, and `merge` makes the ensemble: the
 * same bits as that of `simulate`, for any number of workers.
 *
 * @param process what growth is like, or `sectors` that add up; not `custom`, since a function cannot be sent to a worker
 * @param goal as for `simulate`
 * @param options runs, seed, `from` and `to` as for `simulate`; workers, signal and progress as `Parallel` says
 * @returns a promise of the ensemble; the workers are ended before it is settled, whatever happens. Where the signal is
 * aborted, it is rejected with the signal's reason
 * @throws {DomainError} as the promise's rejection, where an argument is outside its range, or no worker can be started here
 *
 * Accuracy: as `simulate`. Cost: starting a worker takes tens of milliseconds, so it pays from some millions of paths.
 * In a browser, the page's content security policy must allow workers of its own place, and WebAssembly
 * (`'wasm-unsafe-eval'`) to be as fast as it can be.
 *
 * @example
 * const growth = randomWalk({ drift: 0.0769, volatility: 0.08 })
 * const goal = { base: 41, target: 82, years: 10 }
 * const run = (signal) => simulateParallel(growth, goal, { runs: 1e8, seed: 7, workers: 8, signal })
 * typeof run // 'function'
 */
export async function simulateParallel(
  process: Process | Sectors,
  goal: Goal,
  options: SimulateOptions & Parallel,
): Promise<Ensemble> {
  const where = 'simulateParallel'
  const aim = checkedGoal(where, goal)
  const {
    workers = Math.min(256, processors()),
    signal,
    onProgress,
    runs,
    seed,
    years: ahead,
    ...ends
  } = domain(where, options, {
    ...simulateChecks,
    workers: optional(anyNumber),
    signal: anything,
    onProgress: anything,
  }) as Parallel & SimulateOptions
  const years = checkedHorizon(where, aim, ahead)
  const { process: growth } = laidOut(where, process, { ...aim, years })
  if ((growth.kind === 'sectors' ? growth.parts.map((part) => part.process) : [growth]).some(isCustom))
    throw new DomainError(where, 'process', 'not be custom: a function cannot be sent to a worker', 'custom')
  const slice = checkedSlice(where, ends, runs)
  const count = checked(where, 'workers', workers, {
    says: 'be a whole number from 1 to 256',
    holds: (value) => Number.isInteger(value) && value >= 1 && value <= 256,
  })
  if (signal !== undefined)
    checkedFunction(where, 'signal.throwIfAborted', checkedObject(where, 'signal', signal)['throwIfAborted'])
  if (onProgress !== undefined) checkedFunction(where, 'onProgress', onProgress)
  signal?.throwIfAborted()

  const jobs = cut(slice, count).map(([from, to]): Job => [growth, goalAsGiven(goal), { runs, seed, years, from, to }])
  return await spread(jobs, Math.min(count, jobs.length), signal, (done) => onProgress?.(done, slice.to - slice.from))
}

function isCustom({ kind }: Process): boolean {
  return kind === 'custom'
}

/** Two slices a worker, none so small that setting up counts, and none so large that no progress is seen. */
function cut({ from, to }: Span, workers: number): [from: number, to: number][] {
  const paths = Math.min(2 ** 22, Math.max(2 ** 18, Math.ceil((to - from) / workers / 2)))
  return Array.from({ length: Math.ceil((to - from) / paths) }, (_, k) => [
    from + k * paths,
    Math.min(to, from + (k + 1) * paths),
  ])
}

/** Does the jobs on so many workers, each taking the next when it is done with one. */
function spread(
  jobs: readonly Job[],
  workers: number,
  signal: AbortSignal | undefined,
  onProgress: (done: number) => void,
): Promise<Ensemble> {
  const threads: Thread[] = []
  let abort = (): void => {}
  return new Promise<Ensemble>((resolve, reject) => {
    abort = () => reject(signal?.reason)
    signal?.addEventListener('abort', abort)
    const fail = (reason: string): void =>
      reject(new DomainError('simulateParallel', 'workers', `run from the file chance/worker.js: ${reason}`, workers))
    const all = jobs.reduce((sum, [, , { from, to }]) => sum + (to - from), 0)
    let next = 0
    let done = 0
    const parts: Ensemble[] = []
    const give = (to: Thread): void => {
      if (next < jobs.length) to.post(jobs[next++])
    }
    const hear = (from: Thread, part: Ensemble): void => {
      give(from)
      parts.push(part)
      done += pathsIn(part)
      onProgress(done)
      if (done === all) resolve(merged(parts))
      else if (parts.length === 16) parts.splice(0, 16, merged(parts))
    }
    for (let k = 0; k < workers; k++) {
      const worker: Thread = thread((message) => {
        try {
          hear(worker, message as Ensemble)
        } catch (error) {
          reject(error) // what a caller's onProgress throws
        }
      }, fail)
      threads.push(worker)
      give(worker)
    }
  }).finally(() => {
    signal?.removeEventListener('abort', abort)
    for (const worker of threads) worker.end()
  })
}
