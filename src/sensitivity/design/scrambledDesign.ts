import { checked, DomainError } from '../../errors.ts'
import { sobolDimensions } from '../../numeric/sobolSequence.ts'
import { columnsFor, type Inputs, readInputs } from '../model/inputs.ts'
import type { Columns } from '../model/model.ts'
import { alphabetical, scrambledPoints } from './parts/scrambled.ts'
import { checkedRuns, type Runs } from './runs.ts'

/** An evenly spread sample of inputs: points at which a model is to be run. */
export interface ScrambledDesign<Name extends string = string> extends Runs {
  /** The names of the distributions: the columns that an analysis looks at. */
  readonly varying: readonly Name[]
  /** Rows of the columns: how often the model is to be run. */
  readonly evaluations: number
  /** A column an input, fixed ones too. */
  readonly columns: Columns<Name>
}

/** Into how many replicates, or groups of rows, a sample is taken apart for its intervals: row n is of number n modulo 8. */
export const groupCount = 8

/**
 * An evenly spread sample of independent inputs, eight scrambles of the Sobol' sequence that take turns: the design of
 * `pawn`, good for `givenData` too.
 *
 * Convention: a design is the beginning of every longer one with the same inputs and seed, so results are extended by the
 * points from `from` on. The order of the inputs does not matter.
 *
 * @param inputs numbers (fixed) and distributions, at most 40 of these
 * @param options.runs points, a power of two from 16
 * @param options.seed a whole number from 0
 * @param options.from points that were run already, 0 (the default) or a power of two from 16 below `runs`
 * @throws {DomainError} where an argument is outside its range
 *
 * Cost: some 100 ns a number.
 *
 * @example
 * const design = scrambledDesign({ rate: uniform(0, 0.1), base: 41 }, { runs: 64, seed: 7 })
 * design.columns.base[63] // 41
 */
export function scrambledDesign<Name extends string>(
  inputs: Inputs<Name>,
  options: Runs & { readonly from?: number | undefined },
): ScrambledDesign<Name> {
  const { runs } = checkedRuns('scrambledDesign', options)
  const from = checked('scrambledDesign', 'from', options.from ?? 0, pointsBefore(runs))
  return scrambledSample('scrambledDesign', inputs, options, from)
}

/** Points of a design that were run already: those of a shorter design. */
export function pointsBefore(runs: number): { says: string; holds: (from: number) => boolean } {
  return {
    says: `be 0 or a power of two from 16 below ${runs}`,
    holds: (from) => from === 0 || (from >= 16 && from < runs && Number.isInteger(Math.log2(from))),
  }
}

export function scrambledSample<Name extends string>(
  where: string,
  inputs: Inputs<Name>,
  options: Runs,
  from = 0,
): ScrambledDesign<Name> {
  const { runs, seed } = checkedRuns(where, options)
  const read = readInputs(where, inputs)
  const { varying, quantiles } = read
  if (varying.length > sobolDimensions)
    throw new DomainError(where, 'inputs', `have at most ${sobolDimensions} distributions`, varying.length)
  const columns = columnsFor(read, runs - from)
  alphabetical(varying).forEach((dimension, k) => {
    const column = columns[varying[k] as Name]
    const quantile = quantiles[k] as (p: number) => number
    for (let replicate = 0; replicate < groupCount; replicate++) {
      const points = scrambledPoints({ seed, replicate, dimension }, from / groupCount, (runs - from) / groupCount)
      points.forEach((p, i) => {
        column[i * groupCount + replicate] = quantile(p)
      })
    }
  })
  return { runs, seed, varying, evaluations: runs - from, columns }
}
