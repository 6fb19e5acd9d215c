import type { Runs } from '../../runs.ts'
import { type MorrisOptions, morrisPlan } from '../design/morrisDesign.ts'
import type { Analysis } from '../estimate/analysis.ts'
import type { Inputs } from '../model/inputs.ts'
import { evaluation, type Model } from '../model/model.ts'
import { morrisEffects } from './morrisAnalysis.ts'

/**
 * Morris screening: the elementary effects of each input, few evaluations an input, to tell those that matter from those
 * that do not.
 *
 * An effect is the change of the output when one input (or group) alone goes up by a step, over the step in
 * probability, a random one of a quarter and more; muStar is the mean of its absolute value, mu of its value, sigma its standard deviation. A sigma as large as
 * muStar tells of bends or interactions; a mu near muStar in size of one direction.
 *
 * Convention: inputs move between quantiles at random, so that nothing that repeats is missed; an effect is in the unit of
 * the output per unit of probability. 95 % intervals are those of independent blocks of trajectories, with Student's t.
 * Where all n effects are equal, also 0, they allow for what a share of 3 / n of others, not seen, could do.
 *
 * @param model a function of named numbers, or its batch form; where it gives arrivals, wrapped in `cappedYears`,
 * `arrivesBy` or `arrivalRank`
 * @param inputs a number (fixed), a pair [low, high] or a distribution by name,
 * independent of one another
 * @param options `runs`, trajectories, a multiple of the levels, at least three times as many; `seed`; `levels`; `groups`;
 * `onFailure`
 * @returns `estimated` with `indices` by name, or `tooFewOutputs`; a constant output has effects of 0
 * @throws {DomainError} where an argument is outside its range, or an evaluation fails and is not to be dropped
 *
 * Cost: runs × (k + 1) evaluations for k inputs or groups.
 *
 * Source: Morris, Technometrics 33 (1991) 161-174; Campolongo, Cariboni and Saltelli, Environmental Modelling & Software 22
 * (2007) 1509-1518.
 *
 * @example
 * import { uniform } from 'tradepath/distribution'
 * import { morris } from 'tradepath/sensitivity'
 * const years = ({ rate, target }: { rate: number; target: number }) => Math.log(target / 41) / Math.log1p(rate)
 * const inputs = { rate: uniform(0.03, 0.15), target: uniform(74, 90) }
 * const { indices, evaluations } = morris(years, { ...inputs, base: 41 }, { runs: 40, seed: 7 })
 * indices && indices.rate.muStar.estimate > 4 * indices.target.muStar.estimate // true
 * evaluations // 120
 */
export function morris<Name extends string>(
  model: Model<NoInfer<Name>>,
  inputs: Inputs<Name>,
  options: MorrisOptions,
): Analysis<'morris', Name> & Runs {
  const { design, onFailure } = morrisPlan('morris', inputs, options)
  const { outputs } = evaluation('morris', model, onFailure)(design.columns)
  return morrisEffects('morris', design, outputs)
}
