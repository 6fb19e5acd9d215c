import { type Correlated, dependence } from '../../distribution/correlated.ts'
import { checked, domain, optional, type Rule, wholeSeed } from '../../errors.ts'
import { uniforms } from '../../numeric/threefry.ts'
import type { Runs } from '../../runs.ts'
import { columnsFor, type Inputs, readJoint } from '../model/inputs.ts'
import { alphabetical } from './parts/scrambled.ts'
import type { SampleDesign, SampleOptions } from './sample.ts'

/**
 * A plain random sample of inputs, independent or `correlated`: the design of `regression`, `regional`, `hsic` and `delta`.
 *
 * Convention: point n of a seed is the same whatever the number of runs, so a design is the beginning of every longer one,
 * and results are extended by the points from `from` on. The order of independent inputs does not matter.
 *
 * @param inputs a number (fixed), a pair [low, high] or a distribution by name; or what `correlated` gave
 * @param options `runs`, points, a whole number from 32; `seed`; `from`, below `runs`
 * @throws {DomainError} where an argument is outside its range
 *
 * Cost: some 100 ns a number.
 *
 * @example
 * import { normal } from 'tradepath/distribution'
 * import { randomDesign } from 'tradepath/sensitivity'
 * const design = randomDesign({ rate: normal(0.08, 0.03), base: 41 }, { runs: 32, seed: 7 })
 * design.columns.rate.length // 32
 */
export function randomDesign<Name extends string>(
  inputs: Inputs<Name> | Correlated<Name>,
  options: SampleOptions,
): SampleDesign<Name> {
  const where = 'randomDesign'
  const { from, ...runs } = domain(where, options, { ...sampleChecks, from: optional(wholeFrom, 0) })
  checked(where, 'from', from, { says: `be below the runs, ${runs.runs}`, holds: (value) => value < runs.runs })
  return randomSample(where, inputs, runs, from)
}

const sampleSize: Rule = {
  says: 'be a whole number from 32 to 2^24',
  holds: (value) => Number.isInteger(value) && value >= 32 && value <= 2 ** 24,
}
const wholeFrom: Rule = {
  says: 'be a whole number from 0',
  holds: (value) => Number.isSafeInteger(value) && value >= 0,
}

/** The checks of `Runs` where the runs are points at random. */
export const sampleChecks: { readonly runs: Rule; readonly seed: Rule } = { runs: sampleSize, seed: wholeSeed }

export function randomSample<Name extends string>(
  where: string,
  inputs: Inputs<Name> | Correlated<Name>,
  { runs, seed }: Runs,
  from = 0,
): SampleDesign<Name> {
  const read = readJoint(where, inputs)
  const { varying, quantiles } = read
  const draws = alphabetical(varying).map((place) => uniforms(seed, place))
  const dependent = read.correlations && dependence(read.correlations)
  const rows = runs - from
  const columns = columnsFor(read, rows)
  for (let row = 0; row < rows; row++) {
    const independent = draws.map((draw) => draw(from + row))
    const probabilities = dependent ? dependent(independent) : independent
    for (let k = 0; k < varying.length; k++) columns[varying[k]][row] = quantiles[k](probabilities[k])
  }
  return { method: 'random', runs, seed, varying, evaluations: rows, columns }
}
