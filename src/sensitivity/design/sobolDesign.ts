import { anyNumber, checked, domain, optional } from '../../errors.ts'
import type { Runs } from '../../runs.ts'
import { columnsFor, type Inputs } from '../model/inputs.ts'
import type { Columns } from '../model/model.ts'
import type { Group } from './parts/groups.ts'
import { alphabetical, scrambledPoints } from './parts/scrambled.ts'
import { type SobolOptions, type SobolPlan, sobolChecks, sobolPlan } from './parts/sobolPlan.ts'
import type { SampleOptions } from './sample.ts'
import { pointsBefore } from './scrambledDesign.ts'

/** Points at which a model is to be run for its Sobol' indices, and what the analysis must know of them. */
export interface SobolDesign<Name extends string = string> extends Runs {
  /** What `analyse` computes from it. */
  readonly method: 'sobol'
  /** Independent scrambles that the runs are split into. */
  readonly replicates: number
  /** Whether the rows for S2 are in it. */
  readonly secondOrder: boolean
  /** The names of the groups, in the order of the design, each with the inputs moved together. */
  readonly groups: readonly Group[]
  /** Rows of the columns: how often the model is to be run. */
  readonly evaluations: number
  /** A column an input, fixed ones too. Each base point takes a few rows: A, AB of each group, BA of each, B. */
  readonly columns: Columns<Name>
}

/**
 * The design of `sobolIndices` alone: the points at which to run a model elsewhere, for `analyse`.
 *
 * Two points A and B a base point, from a scrambled Sobol' sequence of twice as many dimensions as inputs; AB_i is A with
 * input (or group) i from B, and BA_i is B with it from A (Saltelli 2002).
 *
 * Convention: a design is the beginning of every longer one with the same inputs, seed and replicates. So results are
 * extended by the rows from `from` on: run those, and append their outputs.
 *
 * @param inputs a number (fixed), a pair [low, high] or a distribution by name; at most 20 that vary, independent of one
 * another
 * @param options `runs`, base points, a power of two from 16; `evaluations` is (2 k + 2) times as many for k inputs or
 * groups, (k + 2) times without second order. `from`, base points that were run already, is 0 or a power of two below them
 * @throws {DomainError} where an argument is outside its range
 *
 * Cost: about 0.1 µs a number.
 *
 * @example
 * import { uniform } from 'tradepath/distribution'
 * import { sobolDesign } from 'tradepath/sensitivity'
 * const inputs = { rate: uniform(0.03, 0.15), target: uniform(74, 90), base: 41 }
 * const design = sobolDesign(inputs, { runs: 16, seed: 7 })
 * design.evaluations // 96
 * sobolDesign(inputs, { runs: 32, seed: 7, from: 16 }).evaluations // 96
 */
export function sobolDesign<Name extends string>(
  inputs: Inputs<Name>,
  options: SobolOptions & SampleOptions,
): SobolDesign<Name> {
  const where = 'sobolDesign'
  const { from, ...given } = domain(where, options, { ...sobolChecks, from: optional(anyNumber, 0) })
  const plan = sobolPlan(where, inputs, given)
  checked(where, 'from', from, pointsBefore(plan.runs))
  const columns = sobolRows(plan, from, plan.runs)
  return { ...designOf(plan), evaluations: (plan.runs - from) * plan.width, columns }
}

/** What the analysis must know of a plan. */
export function designOf(plan: SobolPlan): Omit<SobolDesign, 'columns' | 'evaluations'> {
  const { runs, seed, replicates, secondOrder, groups } = plan
  return { method: 'sobol', runs, seed, replicates, secondOrder, groups }
}

/** The rows of the base points from one to before another, both multiples of the replicates, which take turns. */
export function sobolRows<Name extends string>(plan: SobolPlan<Name>, from: number, to: number): Columns<Name> {
  const { seed, replicates, width, read } = plan
  const [first, count] = [from / replicates, (to - from) / replicates]
  const place = alphabetical(read.varying)
  const columns = columnsFor(read, (to - from) * width)
  read.varying.forEach((name, k) => {
    const column = columns[name]
    const quantile = read.quantiles[k]
    const fromB = slotsFromB(plan, name)
    for (let replicate = 0; replicate < replicates; replicate++) {
      // A and B of an input take dimensions next to each other: early dimensions for all
      const a = scrambledPoints({ seed, replicate, dimension: 2 * place[k] }, first, count)
      const b = scrambledPoints({ seed, replicate, dimension: 2 * place[k] + 1 }, first, count)
      for (let i = 0; i < count; i++) {
        const row = (i * replicates + replicate) * width
        const valueInA = quantile(a[i])
        const valueInB = quantile(b[i])
        for (let slot = 0; slot < width; slot++) column[row + slot] = fromB[slot] ? valueInB : valueInA
      }
    }
  })
  return columns
}

/** Which rows of a base point take an input from B: its own AB, the BA of the others, and B. */
function slotsFromB<Name extends string>({ groups, width, secondOrder }: SobolPlan<Name>, name: Name): boolean[] {
  const slots = new Array<boolean>(width).fill(false)
  groups.forEach(({ members }, g) => {
    const moves = members.includes(name)
    slots[1 + g] = moves
    if (secondOrder) slots[1 + groups.length + g] = !moves
  })
  slots[width - 1] = true
  return slots
}
