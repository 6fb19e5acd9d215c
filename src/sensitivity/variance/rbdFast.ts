import type { Correlated } from '../../distribution/correlated.ts'
import { fourier } from '../../numeric/fourier.ts'
import { randomSample } from '../design/randomDesign.ts'
import type { RunOptions } from '../design/runs.ts'
import { type Estimate, leftOutEstimate } from '../estimate/estimate.ts'
import {
  type FromModel,
  type FromRows,
  fromModel,
  fromRows,
  type Method,
  type RowOptions,
} from '../estimate/fromRows.ts'
import { ordinals } from '../estimate/ordinals.ts'
import type { InputColumns } from '../estimate/rows.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Model } from '../model/model.ts'

/**
 * First-order indices by random balance designs (RBD-FAST): every input from one random sample.
 *
 * The outputs, sorted by x_i up and down again, are a signal; the share of its variance in the first 10 harmonics is S1_i,
 * less what noise puts there: S - (2 M / N)(1 - S) / (1 - 2 M / N).
 *
 * Convention: 95 % intervals are those of leaving out an eighth of the rows.
 *
 * @param model a function of named numbers, or its batch form
 * @param inputs numbers (fixed) and distributions, or what `correlated` gave
 * @param options.runs rows, a whole number from 32; `seed`; `onFailure`
 * @returns `estimated` with S1 by input in `indices`; `constant` or `tooFewOutputs` as `FromRows` says
 * @throws {DomainError} where an argument is outside its range, or an evaluation fails and is not to be dropped
 *
 * Accuracy: some 0.01 at 4,096 runs; an effect in faster waves than 10 over the range of an input is missed, and the
 * interval does not tell. So S1 is far too low where the output is rare, as one of `arrivesBy` (0.14 where it is 0.50, for
 * a chance of 0.8 %), however many the runs: use `sobolIndices`.
 * Cost: runs evaluations, however many inputs.
 *
 * Source: S. Tarantola, D. Gatelli and T. Mara, Reliability Engineering & System Safety 91 (2006); the correction:
 * J.-Y. Tissot and C. Prieur, the same 107 (2012).
 *
 * @example
 * const yearsToGoal = ({ rate, multiple }) => Math.log(multiple) / Math.log1p(rate)
 * const inputs = { rate: uniform(0.03, 0.15), multiple: uniform(1.8, 2.2) }
 * rbdFast(yearsToGoal, inputs, { runs: 4096, seed: 7 }).indices.rate.estimate.toFixed(2) // '0.96'
 */
export function rbdFast<Name extends string>(
  model: Model<NoInfer<Name>>,
  inputs: Inputs<Name> | Correlated<Name>,
  options: RunOptions,
): FromModel<Name, Estimate> {
  return fromModel('rbdFast', model, inputs, options, randomSample, harmonics)
}

/**
 * RBD-FAST from rows that exist already: independent draws, or those of `randomDesign`.
 *
 * @param columns the inputs by name, an array of finite numbers each, at least 32
 * @param outputs as many finite numbers
 * @param options.onFailure `throw` (the default) or `drop`
 * @returns as `rbdFast`
 * @throws {DomainError} where an argument is outside its range
 *
 * @example
 * const { columns } = randomDesign({ x: uniform(0, 1), z: uniform(0, 1) }, { runs: 1024, seed: 7 })
 * rbdFastAnalysis(columns, columns.x).indices.x.estimate.toFixed(2) // '1.00'
 */
export function rbdFastAnalysis<Name extends string>(
  columns: InputColumns<Name>,
  outputs: ArrayLike<number>,
  options: RowOptions = {},
): FromRows<Name, Estimate> {
  return fromRows('rbdFastAnalysis', columns, outputs, options, harmonics)
}

const harmonics: Method<Estimate> =
  ({ y, group }) =>
  (x) => {
    const all = ordinals(x)
    const bySize = Uint32Array.from(all)
    all.forEach((place, row) => {
      bySize[place] = row
    })
    const signal = (left: number) =>
      Float64Array.from(
        bySize.filter((row) => group[row] !== left),
        (row) => y[row] as number,
      )
    return leftOutEstimate((left) => randomBalance(signal(left), 10))
  }

/** S1 of the input by which the outputs are sorted, from the first harmonics. */
export function randomBalance(sorted: Float64Array, harmonicCount: number): number {
  const rows = sorted.length
  // every second one going up, the others coming down
  const signal = new Float64Array(rows)
  for (let k = 0; k < rows; k++) signal[k % 2 === 0 ? k / 2 : rows - (k + 1) / 2] = sorted[k] as number
  let mean = 0
  for (const value of signal) mean += value / rows
  let variance = 0
  for (const value of signal) variance += (value - mean) ** 2
  let low = 0
  const at = fourier(signal)
  for (let k = 1; k <= harmonicCount; k++) {
    const [re, im] = at(k)
    low += re * re + im * im
  }
  const share = (2 * low * rows) / variance // Parseval: each of these frequencies has its mirror image
  // Tissot and Prieur (2012), eq. 9
  const noise = (2 * harmonicCount) / rows
  return share - (noise / (1 - noise)) * (1 - share)
}
