import { checked, DomainError } from '../../errors.ts'
import { checkedGroups } from '../design/parts/checkedGroups.ts'
import { replicateCount } from '../design/parts/sobolPlan.ts'
import type { ConstantOutput, RunRecord, TooFewOutputs } from '../design/runs.ts'
import type { SobolDesign } from '../design/sobolDesign.ts'
import { type Estimate, ratioEstimate } from '../estimate/estimate.ts'
import { checkedPolicy, type FailurePolicy } from '../model/model.ts'
import { checkedOutputs, scaled } from '../model/outputs.ts'
import { closedPair, jansen, jansenOfTwo, saltelli, saltelliOfFour } from './sobolEstimators.ts'

/**
 * Sobol' indices, each with its 95 % interval.
 *
 * - `estimated`: `indices` by input or group, and where second order was asked `interactions`, a row a pair.
 * - `constant`: the output does not vary, `output` is its value.
 * - `tooFewOutputs`: a replicate was left with fewer than two base points, so many evaluations failed.
 */
export type SobolIndices<Name extends string = string> = EstimatedSobol<Name> | ConstantOutput | TooFewOutputs

/** Indices by input or group. */
export interface EstimatedSobol<Name extends string = string> extends RunRecord {
  /** There are indices. */
  readonly status: 'estimated'
  /** By the name of the input, or of the group. */
  readonly indices: { readonly [K in Name]: FirstAndTotal } & {
    /** The indices of a group. */
    readonly [group: string]: FirstAndTotal
  }
  /** A row a pair, in the order of the inputs; none where second order was not asked. */
  readonly interactions: readonly Interaction[]
  /** Independent scrambles that the intervals come from. */
  readonly replicates: number
}

/** What an input (or group) does to the variance of the output, as shares of it. */
export interface FirstAndTotal {
  /** The share by this input alone. */
  readonly S1: Estimate
  /** The share in which it takes part, alone or with others; 0 for an input that does nothing. */
  readonly ST: Estimate
}

/** What two inputs do to the variance together, beyond what each does alone. */
export interface Interaction {
  /** The names of the two inputs, or groups. */
  readonly between: readonly [string, string]
  /** The share of the variance that only the two together cause. */
  readonly S2: Estimate
}

/**
 * Sobol' indices from outputs of a model that was run elsewhere, at the points of `sobolDesign`.
 *
 * @param design what `sobolDesign` gave; for results that were extended, the last design
 * @param outputs finite numbers in the order of the rows, those of earlier designs first
 * @param options.onFailure `throw` (the default) or `drop`: leave a base point out where an output is not finite
 * @returns the same as `sobolIndices` for the same inputs, model and options
 * @throws {DomainError} where the outputs do not fit the design, or one is not finite and is not to be dropped
 *
 * Cost: a few nanoseconds an output and index.
 *
 * @example
 * const design = sobolDesign({ rate: uniform(0.03, 0.15), multiple: uniform(1.8, 2.2) }, { runs: 16384, seed: 7 })
 * const { rate, multiple } = design.columns
 * const outputs = rate.map((g, row) => Math.log(multiple[row]) / Math.log1p(g))
 * sobolAnalysis(design, outputs).indices.rate.S1.estimate.toFixed(2) // '0.96'
 */
export function sobolAnalysis<Name extends string>(
  design: SobolDesign<Name>,
  outputs: ArrayLike<number>,
  options: { readonly onFailure?: FailurePolicy | undefined } = {},
): SobolIndices<Name> {
  const where = 'sobolAnalysis'
  const policy = checkedPolicy(where, options)
  const plan = checkedDesign(where, design)
  const given = checkedOutputs(where, outputs, plan.runs * widthOf(plan), policy)
  return sobolIndicesOf(plan, given)
}

type Plan = Omit<SobolDesign, 'columns' | 'evaluations'>

const widthOf = ({ groups, secondOrder }: Plan): number => groups.length * (secondOrder ? 2 : 1) + 2

function checkedDesign(where: string, design: unknown): Plan {
  const { runs, seed, groups } = checkedGroups(where, design)
  const plan = design as Plan
  const replicates = checked(where, 'design.replicates', plan.replicates, replicateCount)
  if (runs % replicates !== 0) throw new DomainError(where, 'design.runs', `be a multiple of ${replicates}`, runs)
  if (typeof plan.secondOrder !== 'boolean')
    throw new DomainError(where, 'design.secondOrder', 'be true or false', plan.secondOrder)
  return { runs, seed, replicates, secondOrder: plan.secondOrder, groups }
}

/** The indices; an output that is NaN drops its base point. */
export function sobolIndicesOf<Name extends string>(plan: Plan, outputs: Float64Array): SobolIndices<Name> {
  const { runs, seed, replicates, secondOrder } = plan
  const { values, failed, constant } = scaled(outputs)
  const record = { runs, seed, evaluations: outputs.length, failed }
  const sums = sumsOf(plan, values)
  if (sums.counts.some((count) => count < 2)) return { status: 'tooFewOutputs', ...record }
  if (constant !== undefined) return { status: 'constant', output: constant, ...record }
  const names = plan.groups.map(({ name }) => name)
  const share = (above: Float64Array): Estimate => ratioEstimate(above, sums.variance)
  /** Less what the products of two unrelated outputs, 0 in the mean, tell of the error: a control variate. */
  const controlled = (above: Float64Array, g: number, term: 0 | 1): Estimate => {
    const [control, products] = [sums.control[g] as Float64Array, sums.products[g] as Float64Array]
    const [withSquares, withItself] = [products[2] as number, products[3] as number]
    const factor = ((products[term] as number) - share(above).estimate * withSquares) / (withItself || 1)
    return share(above.map((sum, r) => sum - factor * (control[r] as number)))
  }
  const indices = Object.fromEntries(
    names.map((name, g) => [
      name,
      { S1: controlled(sums.first[g] as Float64Array, g, 0), ST: controlled(sums.total[g] as Float64Array, g, 1) },
    ]),
  ) as EstimatedSobol<Name>['indices']
  const interactions = !secondOrder
    ? []
    : pairsOf(names.length).map(([g, h], pair) => {
        const [first, second] = [sums.first[g] as Float64Array, sums.first[h] as Float64Array]
        const together = (sums.pairs[pair] as Float64Array).map(
          (sum, r) => sum - (first[r] as number) - (second[r] as number),
        )
        return { between: [names[g], names[h]] as [string, string], S2: share(together) }
      })
  return { status: 'estimated', indices, interactions, replicates, ...record }
}

function pairsOf(count: number): [number, number][] {
  const all: [number, number][] = []
  for (let g = 0; g < count; g++) for (let h = g + 1; h < count; h++) all.push([g, h])
  return all
}

/** Sums over the base points of each replicate: the terms of every index, and of the variance. */
function sumsOf(plan: Plan, values: Float64Array) {
  const { runs, replicates, secondOrder, groups } = plan
  const k = groups.length
  const width = widthOf(plan)
  const pairs = secondOrder ? pairsOf(k) : []
  const sums = (count: number) => Array.from({ length: count }, () => new Float64Array(replicates))
  const [first, total, control, closed] = [sums(k), sums(k), sums(k), sums(pairs.length)]
  const [variance, counts] = [new Float64Array(replicates), new Float64Array(replicates)]
  // products with the control of each group: of S1, of ST, of the squares and of itself
  const products = Array.from({ length: k }, () => new Float64Array(4))
  const add = (to: Float64Array | undefined, at: number, term: number) => {
    ;(to as Float64Array)[at] = ((to as Float64Array)[at] as number) + term
  }
  for (let n = 0; n < runs; n++) {
    const row = n * width
    const r = n % replicates
    let squares = 0
    for (let slot = 0; slot < width; slot++) squares += (values[row + slot] as number) ** 2
    if (Number.isNaN(squares)) continue // an evaluation failed: the base point is left out whole
    squares /= width // every row of the design has the distribution of the output
    add(counts, r, 1)
    add(variance, r, squares)
    const a = values[row] as number
    const b = values[row + width - 1] as number
    for (let g = 0; g < k; g++) {
      const ab = values[row + 1 + g] as number
      const ba = values[row + 1 + k + g] as number
      const one = secondOrder ? saltelliOfFour(a, b, ab, ba) : saltelli(a, b, ab)
      const all = secondOrder ? jansenOfTwo(a, b, ab, ba) : jansen(a, ab)
      const nothing = secondOrder ? 0.5 * (a * b + ab * ba) : a * b
      add(first[g], r, one)
      add(total[g], r, all)
      add(control[g], r, nothing)
      const of = products[g]
      add(of, 0, one * nothing)
      add(of, 1, all * nothing)
      add(of, 2, squares * nothing)
      add(of, 3, nothing * nothing)
    }
    for (let pair = 0; pair < pairs.length; pair++) {
      const [g, h] = pairs[pair] as [number, number]
      const one = closedPair(a, b, values[row + 1 + k + g] as number, values[row + 1 + h] as number)
      const other = closedPair(a, b, values[row + 1 + k + h] as number, values[row + 1 + g] as number)
      add(closed[pair], r, 0.5 * (one + other))
    }
  }
  return { first, total, control, products, pairs: closed, variance, counts: Array.from(counts) }
}
