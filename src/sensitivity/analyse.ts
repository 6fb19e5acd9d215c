import { checkedObject, DomainError, domain } from '../errors.ts'
import type { Runs } from '../runs.ts'
import { deltaMethod } from './dependence/delta.ts'
import { hsicMethod } from './dependence/hsicAnalysis.ts'
import { type PawnOptions, pawnMethod } from './dependence/pawn.ts'
import type { MorrisDesign } from './design/morrisDesign.ts'
import type { SampleDesign } from './design/sample.ts'
import type { ShapleyDesign } from './design/shapleyDesign.ts'
import type { SobolDesign } from './design/sobolDesign.ts'
import type { Analysis, Method } from './estimate/analysis.ts'
import { fromRows, type RowMethod } from './estimate/fromRows.ts'
import type { InputColumns } from './estimate/rows.ts'
import { type FailureOptions, failureChecks } from './model/model.ts'
import { morrisAnalysis } from './screening/morrisAnalysis.ts'
import { type RegionalOptions, regionalMethod } from './screening/regionalAnalysis.ts'
import { regressionMethod } from './screening/regressionAnalysis.ts'
import { givenDataMethod } from './variance/givenData.ts'
import { shapleyAnalysis } from './variance/shapleyEffects.ts'
import { sobolAnalysis } from './variance/sobolAnalysis.ts'

/** Methods whose points are of their own making: the design says which. */
const ofDesigns = { sobol: sobolAnalysis, morris: morrisAnalysis, shapley: shapleyAnalysis }

/** A method that takes rows of inputs and outputs. */
export type RowMethodName = Exclude<Method, 'sobol' | 'morris' | 'shapley'>

/** Methods that take rows: the options say which. */
const ofRows: { readonly [M in RowMethodName]: RowMethod<M, never> } = {
  givenData: givenDataMethod,
  delta: deltaMethod,
  pawn: pawnMethod,
  hsic: hsicMethod,
  regression: regressionMethod,
  regional: regionalMethod,
}

/** Which method reads the rows, and how. */
export type RowOptions<M extends RowMethodName = RowMethodName> = FailureOptions & {
  /** The method. */
  readonly method: M
} & (M extends 'pawn' ? PawnOptions : M extends 'regional' ? RegionalOptions : unknown)

/**
 * The sensitivity of outputs to inputs, from a model that was run elsewhere, or from rows that exist already.
 *
 * A design of `sobolDesign`, `morrisDesign` or `shapleyDesign` says its method. For a sample of `randomDesign` or
 * `scrambledDesign`, and for columns of your own, the options name it:
 *
 * - `givenData`: first-order Sobol' indices, S1;
 * - `delta`: how far knowing an input moves the whole distribution of the output;
 * - `pawn`: the same, by Kolmogorov distances;
 * - `hsic`: whether the output depends on an input at all, from few rows;
 * - `regression`: SRC, PCC and those of ranks, for models that are nearly linear or go one way;
 * - `regional`: which inputs gave the outputs that met a goal.
 *
 * The functions named after the methods (`sobolIndices`, `delta`, ...) do all in one call: design, evaluations, analysis.
 *
 * Convention: rows are independent draws, or those of a sample design in their order; an input that does not vary has no
 * index. Intervals are at 95 %.
 *
 * @param design what a design function gave, also one that was kept as JSON; or columns of numbers by name, at least 32
 * rows. For results that were extended, the last design
 * @param outputs finite numbers, one a row, in the order of the rows; those of earlier designs first
 * @param options `method` for rows; `onFailure`: `throw` (the default), or `drop` to leave out what a failed output is
 * in; `slices` of `pawn`, `goal` of `regional`
 * @returns `estimated` with `indices` by input, or why there are none, as `Analysis` says
 * @throws {DomainError} where the outputs do not fit the design, or a number is not finite and is not to be dropped
 *
 * Accuracy and cost: as the function of the method says; no evaluations.
 *
 * @example
 * import { analyse, sobolDesign } from 'tradepath/sensitivity'
 * const design = sobolDesign({ rate: [0.03, 0.15], target: [74, 90] }, { runs: 4096, seed: 7 })
 * const { rate, target } = design.columns
 * const outputs = rate.map((g, row) => Math.log(target[row] / 41) / Math.log1p(g))
 * analyse(design, outputs).indices?.rate.S1.estimate.toFixed(2) // '0.96'
 *
 * // rows that exist already
 * const rows = { growth: [...rate], pledge: [...target] }
 * analyse(rows, outputs, { method: 'regression' }).indices?.growth.PRCC.estimate.toFixed(1) // '-1.0'
 */
export function analyse<Name extends string>(
  design: SobolDesign<Name>,
  outputs: ArrayLike<number>,
  options?: FailureOptions,
): Analysis<'sobol', Name> & Runs
export function analyse<Name extends string>(
  design: MorrisDesign<Name>,
  outputs: ArrayLike<number>,
  options?: FailureOptions,
): Analysis<'morris', Name> & Runs
export function analyse<Name extends string>(
  design: ShapleyDesign<Name>,
  outputs: ArrayLike<number>,
  options?: FailureOptions,
): Analysis<'shapley', Name> & Runs
export function analyse<M extends RowMethodName, Name extends string>(
  sample: SampleDesign<Name>,
  outputs: ArrayLike<number>,
  options: RowOptions<M>,
): Analysis<M, Name> & Runs
export function analyse<M extends RowMethodName, Name extends string>(
  columns: InputColumns<Name>,
  outputs: ArrayLike<number>,
  options: RowOptions<M>,
): Analysis<M, Name>
export function analyse(design: object, outputs: ArrayLike<number>, options: object = {}): Analysis {
  const where = 'analyse'
  const own = checkedObject(where, 'design', design)['method']
  if (typeof own === 'string' && Object.hasOwn(ofDesigns, own)) {
    const { onFailure } = domain(where, options, failureChecks)
    const ofDesign = ofDesigns[own as keyof typeof ofDesigns] as (...given: unknown[]) => Analysis
    return ofDesign(where, design, outputs, onFailure)
  }
  const { method, ...rest } = checkedObject(where, 'options', options)
  if (typeof method !== 'string' || !Object.hasOwn(ofRows, method))
    throw new DomainError(where, 'method', `be one of ${Object.keys(ofRows).join(', ')}: these take rows`, method)
  return fromRows(where, ofRows[method as RowMethodName], design as InputColumns, outputs, rest)
}
