import { DomainError } from '../errors.ts'
import { sobolDimensions } from '../numeric/sobolSequence.ts'
import { uniforms } from '../numeric/threefry.ts'
import { type Inputs, readInputs } from './inputs.ts'
import type { Columns } from './model.ts'
import { alphabetical, scrambledPoints } from './scrambled.ts'

/** Where the points of a sample lie. */
export type Points = 'scrambled' | 'random'

/** A sample of the inputs: row n is of replicate n modulo 8, each of which is a sample of its own. */
export interface Sample<Name extends string> {
  readonly names: readonly Name[]
  readonly columns: Columns<Name>
}

/** Into how many replicates, or groups of rows, a sample is taken apart for its intervals. */
export const groupCount = 8

/** One point a run: independent random ones, or scrambles of the Sobol' sequence (for at most 40 inputs). */
export function sampleOf<Name extends string>(
  where: string,
  inputs: Inputs<Name>,
  { runs, seed, points }: { runs: number; seed: number; points: Points },
): Sample<Name> {
  const { names, fixed, varying, quantiles } = readInputs(where, inputs)
  if (points === 'scrambled' && varying.length > sobolDimensions)
    throw new DomainError(where, 'inputs', `have at most ${sobolDimensions} distributions`, varying.length)
  const place = alphabetical(varying)
  const columns: Record<string, Float64Array> = {}
  for (const name of names) columns[name] = new Float64Array(runs).fill(fixed[name] ?? 0)
  varying.forEach((name, k) => {
    const column = columns[name] as Float64Array
    const quantile = quantiles[k] as (p: number) => number
    const dimension = place[k] as number
    if (points === 'random') {
      const at = uniforms(seed, dimension)
      for (let row = 0; row < runs; row++) column[row] = quantile(at(row))
      return
    }
    for (let replicate = 0; replicate < groupCount; replicate++)
      scrambledPoints({ seed, replicate, dimension }, 0, runs / groupCount).forEach((p, i) => {
        column[i * groupCount + replicate] = quantile(p)
      })
  })
  return { names, columns: columns as Columns<Name> }
}
