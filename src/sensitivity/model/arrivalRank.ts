import { checkedFunction, DomainError, domain } from '../../errors.ts'
import type { Runs } from '../../runs.ts'
import { sequenceChecks } from '../design/runs.ts'
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
 * @param inputs a number (fixed), a pair [low, high] or a distribution by name: those the model will be asked with
 * @param options `runs`, size of the sample, a power of two from 16 to 2^24; `seed`
 * @returns a model for every method of this entry; `cappedYears` says why one is needed
 * @throws {DomainError} where an argument is outside its range, or `model` gives no arrival
 *
 * Cost: runs evaluations at once, and log₂(runs) comparisons a call.
 *
 * @example
 * import { compound } from 'tradepath'
 * import { arrivalRank } from 'tradepath/sensitivity'
 * const goal = ({ rate }: { rate: number }) => compound({ base: 41, rate }).timeTo(82)
 * const rank = arrivalRank(goal, { rate: [-0.05, 0.15] }, { runs: 1024, seed: 7 })
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
  const { runs, seed } = domain(where, options, sequenceChecks)
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
    const held = sorted[middle]
    if (held < value || (andAt && held === value)) low = middle + 1
    else high = middle
  }
  return low
}
