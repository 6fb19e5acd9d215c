import type { Correlated } from '../../distribution/correlated.ts'
import { DomainError } from '../../errors.ts'
import {
  type ConstantOutput,
  checkedRuns,
  type RunOptions,
  type RunRecord,
  type TooFewOutputs,
} from '../design/runs.ts'
import { groupCount } from '../design/scrambledDesign.ts'
import { type ShapleyDesign, shapleyPlan, shapleyRows, walks } from '../design/shapleyDesign.ts'
import { type Estimate, ratioEstimate } from '../estimate/estimate.ts'
import type { RowOptions } from '../estimate/fromRows.ts'
import type { Inputs } from '../model/inputs.ts'
import { checkedPolicy, evaluation, type Model } from '../model/model.ts'
import { checkedOutputs, scaled } from '../model/outputs.ts'

/**
 * Shapley effects, each with its 95 % interval.
 *
 * - `estimated`: `effects` by input; they sum to 1.
 * - `constant`: the output does not vary, `output` is its value.
 * - `tooFewOutputs`: a replicate was left with fewer than two walks, so many evaluations failed.
 */
export type ShapleyEffects<Name extends string = string> =
  | ({
      /** There are effects. */
      readonly status: 'estimated'
      /** The share of the variance by the name of the input; one that does not vary has none. */
      readonly effects: { readonly [K in Name]: Estimate }
    } & RunRecord)
  | ConstantOutput
  | TooFewOutputs

/**
 * Shapley effects: the variance of the output shared out among the inputs so that the shares sum to 1, interactions and
 * dependence divided fairly. The only variance shares that stay readable where inputs depend on each other.
 *
 * The share of an input is the mean, over all orders in which inputs can be let loose one after another, of what it adds
 * to E[Var(y | those still held)] / Var(y). Here each run walks from a point to another by exchanging one input after
 * another in random order, drawn given those still held; an input adds (y_0 - (y_before + y_after) / 2)(y_before - y_after).
 *
 * Convention: 95 % intervals are those of eight independent scrambles of the sequence, with Student's t. An input that
 * does nothing has 0 where inputs are independent; where they are not, it may share in the effect of another.
 *
 * @param model a function of named numbers, or its batch form
 * @param inputs numbers (fixed) and distributions, at most 19 of these; or what `correlated` made of them
 * @param options.runs walks, a power of two from 16; `seed`; `onFailure`
 * @returns `estimated` with `effects` by name; `constant` or `tooFewOutputs` as `ShapleyEffects` says
 * @throws {DomainError} where an argument is outside its range, or an evaluation fails and is not to be dropped
 *
 * Accuracy: some 0.005 at 2^12 runs. Cost: runs × (k + 1) evaluations for k inputs.
 *
 * Source: A. B. Owen, SIAM/ASA Journal on Uncertainty Quantification 2 (2014); E. Song, B. L. Nelson and J. Staum, the same
 * 4 (2016); T. Goda, Reliability Engineering & System Safety 213 (2021) 107729, eq. 7.
 *
 * @example
 * const yearsToGoal = ({ rate, multiple }) => Math.log(multiple) / Math.log1p(rate)
 * const inputs = { rate: uniform(0.03, 0.15), multiple: uniform(1.8, 2.2) }
 * const { effects } = shapleyEffects(yearsToGoal, inputs, { runs: 4096, seed: 7 })
 * effects.rate.estimate.toFixed(2) // '0.97'
 * effects.multiple.estimate.toFixed(2) // '0.03'
 */
export function shapleyEffects<Name extends string>(
  model: Model<NoInfer<Name>>,
  inputs: Inputs<Name> | Correlated<Name>,
  options: RunOptions,
): ShapleyEffects<Name> {
  const plan = shapleyPlan('shapleyEffects', inputs, options)
  const { runs, seed } = plan
  const { varying } = plan.read
  const run = evaluation('shapleyEffects', model, plan.onFailure)
  const width = varying.length + 1
  const outputs = new Float64Array(runs * width)
  const block = Math.min(runs, 1024)
  for (let from = 0; from < runs; from += block)
    outputs.set(run(shapleyRows(plan, from, from + block)).outputs, from * width)
  return effectsOf({ runs, seed, varying, dependent: plan.correlations !== undefined }, outputs)
}

/**
 * Shapley effects from outputs of a model that was run elsewhere, at the points of `shapleyDesign`.
 *
 * @param design what `shapleyDesign` gave
 * @param outputs finite numbers, one a row of the design
 * @param options.onFailure `throw` (the default) or `drop`: leave a walk out where an output is not finite
 * @returns the same as `shapleyEffects` for the same inputs, model and options
 * @throws {DomainError} where the outputs do not fit the design, or one is not finite and is not to be dropped
 *
 * @example
 * const design = shapleyDesign({ x: uniform(0, 1), z: uniform(0, 1) }, { runs: 64, seed: 7 })
 * shapleyAnalysis(design, design.columns.x).effects.x.estimate // 1
 */
export function shapleyAnalysis<Name extends string>(
  design: Omit<ShapleyDesign<Name>, 'columns' | 'evaluations'>,
  outputs: ArrayLike<number>,
  options: RowOptions = {},
): ShapleyEffects<Name> {
  const where = 'shapleyAnalysis'
  const varying: readonly Name[] = design?.varying
  if (!Array.isArray(varying) || varying.length === 0 || varying.length > 19)
    throw new DomainError(where, 'design', 'be what shapleyDesign gave', design)
  const { runs, seed } = checkedRuns(where, design)
  const policy = checkedPolicy(where, options)
  const given = checkedOutputs(where, outputs, runs * (varying.length + 1), policy)
  return effectsOf<Name>({ runs, seed, varying, dependent: design.dependent === true }, given)
}

function effectsOf<Name extends string>(
  { runs, seed, varying, dependent }: Omit<ShapleyDesign<Name>, 'columns' | 'evaluations'>,
  outputs: Float64Array,
): ShapleyEffects<Name> {
  const { values, failed, constant } = scaled(outputs)
  const record = { runs, seed, evaluations: outputs.length, failed }
  const width = varying.length + 1
  const sums = varying.map(() => new Float64Array(groupCount))
  const total = new Float64Array(groupCount)
  const counts = new Float64Array(groupCount)
  const orderOf = walks(seed, varying, 0, runs)
  for (let n = 0; n < runs; n++) {
    const [row, replicate] = [n * width, n % groupCount]
    const walk = values.subarray(row, row + width)
    if (walk.some(Number.isNaN)) continue
    counts[replicate] = (counts[replicate] as number) + 1
    const [start, end] = [walk[0] as number, walk[width - 1] as number]
    orderOf(n).forEach((input, step) => {
      const [before, after] = [walk[step] as number, walk[step + 1] as number]
      // Goda (2021), eq. 7; a walk of independent inputs can be read from its other end too, this is the mean of both
      const reading = dependent ? start - (before + after) / 2 : (start - end) / 2
      const added = reading * (before - after)
      const own = sums[input] as Float64Array
      own[replicate] = (own[replicate] as number) + added
      total[replicate] = (total[replicate] as number) + added
    })
  }
  if (counts.some((count) => count < 2)) return { status: 'tooFewOutputs', ...record }
  if (constant !== undefined) return { status: 'constant', output: constant, ...record }
  const effects = {} as { [K in Name]: Estimate }
  varying.forEach((name, input) => {
    effects[name] = ratioEstimate(sums[input] as Float64Array, total)
  })
  return { status: 'estimated', effects, ...record }
}
