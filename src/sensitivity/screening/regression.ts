import type { Correlated } from '../../distribution/correlated.ts'
import { type RandomOptions, type RandomRecord, randomSample } from '../design/randomDesign.ts'
import { sampledRows } from '../estimate/sampledRows.ts'
import type { Inputs } from '../model/inputs.ts'
import type { FailurePolicy, Model } from '../model/model.ts'
import { type Regression, regressionOf } from './regressionAnalysis.ts'

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
 * @param model a function of named numbers, or its batch form; where it gives arrivals, one of their finite summaries
 * @param inputs numbers (fixed) and distributions, or what `correlated` gave
 * @param options.runs points, a whole number from 32
 * @param options.seed a whole number from 0
 * @param options.onFailure `throw` (the default) or `drop`
 * @returns `estimated`, `constant` or `tooFewOutputs`, as `Regression` says
 * @throws {DomainError} where an argument is outside its range, or an evaluation fails and is not to be dropped
 *
 * Cost: an evaluation a run.
 *
 * Source: Saltelli and others, "Sensitivity Analysis" (2000), chapter 6; Marino and others, J. Theor. Biol. 254 (2008)
 * 178-196.
 *
 * @example
 * const years = ({ rate, multiple }) => Math.log(multiple) / Math.log1p(rate)
 * const inputs = { rate: uniform(0.03, 0.15), multiple: uniform(1.8, 2.2) }
 * const { indices, rankR2 } = regression(years, inputs, { runs: 1000, seed: 7 })
 * indices.multiple.PRCC.low > 0 // true
 * rankR2 > 0.99 // true
 */
export function regression<Name extends string>(
  model: Model<NoInfer<Name>>,
  inputs: Inputs<Name> | Correlated<Name>,
  options: RandomOptions & { readonly onFailure?: FailurePolicy | undefined },
): Regression<Name> & RandomRecord {
  const { rows, ...record } = sampledRows('regression', model, inputs, options, randomSample)
  return { ...regressionOf('regression', rows), ...record }
}
