import type { Correlated } from '../../distribution/correlated.ts'
import { type RandomOptions, type RandomRecord, randomSample } from '../design/randomDesign.ts'
import { sampledRows } from '../estimate/sampledRows.ts'
import type { Inputs } from '../model/inputs.ts'
import type { FailurePolicy, Model } from '../model/model.ts'
import { type Regional, regionalOf } from './regionalAnalysis.ts'

/**
 * Monte Carlo filtering (regional sensitivity analysis): which inputs gave the outcomes that met the goal?
 *
 * The sample is split by the goal, and each input's values in the one part are compared with those in the other by the
 * Kolmogorov-Smirnov distance, max |F_met(x) - F_missed(x)|, with the chance of it for an input that does nothing.
 *
 * Convention: the chance is exact up to met × missed = 10^6 (for continuous inputs; for discrete ones it errs on the safe
 * side), Kolmogorov's limit beyond; look at ten inputs and one in two has a chance below 0.07 by luck. Inputs may be
 * `correlated`: then an input also counts that goes along with one that matters.
 *
 * @param model a function of named numbers, or its batch form; where it gives arrivals, one of their finite summaries
 * @param inputs numbers (fixed) and distributions, or what `correlated` gave
 * @param options.goal tells whether an output meets the goal
 * @param options.runs points, a whole number from 32
 * @param options.seed a whole number from 0
 * @param options.onFailure `throw` (the default) or `drop`
 * @returns `estimated`, `oneSided` or `tooFewOutputs`, as `Regional` says
 * @throws {DomainError} where an argument is outside its range, or an evaluation fails and is not to be dropped
 *
 * Cost: an evaluation a run.
 *
 * Source: Hornberger and Spear, J. Environmental Management 12 (1981) 7-18; Saltelli and others, "Global Sensitivity
 * Analysis: The Primer" (2008), chapter 5.
 *
 * @example
 * const years = ({ rate, multiple }) => Math.log(multiple) / Math.log1p(rate)
 * const inputs = { rate: uniform(0.03, 0.15), multiple: uniform(1.8, 2.2) }
 * const found = regional(years, inputs, { goal: (years) => years <= 7, runs: 1000, seed: 7 })
 * found.inputs.rate.distance > found.inputs.multiple.distance // true
 */
export function regional<Name extends string>(
  model: Model<NoInfer<Name>>,
  inputs: Inputs<Name> | Correlated<Name>,
  options: RandomOptions & {
    readonly goal: (output: number) => boolean
    readonly onFailure?: FailurePolicy | undefined
  },
): Regional<Name> & RandomRecord {
  const { rows, ...record } = sampledRows('regional', model, inputs, options, randomSample)
  return { ...regionalOf('regional', rows, options.goal), ...record }
}
