import type { Correlated } from '../../distribution/correlated.ts'
import type { Runs } from '../../runs.ts'
import type { RunOptions } from '../design/runs.ts'
import type { Analysis } from '../estimate/analysis.ts'
import { fromModel, perInput, type RowMethod } from '../estimate/fromRows.ts'
import { atRandom } from '../estimate/samplers.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Model } from '../model/model.ts'
import { copulaDelta } from './parts/copulaDelta.ts'

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
 * @param model a function of named numbers, or its batch form; where it gives arrivals, wrapped in `cappedYears`,
 * `arrivesBy` or `arrivalRank`
 * @param inputs a number (fixed), a pair [low, high] or a distribution by name; or what `correlated` gave
 * @param options `runs`, rows, a whole number from 32; `seed`; `onFailure`
 * @returns `estimated` with `delta` by input in `indices`; `constant` or `tooFewOutputs` as `Analysis` says
 * @throws {DomainError} where an argument is outside its range, or an evaluation fails and is not to be dropped
 *
 * Accuracy: at 4,096 runs some 0.02, and 0.05 where an input nearly decides the output, by the ringing of the series; never
 * above 1. An effect below some 0.02 may be read as 0. Cost: runs evaluations, however many inputs.
 *
 * Source: E. Borgonovo, Reliability Engineering & System Safety 92 (2007); E. Plischke, E. Borgonovo and C. L. Smith,
 * European Journal of Operational Research 226 (2013); terms kept: D. L. Donoho and I. M. Johnstone, Biometrika 81 (1994).
 *
 * @example
 * import { uniform } from 'tradepath/distribution'
 * import { delta } from 'tradepath/sensitivity'
 * const years = ({ rate, target }: { rate: number; target: number }) => Math.log(target / 41) / Math.log1p(rate)
 * const inputs = { rate: uniform(0.03, 0.15), target: uniform(74, 90) }
 * const { indices } = delta(years, inputs, { runs: 4096, seed: 7 })
 * indices && indices.rate.delta.estimate > indices.target.delta.estimate // true
 */
export function delta<Name extends string>(
  model: Model<NoInfer<Name>>,
  inputs: Inputs<Name> | Correlated<Name>,
  options: RunOptions,
): Analysis<'delta', Name> & Runs {
  return fromModel(deltaMethod, atRandom, model, inputs, options)
}

export const deltaMethod: RowMethod<'delta'> = {
  method: 'delta',
  checks: {},
  find: (_, rows) =>
    perInput(rows, (grouped) => {
      const moved = copulaDelta(grouped)
      return (x) => ({ delta: moved(x) })
    }),
}
