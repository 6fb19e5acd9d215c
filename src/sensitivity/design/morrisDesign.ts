import { anyNumber, checked, domain, optional, type Rule, wholeSeed } from '../../errors.ts'
import type { Runs } from '../../runs.ts'
import { type Inputs, type ReadInputs, readInputs } from '../model/inputs.ts'
import { type Columns, type FailurePolicy, failureChecks } from '../model/model.ts'
import { type Group, type Groups, groupLists, groupsOf } from './parts/groups.ts'
import { type Block, morrisBlock } from './parts/morrisBlock.ts'
import type { RunOptions } from './runs.ts'

/** How the design of `morris` is made. */
export interface MorrisOptions extends RunOptions {
  /** Equal parts of each input, in each of which it starts equally often: an even number from 4 (the default) to 64. */
  readonly levels?: number | undefined
  /** Inputs that are moved together, by the name of the group; an input in no group stands alone. */
  readonly groups?: Groups | undefined
}

/** Points at which a model is to be run for its elementary effects, and what the analysis must know of them. */
export interface MorrisDesign<Name extends string = string> extends Runs {
  /** What `analyse` computes from it. */
  readonly method: 'morris'
  /** Into how many parts each input is taken, and trajectories a block. */
  readonly levels: number
  /** How far inputs are moved, in probability: one number for all moves, or one a move (of a group, the mean). */
  readonly step: number | readonly number[]
  /** The names of the groups, in the order of the design, each with the inputs moved together. */
  readonly groups: readonly Group[]
  /** The moves of one trajectory after the other: the place of its group in `groups` from 1 on, negative for down. */
  readonly moves: readonly number[]
  /** Rows of the columns: how often the model is to be run. */
  readonly evaluations: number
  /** A column an input, fixed ones too. Each trajectory takes a row more than there are groups. */
  readonly columns: Columns<Name>
}

/**
 * The design of `morris` alone: the points at which to run a model elsewhere, for `analyse`.
 *
 * A trajectory starts somewhere and moves one input (or group) after the other, each once, up from
 * the lower half of its probability or down from the upper one, by a random s from 1/4 to 1/2 within s of the middle and by
 * 1/2 + s beyond. So inputs stay uniform, and no period is missed: a fixed step is blind to whatever repeats over it.
 *
 * Convention: trajectories come in blocks of as many as there are levels. In a block each input starts once in each of as
 * many equal parts of its probability, and so it is with its steps (a Latin hypercube); the order of the moves turns from
 * trajectory to trajectory. Blocks are independent. None is chosen for its spread: that would tie inputs to each other. A design is the beginning of every longer one with the same inputs, seed and levels.
 *
 * @param inputs a number (fixed), a pair [low, high] or a distribution by name, independent of one another
 * @param options `runs`, trajectories, a multiple of the levels, at least three times as many and at most 100,000; `seed`;
 * `levels`; `groups`. `evaluations` is (k + 1) times the runs for k inputs or groups
 * @throws {DomainError} where an argument is outside its range
 *
 * Cost: some 10 µs a trajectory and input.
 *
 * Source: Morris, Technometrics 33 (1991) 161-174; Campolongo, Cariboni and Saltelli, Environmental Modelling & Software 22
 * (2007) 1509-1518.
 *
 * @example
 * import { morrisDesign } from 'tradepath/sensitivity'
 * const design = morrisDesign({ rate: [0.03, 0.15], target: [74, 90] }, { runs: 12, seed: 7 })
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
  const { levels, seed, onFailure, ...given } = domain(where, options, morrisChecks())
  const runs = checked(where, 'runs', given.runs, trajectories(levels))
  const groups = groupsOf(where, read.varying, given.groups)
  // in the order of the alphabet, so that the order of the inputs does not matter
  const members = [...groups].sort((a, b) => (a.name < b.name ? -1 : 1)).map((group) => [...group.members].sort())
  const blocks = Array.from({ length: runs / levels }, (_, b) => morrisBlock({ seed, levels, members }, b))
  const places = members.map((names) => groups.findIndex((group) => group.members.includes(names[0])) + 1)
  const moves = blocks.flatMap((block) => block.moves.map((move) => Math.sign(move) * places[Math.abs(move) - 1]))
  const step = blocks.flatMap((block) => block.steps)
  const columns = columnsOfBlocks(read, blocks, members.flat())
  const evaluations = runs * (groups.length + 1)
  return { design: { method: 'morris', runs, seed, levels, step, groups, moves, evaluations, columns }, onFailure }
}

const evenLevels: Rule = {
  says: 'be an even number from 4 to 64',
  holds: (value) => value >= 4 && value <= 64 && value % 2 === 0,
}

const morrisChecks = () => ({
  runs: anyNumber,
  seed: wholeSeed,
  levels: optional(evenLevels, 4),
  groups: groupLists,
  ...failureChecks,
})

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
): Columns<Name> {
  const points = blocks.flatMap((block) => block.points)
  const column = (name: Name): Float64Array => {
    const quantile = quantiles[varying.indexOf(name)]
    if (!quantile) return new Float64Array(points.length).fill(fixed[name])
    const place = order.indexOf(name)
    return Float64Array.from(points, (point) => quantile(point[place]))
  }
  return Object.fromEntries(names.map((name) => [name, column(name)])) as Columns<Name>
}
