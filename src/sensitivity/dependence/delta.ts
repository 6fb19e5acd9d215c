import type { Correlated } from '../../distribution/correlated.ts'
import { checkedOneOf } from '../../errors.ts'
import { randomSample } from '../design/randomDesign.ts'
import type { RunOptions } from '../design/runs.ts'
import type { Estimate } from '../estimate/estimate.ts'
import {
  type FromModel,
  type FromRows,
  fromModel,
  fromRows,
  type Method,
  type RowOptions,
} from '../estimate/fromRows.ts'
import type { InputColumns } from '../estimate/rows.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Model } from '../model/model.ts'
import { copulaDelta } from './parts/copulaDelta.ts'
import { kernelDelta } from './parts/kernelDelta.ts'

/** How `delta` estimates densities. */
export interface DeltaOptions {
  /**
   * `series` (the default): the density of the ranks as a cosine series, of which the terms above the noise are kept.
   * `kernel`: Plischke's classes and Gaussian kernels, as SALib; not corrected for its bias.
   */
  readonly estimator?: 'series' | 'kernel' | undefined
}

/**
 * Borgonovo's delta: how far knowing an input moves the whole distribution of the output.
 *
 * δ_i = ½ E ∫ |f(y) - f(y | x_i)| dy: 0 for an input that does nothing, 1 for one that decides the output. It is the same
 * for any increasing function of the output, so that years, their logarithm or their ranks give one answer.
 *
 * Convention: δ is ∫∫ (c - 1)₊ for the density c of the ranks of x_i and y, here a cosine series of some 1.5 rows^(1/3)
 * terms a side in which a term stays where it is beyond the noise that the largest of them all has in one of twenty
 * samples. So an input that does nothing has 0 as a rule. The 95 % interval is that of leaving out an eighth of the rows;
 * it knows nothing of what the series smooths away.
 *
 * @param model a function of named numbers, or its batch form
 * @param inputs numbers (fixed) and distributions, or what `correlated` gave
 * @param options.runs rows, a whole number from 32; `seed`; `onFailure`
 * @param options.estimator `series` (the default) or `kernel`
 * @returns `estimated` with δ by input in `indices`; `constant` or `tooFewOutputs` as `FromRows` says
 * @throws {DomainError} where an argument is outside its range, or an evaluation fails and is not to be dropped
 *
 * Accuracy: at 4,096 runs some 0.02, and 0.05 where an input nearly decides the output, by the ringing of the series; never
 * above 1. An effect below some 0.02 may be read as 0. Cost: runs evaluations, however many inputs.
 *
 * Source: E. Borgonovo, Reliability Engineering & System Safety 92 (2007); E. Plischke, E. Borgonovo and C. L. Smith,
 * European Journal of Operational Research 226 (2013); terms kept: D. L. Donoho and I. M. Johnstone, Biometrika 81 (1994).
 *
 * @example
 * const yearsToGoal = ({ rate, multiple }) => Math.log(multiple) / Math.log1p(rate)
 * const inputs = { rate: uniform(0.03, 0.15), multiple: uniform(1.8, 2.2) }
 * const { indices } = delta(yearsToGoal, inputs, { runs: 4096, seed: 7 })
 * indices.rate.estimate > indices.multiple.estimate // true
 */
export function delta<Name extends string>(
  model: Model<NoInfer<Name>>,
  inputs: Inputs<Name> | Correlated<Name>,
  options: RunOptions & DeltaOptions,
): FromModel<Name, Estimate> {
  return fromModel('delta', model, inputs, options, randomSample, estimator('delta', options))
}

/**
 * Borgonovo's delta from rows that exist already: independent draws, or those of `randomDesign`.
 *
 * @param columns the inputs by name, an array of finite numbers each, at least 32
 * @param outputs as many finite numbers
 * @param options.estimator `series` (the default) or `kernel`; `onFailure`: `throw` (the default) or `drop`
 * @returns as `delta`
 * @throws {DomainError} where an argument is outside its range
 *
 * @example
 * const { columns } = randomDesign({ x: uniform(0, 1), z: uniform(0, 1) }, { runs: 1024, seed: 7 })
 * deltaAnalysis(columns, columns.x).indices.z.estimate // 0
 */
export function deltaAnalysis<Name extends string>(
  columns: InputColumns<Name>,
  outputs: ArrayLike<number>,
  options: RowOptions & DeltaOptions = {},
): FromRows<Name, Estimate> {
  return fromRows('deltaAnalysis', columns, outputs, options, estimator('deltaAnalysis', options))
}

function estimator(where: string, options: DeltaOptions): Method<Estimate> {
  const named = checkedOneOf(where, 'estimator', options?.estimator ?? 'series', ['series', 'kernel'])
  return named === 'series' ? copulaDelta : kernelDelta
}
