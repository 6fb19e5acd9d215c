import { checkedOneOf } from '../errors.ts'
import type { Inputs } from './inputs.ts'
import type { Columns } from './model.ts'
import { checkedRuns, type Runs } from './runs.ts'
import { type Points, sampleOf } from './sample.ts'

/** Points at which a model is to be run once each. */
export interface SampleDesign<Name extends string = string> extends Runs {
  /** Rows of the columns: how often the model is to be run. */
  readonly evaluations: number
  /** A column an input, fixed ones too. */
  readonly columns: Columns<Name>
}

/**
 * A sample of the inputs: the points at which to run a model elsewhere, for `givenData`, `rbdFastAnalysis`,
 * `deltaAnalysis` and `pawnAnalysis`, all from the same outputs.
 *
 * Convention: a sample is the beginning of every longer one with the same inputs and seed, so that results are extended by
 * the rows that are new.
 *
 * @param inputs numbers (fixed) and distributions, independent of one another
 * @param options.runs how many points, a power of two from 16
 * @param options.seed a whole number from 0
 * @param options.points `scrambled` (the default: eight scrambles of the Sobol' sequence that take turns, for at most 40
 * distributions) or `random`
 * @throws {DomainError} where an argument is outside its range
 *
 * @example
 * sampleDesign({ rate: uniform(0, 0.1), base: 41 }, { runs: 64, seed: 7 }).columns.base[63] // 41
 */
export function sampleDesign<Name extends string>(
  inputs: Inputs<Name>,
  options: Runs & { readonly points?: Points | undefined },
): SampleDesign<Name> {
  const { runs, seed } = checkedRuns('sampleDesign', options)
  const points = checkedOneOf('sampleDesign', 'points', options.points ?? 'scrambled', ['scrambled', 'random'])
  const { columns } = sampleOf('sampleDesign', inputs, { runs, seed, points })
  return { runs, seed, evaluations: runs, columns }
}
