import type { Correlated } from '../../distribution/correlated.ts'
import type { Runs } from '../../runs.ts'
import type { RunOptions } from '../design/runs.ts'
import type { Analysis } from '../estimate/analysis.ts'
import { fromModel } from '../estimate/fromRows.ts'
import { atRandom } from '../estimate/samplers.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Model } from '../model/model.ts'
import { regressionMethod } from './regressionAnalysis.ts'

/**
 * Regression indices from a random sample: SRC and PCC for models that are nearly linear, SRRC and PRCC for those that
 * go one way.
 *
 * The output (or its ranks) is regressed on all inputs (or their ranks); R² says how much of it that explains, and below
 * some 0.7 the indices are not worth much: use Sobol' indices then.
 *
 * Convention: 95 % intervals by a jackknife that leaves one of 32 groups of rows out, with Student's t; those of partial
 * correlations on Fisher's z scale. Inputs may be `correlated`.
 *
 * @param model a function of named numbers, or its batch form; where it gives arrivals, wrapped in `cappedYears`,
 * `arrivesBy` or `arrivalRank`
 * @param inputs a number (fixed), a pair [low, high] or a distribution by name; or what `correlated` gave
 * @param options `runs`, points, a whole number from 32; `seed`; `onFailure`
 * @returns `estimated`, `constant` or `tooFewOutputs`, as `Analysis` says
 * @throws {DomainError} where an argument is outside its range, or an evaluation fails and is not to be dropped
 *
 * Cost: an evaluation a run.
 *
 * Source: Saltelli and others, "Sensitivity Analysis" (2000), chapter 6; Marino and others, J. Theor. Biol. 254 (2008)
 * 178-196.
 *
 * @example
 * import { uniform } from 'tradepath/distribution'
 * import { regression } from 'tradepath/sensitivity'
 * const years = ({ rate, target }: { rate: number; target: number }) => Math.log(target / 41) / Math.log1p(rate)
 * const inputs = { rate: uniform(0.03, 0.15), target: uniform(74, 90) }
 * const found = regression(years, inputs, { runs: 1000, seed: 7 })
 * if (found.status !== 'estimated') throw new Error(found.status)
 * found.indices.target.PRCC.low > 0 // true
 * found.rankR2 > 0.99 // true
 */
export function regression<Name extends string>(
  model: Model<NoInfer<Name>>,
  inputs: Inputs<Name> | Correlated<Name>,
  options: RunOptions,
): Analysis<'regression', Name> & Runs {
  return fromModel(regressionMethod, atRandom, model, inputs, options)
}
