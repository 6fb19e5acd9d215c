import { checkedFunction, DomainError } from '../../errors.ts'
import { checkedRuns, type Runs } from '../design/runs.ts'
import { scrambledSample } from '../design/scrambledDesign.ts'
import { type ArrivalModel, yearsOf } from './cappedYears.ts'
import type { Inputs } from './inputs.ts'
import { type Point, shownRow } from './model.ts'

/**
 * The rank of an arrival among those of a sample, from 0 (the first) to 1 (the last): a finite summary of a model that
 * answers with an arrival. It needs no horizon; all that never arrive share the last places.
 *
 * rank = (the number of earlier arrivals + half that of equal ones) / runs.
 *
 * @param model a function from named numbers to an `Arrival`
 * @param inputs numbers and distributions, those the model will be asked with
 * @param options.runs size of the sample, a power of two from 16 to 2^24
 * @param options.seed a whole number from 0
 * @returns a model for every method of this entry; `cappedYears` says why one is needed
 * @throws {DomainError} where an argument is outside its range, or `model` gives no arrival
 *
 * Cost: runs evaluations at once, and log₂(runs) comparisons a call.
 *
 * @example
 * const goal = ({ rate }) => compound({ base: 41, rate }).timeTo(82)
 * const rank = arrivalRank(goal, { rate: uniform(-0.05, 0.15) }, { runs: 1024, seed: 7 })
 * rank({ rate: 0.05 }) // 0.5
 * rank({ rate: -0.01 }) // 0.875
 */
export function arrivalRank<Name extends string>(
  model: ArrivalModel<Name>,
  inputs: Inputs<Name>,
  options: Runs,
): (point: Point<Name>) => number {
  const where = 'arrivalRank'
  checkedFunction(where, 'model', model)
  const { runs, seed } = checkedRuns(where, options)
  const { columns } = scrambledSample(where, inputs, { runs, seed })
  const names = Object.keys(columns) as Name[]
  const years = new Float64Array(runs)
  for (let row = 0; row < runs; row++) {
    const point = Object.fromEntries(names.map((name) => [name, columns[name][row]])) as Point<Name>
    let answer: unknown
    try {
      answer = model(point)
    } catch (error) {
      throw new DomainError(where, 'model', `give an arrival at ${shownRow(columns, names, row)}`, error)
    }
    years[row] = yearsOf(where, answer)
  }
  years.sort()
  return (point) => {
    const at = yearsOf(where, model(point))
    return (countBelow(years, at, false) + countBelow(years, at, true)) / (2 * runs)
  }
}

/** How many of the sorted values are below one, or at it too. */
function countBelow(sorted: Float64Array, value: number, andAt: boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const held = sorted[middle] as number
    if (held < value || (andAt && held === value)) low = middle + 1
    else high = middle
  }
  return low
}
