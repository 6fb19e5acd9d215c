import { checked, type Rule, wholeSeed } from '../../errors.ts'
import { type Inputs, type ReadInputs, readInputs } from '../model/inputs.ts'
import { type Columns, checkedPolicy, type FailurePolicy } from '../model/model.ts'
import { type Block, morrisBlock } from './parts/morrisBlock.ts'
import { readGroups } from './parts/sobolPlan.ts'

/** How the design of `morris` is made. */
export interface MorrisOptions {
  /** Trajectories: a multiple of the levels, at least three times as many and at most 100,000. */
  readonly runs: number
  /** A whole number from 0 to 2^53 - 1; 0 is as good as any. */
  readonly seed: number
  /** Values of each input: an even number from 4 (the default) to 64. */
  readonly levels?: number | undefined
  /** Inputs that are moved together, by the name of the group; an input in no group stands alone. */
  readonly groups?:
    | {
        /** The inputs of the group, by their names. */
        readonly [group: string]: readonly string[]
      }
    | undefined
  /** `throw` (the default) or `drop`: leave the effects out that an evaluation failed at, and count them. */
  readonly onFailure?: FailurePolicy | undefined
}

/** Points at which a model is to be run for its elementary effects, and what the analysis must know of them. */
export interface MorrisDesign<Name extends string = string> {
  /** How many trajectories. */
  readonly runs: number
  /** The seed it was made from. */
  readonly seed: number
  /** How many values each input takes. */
  readonly levels: number
  /** How far an input is moved, in probability. */
  readonly step: number
  /** The names of the groups, in the order of the design, each with the inputs moved together. */
  readonly groups: readonly {
    /** The name of the group; that of the input where it stands alone. */
    readonly name: string
    /** The inputs in it. */
    readonly members: readonly string[]
  }[]
  /** The moves of one trajectory after the other: the place of its group in `groups` from 1 on, negative for down. */
  readonly moves: readonly number[]
  /** Rows of the columns: how often the model is to be run. */
  readonly evaluations: number
  /** A column an input, fixed ones too. Each trajectory takes a row more than there are groups. */
  readonly columns: Columns<Name>
}

/**
 * The design of `morris` alone: the points at which to run a model elsewhere, for `morrisAnalysis`.
 *
 * A trajectory starts somewhere and moves one input (or group) after the other, each once, by half of its probability:
 * from the quantile at (i + 1/2) / levels to the one levels / 2 places on, or back.
 *
 * Convention: trajectories come in blocks of as many as there are levels. In a block each input makes each of its moves
 * once, so that all values are met equally often (a Latin hypercube of moves); the order of the moves turns from
 * trajectory to trajectory; and of ten such blocks the one whose trajectories are furthest apart is taken. Blocks are
 * independent. A design is the beginning of every longer one with the same inputs, seed and levels.
 *
 * @param inputs numbers (fixed) and distributions, independent of one another
 * @param options.runs trajectories, a multiple of the levels; `evaluations` is (k + 1) times as many for k inputs or groups
 * @throws {DomainError} where an argument is outside its range
 *
 * Cost: some 10 µs a trajectory and input.
 *
 * Source: Morris, Technometrics 33 (1991) 161-174; Campolongo, Cariboni and Saltelli, Environmental Modelling & Software 22
 * (2007) 1509-1518.
 *
 * @example
 * const design = morrisDesign({ rate: uniform(0.03, 0.15), multiple: uniform(1.8, 2.2) }, { runs: 12, seed: 7 })
 * design.evaluations // 36
 */
export function morrisDesign<Name extends string>(inputs: Inputs<Name>, options: MorrisOptions): MorrisDesign<Name> {
  return morrisPlan('morrisDesign', inputs, options).design
}

export function morrisPlan<Name extends string>(
  where: string,
  inputs: Inputs<Name>,
  options: MorrisOptions,
): { design: MorrisDesign<Name>; onFailure: FailurePolicy } {
  const read = readInputs(where, inputs)
  const onFailure = checkedPolicy(where, options)
  const levels = checked(where, 'levels', options.levels ?? 4, evenLevels)
  const runs = checked(where, 'runs', options.runs, trajectories(levels))
  const seed = checked(where, 'seed', options.seed, wholeSeed)
  const groups = readGroups(where, read.varying, options.groups)
  // in the order of the alphabet, so that the order of the inputs does not matter
  const members = [...groups].sort((a, b) => (a.name < b.name ? -1 : 1)).map((group) => [...group.members].sort())
  const blocks = Array.from({ length: runs / levels }, (_, b) => morrisBlock({ seed, levels, members }, b))
  const places = members.map((names) => groups.findIndex((group) => group.members.includes(names[0] as Name)) + 1)
  const moves = blocks.flatMap((block) =>
    block.moves.map((move) => Math.sign(move) * (places[Math.abs(move) - 1] as number)),
  )
  const columns = columnsOfBlocks(read, blocks, members.flat(), levels)
  const evaluations = runs * (groups.length + 1)
  return { design: { runs, seed, levels, step: 0.5, groups, moves, evaluations, columns }, onFailure }
}

const evenLevels: Rule = {
  says: 'be an even number from 4 to 64',
  holds: (value) => value >= 4 && value <= 64 && value % 2 === 0,
}

function trajectories(levels: number): Rule {
  return {
    says: `be a multiple of the levels, ${levels}, from ${3 * levels} to 100000`,
    holds: (value) => value >= 3 * levels && value <= 1e5 && value % levels === 0,
  }
}

function columnsOfBlocks<Name extends string>(
  { names, fixed, varying, quantiles }: ReadInputs<Name>,
  blocks: readonly Block[],
  order: readonly Name[],
  levels: number,
): Columns<Name> {
  const points = blocks.flatMap((block) => block.points)
  const column = (name: Name): Float64Array => {
    const quantile = quantiles[varying.indexOf(name)]
    if (!quantile) return new Float64Array(points.length).fill(fixed[name] as number)
    const values = Array.from({ length: levels }, (_, level) => quantile((level + 0.5) / levels))
    const place = order.indexOf(name)
    return Float64Array.from(points, (point) => values[point[place] as number] as number)
  }
  return Object.fromEntries(names.map((name) => [name, column(name)])) as Columns<Name>
}
