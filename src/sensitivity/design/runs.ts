import { type Rule, wholeSeed } from '../../errors.ts'
import type { Runs } from '../../runs.ts'
import type { FailureOptions } from '../model/model.ts'

/** How often the model is asked and from which seed, and what is done about a failed evaluation. */
export interface RunOptions extends Runs, FailureOptions {}

const powerOfTwo: Rule = {
  says: 'be a power of two from 16 to 2^24',
  holds: (value) => value >= 16 && value <= 2 ** 24 && Number.isInteger(Math.log2(value)),
}

/** The checks of `Runs` where the runs are points of a Sobol' sequence. */
export const sequenceChecks: { readonly runs: Rule; readonly seed: Rule } = { runs: powerOfTwo, seed: wholeSeed }
