import { type Correlated, dependence } from '../../distribution/correlated.ts'
import { DomainError, domain } from '../../errors.ts'
import { sobolDimensions } from '../../numeric/sobolSequence.ts'
import { uniforms } from '../../numeric/threefry.ts'
import type { Runs } from '../../runs.ts'
import { columnsFor, type Inputs, type ReadInputs, readJoint } from '../model/inputs.ts'
import { type Columns, type FailurePolicy, failureChecks } from '../model/model.ts'
import { alphabetical, scrambledPoints } from './parts/scrambled.ts'
import { type RunOptions, sequenceChecks } from './runs.ts'
import { groupCount } from './scrambledDesign.ts'

/** Points at which a model is to be run for its Shapley effects, and what the analysis must know of them. */
export interface ShapleyDesign<Name extends string = string> extends Runs {
  /** What `analyse` computes from it. */
  readonly method: 'shapley'
  /** The inputs that vary. */
  readonly varying: readonly Name[]
  /** Whether the inputs are correlated. */
  readonly dependent: boolean
  /** Rows of the columns: how often the model is to be run. */
  readonly evaluations: number
  /** A column an input, fixed ones too. */
  readonly columns: Columns<Name>
}

/** The checked options. */
export interface ShapleyPlan<Name extends string> extends Runs {
  readonly onFailure: FailurePolicy
  readonly read: ReadInputs<Name>
  readonly correlations: readonly (readonly number[])[] | undefined
}

/**
 * The design of `shapleyEffects` alone: the points at which to run a model elsewhere, for `analyse`.
 *
 * Convention: a design is the beginning of every longer one with the same inputs and seed. So results are extended by the
 * rows that are new, with their outputs appended.
 *
 * @param inputs a number (fixed), a pair [low, high] or a distribution by name, at most 19 that vary; or what `correlated`
 * made of them
 * @param options `runs`, walks, a power of two from 16; `seed`. `evaluations` is (k + 1) times as many for k inputs
 * @throws {DomainError} where an argument is outside its range
 *
 * @example
 * import { shapleyDesign } from 'tradepath/sensitivity'
 * shapleyDesign({ rate: [0.03, 0.15], target: [74, 90] }, { runs: 16, seed: 7 }).evaluations // 48
 */
export function shapleyDesign<Name extends string>(
  inputs: Inputs<Name> | Correlated<Name>,
  options: RunOptions,
): ShapleyDesign<Name> {
  const plan = shapleyPlan('shapleyDesign', inputs, options)
  const { runs, seed, read } = plan
  const columns = shapleyRows(plan, 0, runs)
  const dependent = plan.correlations !== undefined
  const evaluations = runs * (read.varying.length + 1)
  return { method: 'shapley', runs, seed, varying: read.varying, dependent, evaluations, columns }
}

export function shapleyPlan<Name extends string>(
  where: string,
  inputs: Inputs<Name> | Correlated<Name>,
  options: RunOptions,
): ShapleyPlan<Name> {
  const { correlations, ...read } = readJoint(where, inputs)
  const { runs, seed, onFailure } = domain(where, options, { ...sequenceChecks, ...failureChecks })
  if (read.varying.length * 2 >= sobolDimensions)
    throw new DomainError(where, 'inputs', `have at most ${sobolDimensions / 2 - 1} distributions`, read.varying.length)
  return { runs, seed, onFailure, read, correlations }
}

/**
 * The order in which the walk of a base point exchanges the inputs: a permutation of 0 ... count - 1, from one more
 * dimension of the sequence, so that orders too are evenly spread.
 */
export function walks(seed: number, varying: readonly string[], from: number, to: number): (base: number) => number[] {
  const place = alphabetical(varying)
  const byName = [...varying.keys()].sort((a, b) => place[a] - place[b])
  const finer = uniforms(seed, 2 ** 40)
  const points = Array.from({ length: groupCount }, (_, replicate) =>
    scrambledPoints({ seed, replicate, dimension: 2 * varying.length }, from / groupCount, (to - from) / groupCount),
  )
  return (base) => {
    const order = [...byName]
    const point = points[base % groupCount][Math.floor((base - from) / groupCount)] as number
    let rest = point + (finer(base) - 0.5) * 2 ** -32
    for (let last = order.length - 1; last > 0; last--) {
      rest *= last + 1
      const other = Math.floor(rest)
      rest -= other
      ;[order[last], order[other]] = [order[other], order[last] as number]
    }
    return order
  }
}

/** The rows of the base points from one to before another: k + 1 each, from A to B, an input more from B each time. */
export function shapleyRows<Name extends string>(plan: ShapleyPlan<Name>, from: number, to: number): Columns<Name> {
  const { seed, read, correlations } = plan
  const { varying, quantiles } = read
  const [k, width] = [varying.length, varying.length + 1]
  const place = alphabetical(varying)
  const columns = columnsFor(read, (to - from) * width)
  const points = (offset: number) =>
    varying.map((_, input) =>
      Array.from({ length: groupCount }, (_, replicate) =>
        scrambledPoints(
          { seed, replicate, dimension: 2 * place[input] + offset },
          from / groupCount,
          (to - from) / groupCount,
        ),
      ),
    )
  const [a, b] = [points(0), points(1)]
  const orderOf = walks(seed, varying, from, to)
  const joined = new Map<string, (probabilities: readonly number[]) => number[]>()
  for (let n = from; n < to; n++) {
    const order = orderOf(n)
    // inputs that are kept come first, so that those exchanged are drawn given them
    const keptFirst = [...order].reverse()
    const join = correlations && joinedIn(correlations, keptFirst, joined)
    const [replicate, index] = [n % groupCount, Math.floor((n - from) / groupCount)]
    for (let step = 0; step <= k; step++) {
      const row = (n - from) * width + step
      const own = keptFirst.map((input, at) => {
        const side = (at < k - step ? a : b)[input] as readonly Float64Array[]
        return side[replicate][index] as number
      })
      const probabilities = join ? join(own) : own
      keptFirst.forEach((input, at) => {
        const quantile = quantiles[input] as (p: number) => number
        columns[varying[input] as Name][row] = quantile(probabilities[at])
      })
    }
  }
  return columns
}

function joinedIn(
  correlations: readonly (readonly number[])[],
  order: readonly number[],
  made: Map<string, (probabilities: readonly number[]) => number[]>,
): (probabilities: readonly number[]) => number[] {
  const key = order.join()
  const known = made.get(key)
  if (known) return known
  const join = dependence(order.map((i) => order.map((j) => correlations[i]?.[j])))
  if (made.size < 5040) made.set(key, join)
  return join
}
