import type { Correlated } from '../../distribution/correlated.ts'
import type { Runs } from '../../runs.ts'
import type { RunOptions } from '../design/runs.ts'
import type { Analysis } from '../estimate/analysis.ts'
import { fromModel } from '../estimate/fromRows.ts'
import { atRandom } from '../estimate/samplers.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Model } from '../model/model.ts'
import { type RegionalOptions, regionalMethod } from './regionalAnalysis.ts'

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
 * @param model a function of named numbers, or its batch form; where it gives arrivals, wrapped in `cappedYears`,
 * `arrivesBy` or `arrivalRank`
 * @param inputs a number (fixed), a pair [low, high] or a distribution by name; or what `correlated` gave
 * @param options `goal` tells whether an output meets the goal; `runs`, points, a whole number from 32; `seed`; `onFailure`
 * @returns `estimated`, `oneSided` or `tooFewOutputs`, as `Analysis` says
 * @throws {DomainError} where an argument is outside its range, or an evaluation fails and is not to be dropped
 *
 * Cost: an evaluation a run.
 *
 * Source: Hornberger and Spear, J. Environmental Management 12 (1981) 7-18; Saltelli and others, "Global Sensitivity
 * Analysis: The Primer" (2008), chapter 5.
 *
 * @example
 * import { uniform } from 'tradepath/distribution'
 * import { regional } from 'tradepath/sensitivity'
 * const years = ({ rate, target }: { rate: number; target: number }) => Math.log(target / 41) / Math.log1p(rate)
 * const inputs = { rate: uniform(0.03, 0.15), target: uniform(74, 90) }
 * const { indices } = regional(years, inputs, { goal: (years) => years <= 7, runs: 1000, seed: 7 })
 * indices && indices.rate.distance > indices.target.distance // true
 */
export function regional<Name extends string>(
  model: Model<NoInfer<Name>>,
  inputs: Inputs<Name> | Correlated<Name>,
  options: RunOptions & RegionalOptions,
): Analysis<'regional', Name> & Runs {
  return fromModel(regionalMethod, atRandom, model, inputs, options)
}
