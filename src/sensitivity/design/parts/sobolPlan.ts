import { type Check, type Checked, DomainError, flag, optional, type Rule } from '../../../errors.ts'
import { sobolDimensions } from '../../../numeric/sobolSequence.ts'
import { type Inputs, type ReadInputs, readInputs } from '../../model/inputs.ts'
import { type FailurePolicy, failureChecks } from '../../model/model.ts'
import { type RunOptions, sequenceChecks } from '../runs.ts'
import { type Group, type Groups, groupLists, groupsOf } from './groups.ts'

/** How the design of `sobolIndices` is made. */
export interface SobolOptions extends RunOptions {
  /** S2 too, and S1 and ST from four readings of the design instead of one: the default. */
  readonly secondOrder?: boolean | undefined
  /** Inputs that are moved together, by the name of the group; an input in no group stands alone. */
  readonly groups?: Groups | undefined
  /** Independent scrambles that the runs are split into, for the intervals: 4 (the default), 8, 16 or 32. */
  readonly replicates?: number | undefined
}

/** The checked options, and who moves with whom. */
export interface SobolPlan<Name extends string = string> {
  readonly runs: number
  readonly seed: number
  readonly onFailure: FailurePolicy
  readonly replicates: number
  readonly secondOrder: boolean
  readonly read: ReadInputs<Name>
  /** The groups in the order of the indices: a name, and the varying inputs in it. */
  readonly groups: readonly Group<Name>[]
  /** Evaluations at each base point: A, AB of each group, BA of each where second order is asked, B. */
  readonly width: number
}

export const replicateCount: Rule = { says: 'be 4, 8, 16 or 32', holds: (value) => [4, 8, 16, 32].includes(value) }

/** The checks of `SobolOptions`. */
export const sobolChecks: {
  readonly runs: Rule
  readonly seed: Rule
  readonly onFailure: Check<FailurePolicy>
  readonly secondOrder: Check<boolean>
  readonly replicates: Check<number>
  readonly groups: Check<SobolOptions['groups']>
} = /* @__PURE__ */ (() => ({
  ...sequenceChecks,
  ...failureChecks,
  secondOrder: optional(flag, true),
  replicates: optional(replicateCount, 4),
  groups: groupLists,
}))()

export function sobolPlan<Name extends string>(
  where: string,
  inputs: Inputs<Name>,
  options: Checked<typeof sobolChecks>,
): SobolPlan<Name> {
  const { groups: lists, ...given } = options
  const read = readInputs(where, inputs)
  const { runs, replicates, secondOrder } = given
  if (replicates * 2 > runs) throw new DomainError(where, 'replicates', 'be at most half the runs', replicates)
  if (read.varying.length * 2 > sobolDimensions)
    throw new DomainError(where, 'inputs', `have at most ${sobolDimensions / 2} distributions`, read.varying.length)
  const groups = groupsOf(where, read.varying, lists)
  return { ...given, read, groups, width: groups.length * (secondOrder ? 2 : 1) + 2 }
}
