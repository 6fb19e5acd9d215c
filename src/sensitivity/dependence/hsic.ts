import type { Correlated } from '../../distribution/correlated.ts'
import type { Rule } from '../../errors.ts'
import type { Runs } from '../../runs.ts'
import type { RunOptions } from '../design/runs.ts'
import type { Analysis } from '../estimate/analysis.ts'
import { fromModel } from '../estimate/fromRows.ts'
import { fewestRows } from '../estimate/rows.ts'
import { atRandom } from '../estimate/samplers.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Model } from '../model/model.ts'
import { hsicMethod, mostRows } from './hsicAnalysis.ts'

/**
 * HSIC indices (Hilbert-Schmidt independence criterion) from a random sample: how much the output depends on each input,
 * in any way, with a test of whether it does at all.
 *
 * R²-HSIC_i = HSIC(x_i, y) / √(HSIC(x_i, x_i) · HSIC(y, y)), by the unbiased estimator, with Gaussian kernels as wide as
 * the standard deviation of their variable. It needs few runs: a screening of many inputs.
 *
 * Convention: 95 % intervals by a jackknife that leaves one of 16 groups of rows out, with Student's t, and near 0 no
 * narrower than those of an input that does nothing; the chance is that
 * of the gamma approximation (Gretton 2008). Inputs may be `correlated`: then an input also counts that goes along with
 * one that matters.
 *
 * @param model a function of named numbers, or its batch form; where it gives arrivals, wrapped in `cappedYears`,
 * `arrivesBy` or `arrivalRank`
 * @param inputs a number (fixed), a pair [low, high] or a distribution by name; or what `correlated` gave
 * @param options `runs`, points, a whole number from 32 to 8192; `seed`; `onFailure`
 * @returns `estimated`, `constant` or `tooFewOutputs`, as `Analysis` says
 * @throws {DomainError} where an argument is outside its range, or an evaluation fails and is not to be dropped
 *
 * Cost: an evaluation a run, and for each input 50 ns for each pair of runs: 0.05 s for 1,000.
 *
 * Source: Da Veiga, J. Statistical Computation and Simulation 85 (2015) 1283-1305; Song and others, J. Machine Learning
 * Research 13 (2012) 1393-1434.
 *
 * @example
 * import { normal, uniform } from 'tradepath/distribution'
 * import { hsic } from 'tradepath/sensitivity'
 * const years = ({ rate, target }: { rate: number; target: number }) => Math.log(target / 41) / Math.log1p(rate)
 * const inputs = { rate: uniform(0.03, 0.15), target: uniform(74, 90), other: normal(0, 1) }
 * const { indices } = hsic(years, inputs, { runs: 300, seed: 7 })
 * indices && indices.rate.pValue < 1e-6 // true
 * indices && indices.other.R2.low < 0 // true
 */
export function hsic<Name extends string>(
  model: Model<NoInfer<Name>>,
  inputs: Inputs<Name> | Correlated<Name>,
  options: RunOptions,
): Analysis<'hsic', Name> & Runs {
  const sampler = { ...atRandom, checks: { ...atRandom.checks, runs: sampleSize } }
  return fromModel(hsicMethod, sampler, model, inputs, options)
}

const sampleSize: Rule = /* @__PURE__ */ (() => ({
  says: `be a whole number from ${fewestRows} to ${mostRows}`,
  holds: (value) => Number.isInteger(value) && value >= fewestRows && value <= mostRows,
}))()
