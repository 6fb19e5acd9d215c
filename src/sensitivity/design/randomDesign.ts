import { type Correlated, dependence } from '../../distribution/correlated.ts'
import { checked, checkedObject, type Rule, wholeSeed } from '../../errors.ts'
import { uniforms } from '../../numeric/threefry.ts'
import { columnsFor, type Inputs, readJoint } from '../model/inputs.ts'
import type { Columns } from '../model/model.ts'
import { alphabetical } from './parts/scrambled.ts'

/** How a random sample is drawn. */
export interface RandomOptions {
  /** Points: a whole number from 32 to 2^24. */
  readonly runs: number
  /** A whole number from 0 to 2^53 - 1; 0 is as good as any. */
  readonly seed: number
}

/** What the result of a method on a random sample says about its runs. */
export interface RandomRecord extends RandomOptions {
  /** How often the model was asked. */
  readonly evaluations: number
}

/** A random sample of inputs: points at which a model is to be run. */
export interface RandomDesign<Name extends string = string> {
  /** How many points. */
  readonly runs: number
  /** The seed it was made from. */
  readonly seed: number
  /** The names of the distributions: the columns that an analysis looks at. */
  readonly varying: readonly Name[]
  /** Rows of the columns: how often the model is to be run. */
  readonly evaluations: number
  /** A column an input, fixed ones too. */
  readonly columns: Columns<Name>
}

/**
 * A plain random sample of inputs, independent or `correlated`: the design of `regression`, `regional` and `hsic`.
 *
 * Convention: point n of a seed is the same whatever the number of runs, so a design is the beginning of every longer one,
 * and results are extended by the points from `from` on. The order of independent inputs does not matter.
 *
 * @param inputs numbers (fixed) and distributions, or what `correlated` gave
 * @param options.runs points, a whole number from 32
 * @param options.seed a whole number from 0
 * @param options.from points that were run already, below `runs`; 0 where it is left out
 * @throws {DomainError} where an argument is outside its range
 *
 * Cost: some 100 ns a number.
 *
 * @example
 * const design = randomDesign({ rate: normal(0.08, 0.03), base: 41 }, { runs: 32, seed: 7 })
 * design.columns.rate.length // 32
 */
export function randomDesign<Name extends string>(
  inputs: Inputs<Name> | Correlated<Name>,
  options: RandomOptions & { readonly from?: number | undefined },
): RandomDesign<Name> {
  checkedObject('randomDesign', 'options', options)
  const runs = checked('randomDesign', 'runs', options.runs, sampleSize)
  const from = checked('randomDesign', 'from', options.from ?? 0, {
    says: `be a whole number from 0 to below the runs, ${runs}`,
    holds: (value) => Number.isInteger(value) && value >= 0 && value < runs,
  })
  return randomSample('randomDesign', inputs, options, from)
}

const sampleSize: Rule = {
  says: 'be a whole number from 32 to 2^24',
  holds: (value) => Number.isInteger(value) && value >= 32 && value <= 2 ** 24,
}

export function randomSample<Name extends string>(
  where: string,
  inputs: Inputs<Name> | Correlated<Name>,
  options: RandomOptions,
  from = 0,
): RandomDesign<Name> {
  const read = readJoint(where, inputs)
  const { varying, quantiles, correlations } = read
  checkedObject(where, 'options', options)
  const runs = checked(where, 'runs', options.runs, sampleSize)
  const seed = checked(where, 'seed', options.seed, wholeSeed)
  const draws = alphabetical(varying).map((place) => uniforms(seed, place))
  const dependent = correlations && dependence(correlations)
  const rows = runs - from
  const columns = columnsFor(read, rows)
  for (let row = 0; row < rows; row++) {
    const independent = draws.map((draw) => draw(from + row))
    const probabilities = dependent ? dependent(independent) : independent
    for (let k = 0; k < varying.length; k++)
      columns[varying[k] as Name][row] = (quantiles[k] as (p: number) => number)(probabilities[k] as number)
  }
  return { runs, seed, varying, evaluations: rows, columns }
}
