import { domain } from '../../errors.ts'
import type { Runs } from '../../runs.ts'
import { type SobolOptions, sobolChecks, sobolPlan } from '../design/parts/sobolPlan.ts'
import { designOf, sobolRows } from '../design/sobolDesign.ts'
import type { Analysis } from '../estimate/analysis.ts'
import type { Inputs } from '../model/inputs.ts'
import { evaluation, type Model } from '../model/model.ts'
import { sobolIndicesOf } from './sobolAnalysis.ts'

/**
 * Sobol' indices: which share of the variance of the output each input causes, alone (S1), with every other (ST), and
 * each pair together (S2).
 *
 * S1_i = Var(E[y | x_i]) / Var(y), ST_i = E[Var(y | all but x_i)] / Var(y), by the estimators of Saltelli (2010, b) and
 * Jansen (1999, f) on a scrambled Sobol' sequence of a power of two points. Products of outputs that share no input are 0
 * in the mean; a multiple of what they come out as, found by regression over the base points, is taken off as a control
 * variate. It matters most for an input with a large share.
 *
 * Convention: 95 % intervals are those of independent scrambles of the sequence, four by default, with Student's t: they
 * know of the even spread of the points, which a bootstrap of the rows does not, and are as wide as the error is. They
 * are Fieller's, with Johnson's correction for skewness, so that they hold for skewed outputs too. An index can come out
 * below 0 or above 1, as its interval says; it is not cut off. The order of the inputs does not matter.
 *
 * Where a few outputs make most of the variance, `cautions` has `heavyTailed`, and intervals go over all of 0 to 1: then
 * take more runs, or the indices of a logarithm. Where failures were dropped it has `rowsDropped`, with their share: the
 * inputs of what is left depend on each other, so that S1 of a plain sum need not add up to 1.
 *
 * @param model a function of named numbers, or its batch form; where it gives arrivals, wrapped in `cappedYears`,
 * `arrivesBy` or `arrivalRank`
 * @param inputs a number (fixed), a pair [low, high] or a distribution by name, at most 20
 * that vary, independent of one another
 * @param options `runs`, base points, a power of two from 16 to 2^24; `seed`; `secondOrder`, without which S1 and ST are
 * less exact, at nearly half the cost; `groups`; `replicates`; `onFailure`
 * @returns `estimated` with `indices` by name and `interactions`; `constant` or `tooFewOutputs` as `Analysis` says
 * @throws {DomainError} where an argument is outside its range, or an evaluation fails and is not to be dropped
 *
 * Accuracy: for smooth models the error falls nearly with the runs: at 2^14 some 0.001 for the Ishigami function (190 of
 * 200 seeds within 0.002), 0.00001 for years to goal. Intervals hold the truth in 92 to 98 % from 256 runs on, for smooth,
 * kinked, capped, yes-or-no and skewed outputs (`benchmarks/coverage.mjs` counts); below, as at 64 runs for products of ten
 * inputs or a yes-or-no output, in as few as 76 %. Cost: runs × (2 k + 2) evaluations for k inputs or groups, runs × (k + 2) without second order; 8 bytes an
 * evaluation.
 *
 * Source: Saltelli and others, Computer Physics Communications 181 (2010) 259-270; A. B. Owen, "Randomly permuted
 * (t, m, s)-nets and (t, s)-sequences" (1995); intervals: E. C. Fieller, J. Royal Statistical Society B 16 (1954), and
 * N. J. Johnson, J. American Statistical Association 73 (1978).
 *
 * @example
 * import { uniform } from 'tradepath/distribution'
 * import { sobolIndices } from 'tradepath/sensitivity'
 * const years = ({ rate, target }: { rate: number; target: number }) => Math.log(target / 41) / Math.log1p(rate)
 * const inputs = { rate: uniform(0.03, 0.15), target: uniform(74, 90) }
 * const { indices, evaluations } = sobolIndices(years, inputs, { runs: 4096, seed: 7 })
 * indices?.rate.S1.estimate.toFixed(2) // '0.96'
 * indices?.target.ST.estimate.toFixed(3) // '0.036'
 * evaluations // 24576
 */
export function sobolIndices<Name extends string>(
  model: Model<NoInfer<Name>>,
  inputs: Inputs<Name>,
  options: SobolOptions,
): Analysis<'sobol', Name> & Runs {
  const where = 'sobolIndices'
  const plan = sobolPlan(where, inputs, domain(where, options, sobolChecks))
  const run = evaluation(where, model, plan.onFailure)
  const outputs = new Float64Array(plan.runs * plan.width)
  // in blocks, so that memory is that of the outputs
  const block = Math.min(plan.runs, Math.max(plan.replicates, 2 ** Math.ceil(Math.log2(blockRows / plan.width))))
  for (let from = 0; from < plan.runs; from += block)
    outputs.set(run(sobolRows(plan, from, from + block)).outputs, from * plan.width)
  return sobolIndicesOf(designOf(plan), outputs)
}

const blockRows = 2 ** 14
