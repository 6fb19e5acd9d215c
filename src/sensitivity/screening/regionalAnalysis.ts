import { checkedFunction, DomainError } from '../../errors.ts'
import { kolmogorovDistance, kolmogorovProbability } from '../../numeric/kolmogorovSmirnov.ts'
import { checkedRows, fewestRows, type InputColumns, type Rows } from '../estimate/rows.ts'
import { checkedPolicy, type FailurePolicy } from '../model/model.ts'
import type { SampleRecord } from './regressionAnalysis.ts'

/**
 * Which inputs gave the outcomes that met the goal.
 *
 * - `estimated`: `inputs` by name.
 * - `oneSided`: the goal is met in fewer than 8 rows, or missed in fewer than 8: there is nothing to compare.
 * - `tooFewOutputs`: fewer than 32 rows are left.
 */
export type Regional<Name extends string = string> =
  | EstimatedRegional<Name>
  | (SampleRecord & {
      /** Too few rows on one side of the goal to compare. */
      readonly status: 'oneSided'
      /** How many rows met the goal. */
      readonly met: number
      /** How many did not. */
      readonly missed: number
    })
  | (SampleRecord & {
      /** Fewer than 32 rows are left. */
      readonly status: 'tooFewOutputs'
    })

/** The two groups of outcomes, compared input by input. */
export interface EstimatedRegional<Name extends string = string> extends SampleRecord {
  /** The two sides are compared. */
  readonly status: 'estimated'
  /** How many rows met the goal. */
  readonly met: number
  /** How many did not. */
  readonly missed: number
  /** By the name of the input. */
  readonly inputs: { readonly [K in Name]: RegionalInput }
}

/** One input where the goal was met, beside where it was missed. */
export interface RegionalInput {
  /** The Kolmogorov-Smirnov distance between the two: from 0, no difference, to 1, no overlap. */
  readonly distance: number
  /** The chance of such a distance, or a larger one, for an input that does nothing. */
  readonly pValue: number
  /** Its median where the goal was met. */
  readonly medianMet: number
  /** Its median where the goal was missed. */
  readonly medianMissed: number
}

/**
 * Monte Carlo filtering of rows that exist: columns of inputs and the outputs beside them, drawn at random.
 *
 * @param columns a column of finite numbers for each input that varies, or what `randomDesign` gave
 * @param outputs finite numbers, one a row
 * @param options.goal tells whether an output meets the goal
 * @param options.onFailure `throw` (the default) or `drop`: leave the rows out whose output is not finite
 * @returns what `regional` gives for the same rows, without `runs`, `seed` and `evaluations`
 * @throws {DomainError} where the columns do not fit the outputs, or the goal says anything but true or false
 *
 * @example
 * const design = randomDesign({ rate: uniform(0.03, 0.15), multiple: uniform(1.8, 2.2) }, { runs: 1000, seed: 7 })
 * const { rate, multiple } = design.columns
 * const outputs = rate.map((g, row) => Math.log(multiple[row]) / Math.log1p(g))
 * const { inputs } = regionalAnalysis(design, outputs, { goal: (years) => years <= 7 })
 * inputs.rate.distance > 0.8 // true
 */
export function regionalAnalysis<Name extends string>(
  columns: InputColumns<Name>,
  outputs: ArrayLike<number>,
  options: { readonly goal: (output: number) => boolean; readonly onFailure?: FailurePolicy | undefined },
): Regional<Name> {
  const where = 'regionalAnalysis'
  const rows = checkedRows(where, columns, outputs, checkedPolicy(where, options))
  return regionalOf(where, rows, options.goal)
}

/** The fewest rows on either side of the goal. */
const fewest = 8

export function regionalOf<Name extends string>(
  where: string,
  { names, inputs, outputs, failed }: Rows<Name>,
  goal: (output: number) => boolean,
): Regional<Name> {
  checkedFunction(where, 'goal', goal)
  const record = { rows: outputs.length, failed }
  if (outputs.length < fewestRows) return { status: 'tooFewOutputs', ...record }
  const meets = Array.from(outputs, (output) => {
    const answer: unknown = goal(output)
    if (typeof answer !== 'boolean') throw new DomainError(where, `goal(${output})`, 'be true or false', answer)
    return answer
  })
  const met = meets.filter((answer) => answer).length
  const missed = meets.length - met
  if (met < fewest || missed < fewest) return { status: 'oneSided', met, missed, ...record }
  const compared = names.map((name, k) => {
    const column = inputs[k] as Float64Array
    const inside = column.filter((_, row) => meets[row]).sort()
    const outside = column.filter((_, row) => !meets[row]).sort()
    const distance = kolmogorovDistance(inside, outside)
    const pValue = kolmogorovProbability(distance, met, missed)
    return [name, { distance, pValue, medianMet: median(inside), medianMissed: median(outside) }]
  })
  return { status: 'estimated', met, missed, inputs: Object.fromEntries(compared), ...record }
}

function median(sorted: Float64Array): number {
  const half = (sorted.length - 1) / 2
  return (sorted[Math.floor(half)] as number) / 2 + (sorted[Math.ceil(half)] as number) / 2
}
