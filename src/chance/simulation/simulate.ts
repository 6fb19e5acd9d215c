import { anyNumber, type Check, domain, optional, type Rule } from '../../errors.ts'
import type { Goal } from '../../goal.ts'
import { type Runs, runsChecks } from '../../runs.ts'
import type { Sectors } from '../process/composed/sectors.ts'
import type { Process } from '../process/process.ts'
import { giveBack, kernelWith } from './engine/kernel/compiled.ts'
import { laidOut } from './engine/laidOut.ts'
import { simulated } from './engine/simulated.ts'
import { type Ensemble, goalAsGiven } from './ensemble.ts'
import { checkedSlice, type Horizon, type Slice } from './slice.ts'

/** What `simulate` takes beside process and goal: runs and seed, the years ahead where the goal has none, and a slice of the run. */
export interface SimulateOptions extends Runs, Slice, Horizon {}

/**
 * Simulates a process: many paths of the level, and how many of them are where in each year.
 *
 * ln level(t) = ln level(t - 1) + growth of year t, from the base, with growth as the process says.
 *
 * Convention: every draw is a function of seed, path and year, so that a slice of a run, `from` a path `to` another, has
 * the paths that the whole run has there, on every engine, and `merge` makes the whole of slices. The same seed is the
 * same luck for every process.
 *
 * @param process what growth is like, or `sectors` that add up
 * @param goal base and target, and when it is wanted; its whole years are simulated
 * @param options runs and seed; `years`, from 1 to 1000, where the goal has no deadline or another horizon is wanted; `from` and
 * `to`, at most 2^32 - 1 paths
 * @returns counts, for `probabilities`, `fan` and `merge`; a plain object
 * @throws {DomainError} where an argument is outside its range, or a `custom` step gives no growth from -700 to 700
 *
 * Accuracy: chances are off by their Monte Carlo error, √(p (1 - p) / runs); the normal shocks by less than 8e-10. Memory
 * does not grow with the runs. Cost: a few nanoseconds a path and year, more for `custom`.
 *
 * @example
 * import { fan, probabilities, randomWalk, simulate } from 'tradepath/chance'
 * const growth = randomWalk({ drift: 0.0769, volatility: 0.08 })
 * const goal = { base: 41, target: 82, years: 10, baseYear: 2023 }
 * const ensemble = simulate(growth, goal, { runs: 100_000, seed: 7 })
 * probabilities(ensemble).years[9].annual.probability.toFixed(3) // '0.636'
 * fan(ensemble, { probabilities: [0.05, 0.5, 0.95] })[6].p50.toFixed(1) // '70.3'
 */
export function simulate(process: Process | Sectors, goal: Goal, options: SimulateOptions): Ensemble {
  const { runs, seed, years, ...ends } = domain('simulate', options, simulateChecks)
  const { process: given, aim, layOut } = laidOut('simulate', process, goal, years)
  const slice = checkedSlice('simulate', ends, runs)
  const counts = simulated(layOut, aim, { seed, ...slice }, { kernelWith, giveBack })
  return { process: given, goal: goalAsGiven(goal), runs, seed, ...counts }
}

/** The checks of what `simulate` takes. */
export const simulateChecks: SimulateChecks = {
  ...runsChecks,
  from: optional(anyNumber),
  to: optional(anyNumber),
  years: optional(anyNumber),
}

type SimulateChecks = {
  readonly runs: Rule
  readonly seed: Rule
  readonly from: Check<number | undefined>
  readonly to: Check<number | undefined>
  readonly years: Check<number | undefined>
}
