import { checkedObject } from '../../errors.ts'
import type { Process } from '../process/process.ts'
import type { Sectors } from '../process/sectors.ts'
import { giveBack, kernelWith } from './engine/kernel/compiled.ts'
import { laidOut } from './engine/laidOut.ts'
import { simulated } from './engine/simulated.ts'
import type { Ensemble } from './ensemble.ts'
import { checkedGoal, type Goal } from './goal.ts'
import { checkedRuns, checkedSlice, type Runs, type Slice } from './runs.ts'

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
 * @param goal base and target, greater than 0; years to look ahead, from 1 to 1000; the calendar year of the base, if any
 * @param options.runs number of paths of the whole run, from 1
 * @param options.seed a whole number from 0 to 2^53 - 1
 * @param options.from first path of the slice, from 0; left out, 0
 * @param options.to the path after its last, at most 2^32 - 1 further; left out, `runs`
 * @returns counts, for `odds`, `fan` and `merge`; a plain object
 * @throws {DomainError} where an argument is outside its range, or a `custom` step gives no growth from -700 to 700
 *
 * Accuracy: chances are off by their Monte Carlo error, √(p (1 - p) / runs); the normal shocks by less than 8e-10. Memory
 * does not grow with the runs. Cost: a few nanoseconds a path and year, more for `custom`.
 *
 * @example
 * const growth = randomWalk({ drift: 0.0769, volatility: 0.08 })
 * const goal = { base: 41, target: 82, years: 10, baseYear: 2023 }
 * const ensemble = simulate(growth, goal, { runs: 100_000, seed: 7 })
 * odds(ensemble).years[9].annual.chance.toFixed(3) // '0.636'
 * fan(ensemble, [0.05, 0.5, 0.95])[6].p50.toFixed(1) // '70.3'
 */
export function simulate(process: Process | Sectors, goal: Goal, options: Runs & Slice): Ensemble {
  const aim = checkedGoal('simulate', goal)
  const { process: given, layOut } = laidOut('simulate', process, aim)
  const checkedOptions = checkedObject('simulate', 'options', options)
  const { runs, seed } = checkedRuns('simulate', checkedOptions)
  const slice = checkedSlice('simulate', checkedOptions, runs)
  const counts = simulated(layOut, aim, { seed, ...slice }, kernelWith, giveBack)
  return { process: given, goal: aim, runs, seed, ...counts }
}
