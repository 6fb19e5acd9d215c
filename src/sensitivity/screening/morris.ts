import { type MorrisOptions, morrisPlan } from '../design/morrisDesign.ts'
import type { Inputs } from '../model/inputs.ts'
import { evaluation, type Model } from '../model/model.ts'
import { type MorrisEffects, morrisEffectsOf } from './morrisAnalysis.ts'

/**
 * Morris screening: the elementary effects of each input, few evaluations an input, to tell those that matter from those
 * that do not.
 *
 * An effect is the change of the output when one input (or group) alone goes up by half of its probability, over that
 * half; muStar is the mean of its absolute value, mu of its value, sigma its standard deviation. A sigma as large as
 * muStar tells of bends or interactions; a mu near muStar in size of one direction.
 *
 * Convention: inputs move between quantiles, at (i + 1/2) / levels, never to their ends; an effect is in the unit of the
 * output per unit of probability. 95 % intervals are those of independent blocks of trajectories, with Student's t.
 *
 * @param model a function of named numbers, or its batch form; where it gives arrivals, one of their finite summaries
 * @param inputs numbers (fixed) and distributions, independent of one another
 * @param options.runs trajectories, a multiple of the levels, at least three times as many
 * @param options.seed a whole number from 0
 * @param options.levels values of each input, an even number from 4 (the default) to 64
 * @param options.groups inputs moved together, by the name of the group
 * @param options.onFailure `throw` (the default) or `drop`
 * @returns `estimated` with `effects` by name, or `tooFewOutputs`; a constant output has effects of 0
 * @throws {DomainError} where an argument is outside its range, or an evaluation fails and is not to be dropped
 *
 * Cost: runs × (k + 1) evaluations for k inputs or groups.
 *
 * Source: Morris, Technometrics 33 (1991) 161-174; Campolongo, Cariboni and Saltelli, Environmental Modelling & Software 22
 * (2007) 1509-1518.
 *
 * @example
 * const years = ({ rate, multiple }) => Math.log(multiple) / Math.log1p(rate)
 * const inputs = { rate: uniform(0.03, 0.15), multiple: uniform(1.8, 2.2), base: 41 }
 * const { effects, evaluations } = morris(years, inputs, { runs: 40, seed: 7 })
 * effects.rate.muStar.estimate > 4 * effects.multiple.muStar.estimate // true
 * evaluations // 120
 */
export function morris<Name extends string>(
  model: Model<NoInfer<Name>>,
  inputs: Inputs<Name>,
  options: MorrisOptions,
): MorrisEffects<Name> {
  const { design, onFailure } = morrisPlan('morris', inputs, options)
  const { outputs } = evaluation('morris', model, onFailure)(design.columns)
  return morrisEffectsOf('morris', design, outputs)
}
