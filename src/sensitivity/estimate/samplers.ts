import type { Correlated } from '../../distribution/correlated.ts'
import { randomSample, sampleChecks } from '../design/randomDesign.ts'
import { sequenceChecks } from '../design/runs.ts'
import { scrambledSample } from '../design/scrambledDesign.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Sampler } from './fromRows.ts'

/** Rows at random, of inputs that may be correlated. */
export const atRandom: Sampler<Inputs | Correlated> = { checks: sampleChecks, sample: randomSample }

/** Evenly spread rows. */
export const evenlySpread: Sampler<Inputs> = { checks: sequenceChecks, sample: scrambledSample }
