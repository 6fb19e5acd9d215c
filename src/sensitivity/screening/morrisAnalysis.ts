import { anyNumber, checked, checkedArray, DomainError, positive, wholeCount } from '../../errors.ts'
import type { MorrisDesign } from '../design/morrisDesign.ts'
import { checkedGroups } from '../design/parts/checkedGroups.ts'
import type { RunRecord, TooFewOutputs } from '../design/runs.ts'
import type { Estimate } from '../estimate/estimate.ts'
import { meanEstimate } from '../estimate/meanEstimate.ts'
import { checkedPolicy, type FailurePolicy } from '../model/model.ts'
import { checkedOutputs } from '../model/outputs.ts'

/**
 * Elementary effects.
 *
 * - `estimated`: `effects` by input or group.
 * - `tooFewOutputs`: an input was left without effects in two blocks of trajectories, so many evaluations failed.
 */
export type MorrisEffects<Name extends string = string> = EstimatedMorris<Name> | TooFewOutputs

/** The effects by input or group. */
export interface EstimatedMorris<Name extends string = string> extends RunRecord {
  /** There are effects. */
  readonly status: 'estimated'
  /** By the name of the input, or of the group. */
  readonly effects: { readonly [K in Name]: MorrisEffect } & {
    /** The effect of a group. */
    readonly [group: string]: MorrisEffect
  }
}

/** What moving an input (or group) does to the output, per unit of probability. */
export interface MorrisEffect {
  /** The mean of the absolute effects: how much the input matters; 0 for one that does nothing. */
  readonly muStar: Estimate
  /** The mean effect, with its sign; absent for a group of several inputs. */
  readonly mu?: Estimate
  /** The standard deviation of the effects: bends and interactions; absent for a group of several inputs. */
  readonly sigma?: number
}

/**
 * Elementary effects from outputs of a model that was run elsewhere, at the points of `morrisDesign`.
 *
 * @param design what `morrisDesign` gave
 * @param outputs finite numbers in the order of the rows
 * @param options.onFailure `throw` (the default) or `drop`: leave the effects out of an output that is not finite
 * @returns the same as `morris` for the same inputs, model and options
 * @throws {DomainError} where the outputs do not fit the design, or one is not finite and is not to be dropped
 *
 * @example
 * const design = morrisDesign({ rate: uniform(0.03, 0.15), multiple: uniform(1.8, 2.2) }, { runs: 12, seed: 7 })
 * const { rate, multiple } = design.columns
 * const outputs = rate.map((g, row) => Math.log(multiple[row]) / Math.log1p(g))
 * morrisAnalysis(design, outputs).status // 'estimated'
 */
export function morrisAnalysis<Name extends string>(
  design: MorrisDesign<Name>,
  outputs: ArrayLike<number>,
  options: { readonly onFailure?: FailurePolicy | undefined } = {},
): MorrisEffects<Name> {
  const where = 'morrisAnalysis'
  const policy = checkedPolicy(where, options)
  const plan = checkedDesign(where, design)
  const given = checkedOutputs(where, outputs, plan.runs * (plan.groups.length + 1), policy)
  return morrisEffectsOf(where, plan, given)
}

type Plan = Omit<MorrisDesign, 'columns' | 'evaluations'>

function checkedDesign(where: string, design: unknown): Plan {
  const { runs, seed, groups } = checkedGroups(where, design)
  const plan = design as Plan
  const levels = checked(where, 'design.levels', plan.levels, wholeCount)
  const step = checked(where, 'design.step', plan.step, positive)
  const moves = checkedArray(where, 'design.moves', plan.moves)
  if (moves.length !== runs * groups.length)
    throw new DomainError(where, 'design.moves', `be one a run and group, ${runs * groups.length}`, moves.length)
  const one = { says: 'be the place of a group', holds: (move: number) => groups[Math.abs(move) - 1] !== undefined }
  return {
    runs,
    levels,
    seed,
    step,
    groups,
    moves: moves.map((move, k) => checked(where, `design.moves[${k}]`, move, one)),
  }
}

/** The effects; an output that is NaN drops those it is in. */
export function morrisEffectsOf<Name extends string>(
  where: string,
  plan: Plan,
  outputs: Float64Array,
): MorrisEffects<Name> {
  const { runs, seed, levels, step, groups, moves } = plan
  const failed = outputs.reduce((count, output) => count + (Number.isNaN(output) ? 1 : 0), 0)
  const record = { runs, seed, evaluations: outputs.length, failed }
  const effects: { group: number; block: number; effect: number }[] = []
  for (const [k, move] of moves.entries()) {
    const trajectory = Math.floor(k / groups.length)
    const change = (outputs[k + trajectory + 1] as number) - (outputs[k + trajectory] as number)
    if (Number.isNaN(change)) continue
    // y after less y before, as if the input had gone up (Morris 1991, eq. 1)
    const effect = checked(where, 'the change of the output', (Math.sign(move) * change) / step, anyNumber)
    effects.push({ group: Math.abs(move) - 1, block: Math.floor(trajectory / levels), effect })
  }
  const rows = groups.map(({ name, members }, g) => {
    const own = effects.filter(({ group }) => group === g)
    const muStar = meanEstimate(own.map(({ block, effect }) => ({ block, value: Math.abs(effect) })))
    const mu = meanEstimate(own.map(({ block, effect }) => ({ block, value: effect })))
    if (!mu || !muStar) return undefined
    return [name, members.length > 1 ? { muStar } : { muStar, mu, sigma: deviation(own.map(({ effect }) => effect)) }]
  })
  if (rows.includes(undefined)) return { status: 'tooFewOutputs', ...record }
  return {
    status: 'estimated',
    effects: Object.fromEntries(rows as [string, MorrisEffect][]),
    ...record,
  } as MorrisEffects<Name>
}

/** The standard deviation, by n - 1, on a scale on which squares stay within the doubles. */
function deviation(values: readonly number[]): number {
  const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  if (size === 0) return 0
  const mean = values.reduce((sum, value) => sum + value / size, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value / size - mean) ** 2, 0)
  return size * Math.sqrt(squares / (values.length - 1))
}
