import {
  anyNumber,
  anything,
  checked,
  checkedFunction,
  checkedObject,
  DomainError,
  domain,
  optional,
} from '../../../errors.ts'
import type { Goal } from '../../../goal.ts'
import type { Sectors } from '../../process/composed/sectors.ts'
import type { Plan } from '../../process/plan.ts'
import { type Process, planOf } from '../../process/process.ts'
import { laidOut } from '../engine/laidOut.ts'
import { type Ensemble, goalAsGiven, pathsIn } from '../ensemble.ts'
import { merged } from '../merge.ts'
import { type SimulateOptions, simulateChecks } from '../simulate.ts'
import { checkedSlice, type Span } from '../slice.ts'
import type { Job } from './parts/job.ts'
import { processors, type Thread, thread, type WorkerSource } from './parts/threads.ts'

/** What `simulateParallel` takes: what `simulate` takes, and how it is spread. */
export interface ParallelOptions extends SimulateOptions {
  /** Number of workers, from 1 to 256; as many as the machine runs threads at once where left out. */
  readonly workers?: number | undefined
  /** Ends the simulation when it is aborted. Any object that has `aborted` and hears `abort` events is one. */
  readonly signal?: SignalLike | undefined
  /** Receives the number of paths that are done, and of all. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined
  /**
   * Where workers come from: the address of `chance/worker.js`, or a function that starts one; the file beside this one where
   * left out. For bundlers and pages that place it elsewhere.
   */
  readonly worker?: WorkerSource | undefined
}

/** An `AbortSignal`, of this or another realm, or of a library. */
export interface SignalLike {
  /** Whether it is aborted already. */
  readonly aborted: boolean
  /** Why. */
  readonly reason?: unknown
  /** Listens for the `abort` event. */
  addEventListener(type: 'abort', listen: () => void): void
  /** Listens no more. */
  removeEventListener(type: 'abort', listen: () => void): void
}

/**
 * `simulate`, spread over workers: threads in Node, Web Workers in a browser. The caller's thread stays free.
 *
 * Convention: the run is cut in slices, which the workers take one after the other, and `merge` makes the ensemble: the
 * same bits as that of `simulate`, for any number of workers.
 *
 * @param process what growth is like, or `sectors` that add up; not `custom`, since a function cannot be sent to a worker
 * @param goal as for `simulate`
 * @param options as for `simulate`, and workers, signal and progress
 * @returns a promise of the ensemble; the workers are ended before it is settled, whatever happens. Where the signal is
 * aborted, it is rejected with the signal's reason
 * @throws {DomainError} as the promise's rejection, where an argument is outside its range, or no worker can be started here
 *
 * Accuracy: as `simulate`. Cost: starting a worker takes tens of milliseconds, so it pays from some millions of paths.
 * In a browser, the page's content security policy must allow workers of its own place (and `blob:` where the package comes
 * from another origin), and WebAssembly (`'wasm-unsafe-eval'`) to be as fast as it can be.
 *
 * @example
 * import { randomWalk } from 'tradepath/chance'
 * import { simulateParallel } from 'tradepath/chance/parallel'
 * const growth = randomWalk({ drift: 0.0769, volatility: 0.08 })
 * const goal = { base: 41, target: 82, years: 10 }
 * const run = (signal: AbortSignal) => simulateParallel(growth, goal, { runs: 1e8, seed: 7, workers: 8, signal })
 * typeof run // 'function'
 */
export async function simulateParallel(
  process: Process | Sectors,
  goal: Goal,
  options: ParallelOptions,
): Promise<Ensemble> {
  const where = 'simulateParallel'
  const given = domain(where, options, {
    ...simulateChecks,
    workers: optional(anyNumber),
    signal: anything,
    onProgress: anything,
    worker: anything,
  })
  const { process: growth, aim } = laidOut(where, process, goal, given.years)
  if (isStepped(growth))
    throw new DomainError(where, 'process', 'not be custom: a function cannot be sent to a worker', 'custom')
  const { runs, seed, from, to } = given
  const slice = checkedSlice(where, { from, to }, runs)
  const { signal, onProgress, worker } = options
  const count = checked(where, 'workers', given.workers ?? Math.min(256, processors()), {
    says: 'be a whole number from 1 to 256',
    holds: (value) => Number.isInteger(value) && value >= 1 && value <= 256,
  })
  if (signal !== undefined) {
    const { addEventListener, removeEventListener } = checkedObject(where, 'signal', signal)
    checkedFunction(where, 'signal.addEventListener', addEventListener)
    checkedFunction(where, 'signal.removeEventListener', removeEventListener)
  }
  if (onProgress !== undefined) checkedFunction(where, 'onProgress', onProgress)
  if (worker !== undefined && !['string', 'function'].includes(typeof worker) && !(worker instanceof URL))
    throw new DomainError(where, 'worker', 'be an address or a function that starts a worker', worker)
  if (signal?.aborted) throw reasonOf(signal)

  const jobs = cut(slice, count).map((ends): Job => {
    const [first, end] = ends
    return [growth, goalAsGiven(goal), { runs, seed, years: aim.years, from: first, to: end }]
  })
  return await spread(jobs, Math.min(count, jobs.length), { signal, worker }, (done) =>
    onProgress?.(done, slice.to - slice.from),
  )
}

/** Why a signal was aborted; one that does not say has the words of the platform's own. */
function reasonOf({ reason }: SignalLike): unknown {
  return reason ?? Object.assign(new Error('The operation was aborted'), { name: 'AbortError' })
}

/** Whether a process is, or has in it, a custom step. */
function isStepped(process: Process | Sectors): boolean {
  const stepped = (plan: Plan): boolean => {
    if (plan.way === 'mixed') return plan.parts.some((part) => stepped(part.plan))
    return plan.way === 'after' ? stepped(plan.then) : plan.way === 'stepped'
  }
  return process.kind === 'sectors' ? process.parts.some((part) => isStepped(part.process)) : stepped(planOf(process))
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
  { signal, worker: source }: Pick<ParallelOptions, 'signal' | 'worker'>,
  onProgress: (done: number) => void,
): Promise<Ensemble> {
  const threads: Thread[] = []
  let abort = (): void => {}
  return new Promise<Ensemble>((resolve, reject) => {
    abort = () => reject(signal && reasonOf(signal))
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
      const worker: Thread = thread(
        source,
        (message) => {
          try {
            hear(worker, message as Ensemble)
          } catch (error) {
            reject(error) // what a caller's onProgress throws
          }
        },
        fail,
      )
      threads.push(worker)
      give(worker)
    }
  }).finally(() => {
    signal?.removeEventListener('abort', abort)
    for (const worker of threads) worker.end()
  })
}
