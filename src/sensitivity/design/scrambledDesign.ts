import { anyNumber, checked, DomainError, domain, optional, type Rule } from '../../errors.ts'
import { sobolDimensions } from '../../numeric/sobolSequence.ts'
import type { Runs } from '../../runs.ts'
import { columnsFor, type Inputs, readInputs } from '../model/inputs.ts'
import { alphabetical, scrambledPoints } from './parts/scrambled.ts'
import { sequenceChecks } from './runs.ts'
import type { SampleDesign, SampleOptions } from './sample.ts'

/** Into how many replicates, or groups of rows, a sample is taken apart for its intervals: row n is of number n modulo 8. */
export const groupCount = 8

/**
 * An evenly spread sample of independent inputs, eight scrambles of the Sobol' sequence that take turns: the design of
 * `pawn`, good for `givenData` too.
 *
 * Convention: a design is the beginning of every longer one with the same inputs and seed, so results are extended by the
 * points from `from` on. The order of the inputs does not matter.
 *
 * @param inputs a number (fixed), a pair [low, high] or a distribution by name; at most 40 that vary
 * @param options `runs`, points, a power of two from 16; `seed`; `from`, 0 or a power of two from 16 below `runs`
 * @throws {DomainError} where an argument is outside its range
 *
 * Cost: some 100 ns a number.
 *
 * @example
 * import { scrambledDesign } from 'tradepath/sensitivity'
 * const design = scrambledDesign({ rate: [0, 0.1], base: 41 }, { runs: 64, seed: 7 })
 * design.columns.base[63] // 41
 */
export function scrambledDesign<Name extends string>(inputs: Inputs<Name>, options: SampleOptions): SampleDesign<Name> {
  const where = 'scrambledDesign'
  const { from, ...runs } = domain(where, options, { ...sequenceChecks, from: optional(anyNumber, 0) })
  return scrambledSample(where, inputs, runs, checked(where, 'from', from, pointsBefore(runs.runs)))
}

/** Points of a design that were run already: those of a shorter design. */
export function pointsBefore(runs: number): Rule {
  return {
    says: `be 0 or a power of two from 16 below ${runs}`,
    holds: (from) => from === 0 || (from >= 16 && from < runs && Number.isInteger(Math.log2(from))),
  }
}

export function scrambledSample<Name extends string>(
  where: string,
  inputs: Inputs<Name>,
  { runs, seed }: Runs,
  from = 0,
): SampleDesign<Name> {
  const read = readInputs(where, inputs)
  const { varying, quantiles } = read
  if (varying.length > sobolDimensions)
    throw new DomainError(where, 'inputs', `have at most ${sobolDimensions} distributions`, varying.length)
  const columns = columnsFor(read, runs - from)
  alphabetical(varying).forEach((dimension, k) => {
    const [column, quantile] = [columns[varying[k]], quantiles[k]]
    for (let replicate = 0; replicate < groupCount; replicate++) {
      const points = scrambledPoints({ seed, replicate, dimension }, from / groupCount, (runs - from) / groupCount)
      points.forEach((p, i) => {
        column[i * groupCount + replicate] = quantile(p)
      })
    }
  })
  return { method: 'scrambled', runs, seed, varying, evaluations: runs - from, columns }
}
