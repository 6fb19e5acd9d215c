import type { Correlated } from '../../distribution/correlated.ts'
import { checked, checkedObject, type Rule } from '../../errors.ts'
import { randomSample } from '../design/randomDesign.ts'
import type { RunOptions } from '../design/runs.ts'
import { type FromModel, fromModel } from '../estimate/fromRows.ts'
import { fewestRows } from '../estimate/rows.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Model } from '../model/model.ts'
import { type HsicIndex, hsicMethod, mostRows } from './hsicAnalysis.ts'

/**
 * HSIC indices (Hilbert-Schmidt independence criterion) from a random sample: how much the output depends on each input,
 * in any way, with a test of whether it does at all.
 *
 * R²-HSIC_i = HSIC(x_i, y) / √(HSIC(x_i, x_i) · HSIC(y, y)), by the unbiased estimator, with Gaussian kernels as wide as
 * the standard deviation of their variable. It needs few runs: a screening of many inputs.
 *
 * Convention: 95 % intervals by a jackknife that leaves one of 16 groups of rows out, with Student's t; the chance is that
 * of the gamma approximation (Gretton 2008). Inputs may be `correlated`: then an input also counts that goes along with
 * one that matters.
 *
 * @param model a function of named numbers, or its batch form; where it gives arrivals, one of their finite summaries
 * @param inputs numbers (fixed) and distributions, or what `correlated` gave
 * @param options.runs points, a whole number from 32 to 8192
 * @param options.seed a whole number from 0
 * @param options.onFailure `throw` (the default) or `drop`
 * @returns `estimated`, `constant` or `tooFewOutputs`, as `FromRows` says
 * @throws {DomainError} where an argument is outside its range, or an evaluation fails and is not to be dropped
 *
 * Cost: an evaluation a run, and for each input 50 ns for each pair of runs: 0.05 s for 1,000.
 *
 * Source: Da Veiga, J. Statistical Computation and Simulation 85 (2015) 1283-1305; Song and others, J. Machine Learning
 * Research 13 (2012) 1393-1434.
 *
 * @example
 * const years = ({ rate, multiple }) => Math.log(multiple) / Math.log1p(rate)
 * const inputs = { rate: uniform(0.03, 0.15), multiple: uniform(1.8, 2.2), other: normal(0, 1) }
 * const { indices } = hsic(years, inputs, { runs: 300, seed: 7 })
 * indices.rate.pValue < 1e-6 // true
 * indices.other.R2.low < 0 // true
 */
export function hsic<Name extends string>(
  model: Model<NoInfer<Name>>,
  inputs: Inputs<Name> | Correlated<Name>,
  options: RunOptions,
): FromModel<Name, HsicIndex> {
  checked('hsic', 'runs', checkedObject('hsic', 'options', options)['runs'], sampleSize())
  return fromModel('hsic', model, inputs, options, randomSample, hsicMethod('hsic'))
}

function sampleSize(): Rule {
  return {
    says: `be a whole number from ${fewestRows} to ${mostRows}`,
    holds: (value) => Number.isInteger(value) && value >= fewestRows && value <= mostRows,
  }
}
