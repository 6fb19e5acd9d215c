import { checked, checkedArray, checkedObject, DomainError, type Rule } from '../../../errors.ts'
import { sobolDimensions } from '../../../numeric/sobolSequence.ts'
import { type Inputs, type ReadInputs, readInputs } from '../../model/inputs.ts'
import type { FailurePolicy } from '../../model/model.ts'
import { checkedRuns, type RunOptions } from '../runs.ts'

/** How the design of `sobolIndices` is made. */
export interface SobolOptions extends RunOptions {
  /** S2 too, and S1 and ST from four readings of the design instead of one: the default. */
  readonly secondOrder?: boolean | undefined
  /** Inputs that are moved together, by the name of the group; an input in no group stands alone. */
  readonly groups?:
    | {
        /** The inputs of the group, by their names. */
        readonly [group: string]: readonly string[]
      }
    | undefined
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
  readonly groups: readonly { readonly name: string; readonly members: readonly Name[] }[]
  /** Evaluations at each base point: A, AB of each group, BA of each where second order is asked, B. */
  readonly width: number
}

export const replicateCount: Rule = { says: 'be 4, 8, 16 or 32', holds: (value) => [4, 8, 16, 32].includes(value) }

export function sobolPlan<Name extends string>(
  where: string,
  inputs: Inputs<Name>,
  options: SobolOptions,
): SobolPlan<Name> {
  const read = readInputs(where, inputs)
  const base = checkedRuns(where, options)
  const { secondOrder = true } = options
  if (typeof secondOrder !== 'boolean') throw new DomainError(where, 'secondOrder', 'be true or false', secondOrder)
  const replicates = checked(where, 'replicates', options.replicates ?? 4, replicateCount)
  if (replicates * 2 > base.runs) throw new DomainError(where, 'replicates', 'be at most half the runs', replicates)
  if (read.varying.length * 2 > sobolDimensions)
    throw new DomainError(where, 'inputs', `have at most ${sobolDimensions / 2} distributions`, read.varying.length)
  const groups = readGroups(where, read.varying, options.groups)
  return { ...base, replicates, secondOrder, read, groups, width: groups.length * (secondOrder ? 2 : 1) + 2 }
}

export function readGroups<Name extends string>(
  where: string,
  varying: readonly Name[],
  groups: SobolOptions['groups'],
): SobolPlan<Name>['groups'] {
  const listed = Object.entries(groups === undefined ? {} : checkedObject(where, 'groups', groups))
  const left = new Set(varying)
  const made = listed.map(([name, given]) => {
    const members = checkedArray(where, `groups.${name}`, given) as readonly Name[]
    for (const member of members)
      if (!left.delete(member))
        throw new DomainError(where, `groups.${name}`, 'hold inputs that vary, each in one group only', member)
    if (members.length === 0) throw new DomainError(where, `groups.${name}`, 'hold an input', members)
    return { name, members }
  })
  for (const { name } of made)
    if (left.has(name as Name)) throw new DomainError(where, 'groups', 'have names that no lone input has', name)
  return [...made, ...[...left].map((name) => ({ name, members: [name] }))]
}
