import {
  anyNumber,
  anything,
  type Check,
  checked,
  DomainError,
  domain,
  listOf,
  oneOf,
  positive,
  wholeCount,
  wholeSeed,
} from '../../errors.ts'
import type { Runs } from '../../runs.ts'
import type { MorrisDesign } from '../design/morrisDesign.ts'
import { designGroups } from '../design/parts/groups.ts'
import { type Analysis, analysed, type Found, type MorrisIndex } from '../estimate/analysis.ts'
import type { Estimate } from '../estimate/estimate.ts'
import { meanEstimate } from '../estimate/meanEstimate.ts'
import type { FailurePolicy } from '../model/model.ts'
import { checkedOutputs } from '../model/outputs.ts'

/** Elementary effects from outputs of a model that was run at the points of a design. */
export function morrisAnalysis<Name extends string>(
  where: string,
  design: MorrisDesign<Name>,
  outputs: ArrayLike<number>,
  policy: FailurePolicy,
): Analysis<'morris', Name> & Runs {
  const plan = checkedDesign(where, design)
  return morrisEffects(where, plan, checkedOutputs(where, outputs, plan.runs * (plan.groups.length + 1), policy))
}

type Plan = Pick<MorrisDesign, 'runs' | 'seed' | 'levels' | 'step' | 'groups' | 'moves'>

function checkedDesign(where: string, design: unknown): Plan {
  const plan = domain(where, design, designChecks, 'design')
  const { runs, groups, moves, step } = plan
  if (moves.length !== runs * groups.length)
    throw new DomainError(where, 'design.moves', `be one a run and group, ${runs * groups.length}`, moves.length)
  const one = { says: 'be the place of a group', holds: (move: number) => groups[Math.abs(move) - 1] !== undefined }
  for (const [k, move] of moves.entries()) checked(where, `design.moves[${k}]`, move, one)
  if (typeof step !== 'number' && step.length !== moves.length)
    throw new DomainError(where, 'design.step', `be one number, or one a move, ${moves.length}`, step.length)
  return plan
}

const oneOrMore: Check<number | readonly number[]> = (where, parameter, value) =>
  Array.isArray(value) ? positives(where, parameter, value) : checked(where, parameter, value, positive)

const positives = /* @__PURE__ */ listOf(positive)

const designChecks = {
  method: /* @__PURE__ */ oneOf('morris'),
  runs: wholeCount,
  seed: wholeSeed,
  levels: wholeCount,
  step: oneOrMore,
  groups: designGroups,
  moves: /* @__PURE__ */ listOf(anyNumber),
  columns: anything,
  evaluations: anything,
}

/** The effects; an output that is NaN drops those it is in. */
export function morrisEffects<Name extends string>(
  where: string,
  plan: Plan,
  outputs: Float64Array,
): Analysis<'morris', Name> & Runs {
  const { runs, seed, levels, step, groups, moves } = plan
  const failed = outputs.reduce((count, output) => count + (Number.isNaN(output) ? 1 : 0), 0)
  const record = { runs, seed, evaluations: outputs.length, failed }
  const answer = (found: Found<'morris', Name>): Analysis<'morris', Name> & Runs => analysed('morris', found, record)
  const effects: Effect[] = []
  for (const [k, move] of moves.entries()) {
    const trajectory = Math.floor(k / groups.length)
    const change = outputs[k + trajectory + 1] - outputs[k + trajectory]
    if (Number.isNaN(change)) continue
    const length = typeof step === 'number' ? step : step[k]
    // y after less y before, as if the input had gone up (Morris 1991, eq. 1)
    const effect = checked(where, 'the change of the output', (Math.sign(move) * change) / length, anyNumber)
    effects.push({ group: Math.abs(move) - 1, block: Math.floor(trajectory / levels), effect, step: length })
  }
  const [size, range] = extent(outputs)
  const rows = groups.map(({ name, members }, g) => {
    const own = effects.filter(({ group }) => group === g)
    const sizes = own.map((one) => ({ ...one, effect: Math.abs(one.effect) }))
    const [muStar, mu] = [meanOf(sizes, size, range), meanOf(own, size, range)]
    if (!mu || !muStar) return undefined
    const magnitude = { ...muStar, low: sizes.some(({ effect }) => effect !== 0) ? muStar.low : 0 }
    if (members.length > 1) return [name, { muStar: magnitude }]
    return [name, { muStar: magnitude, mu, sigma: deviation(own.map(({ effect }) => effect)) }]
  })
  if (rows.includes(undefined)) return answer({ status: 'tooFewOutputs' })
  const indices = Object.fromEntries(rows as [string, MorrisIndex][]) as { [K in Name]: MorrisIndex }
  return answer({ status: 'estimated', indices })
}

interface Effect {
  readonly group: number
  readonly block: number
  readonly effect: number
  readonly step: number
}

/**
 * The mean effect with its interval. Equal effects say that no other one is common, not that there is none: of n, another
 * may come with a chance of up to 3 / n (the rule of three), and be as large as the range of the outputs over a step.
 */
function meanOf(effects: readonly Effect[], size: number, range: number): Estimate | undefined {
  const mean = meanEstimate(effects.map(({ block, effect }) => ({ block, value: effect })))
  if (!mean) return undefined
  let [lowest, highest, shortest] = [Infinity, -Infinity, Infinity]
  for (const { effect, step } of effects) {
    lowest = Math.min(lowest, effect)
    highest = Math.max(highest, effect)
    shortest = Math.min(shortest, step)
  }
  const rounding = 16 * Number.EPSILON * (size / shortest)
  if (!(highest / 2 - lowest / 2 <= rounding)) return mean
  const largest = effects.reduce((sum, { step }) => sum + range / effects.length / step, 0)
  const half = Math.min(1, 3 / effects.length) * largest
  const bound = (value: number): number => Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value))
  const { estimate, low, high } = mean
  return { estimate, low: bound(Math.min(low, estimate - half)), high: bound(Math.max(high, estimate + half)) }
}

/** The largest output, whatever its sign, and how far the outputs are apart. */
function extent(outputs: Float64Array): [number, number] {
  let [low, high] = [Infinity, -Infinity]
  for (const output of outputs) {
    if (Number.isNaN(output)) continue
    low = Math.min(low, output)
    high = Math.max(high, output)
  }
  return low <= high ? [Math.max(-low, high), Math.min(Number.MAX_VALUE, high - low)] : [0, 0]
}

/** The standard deviation, by n - 1, on a scale on which squares stay within the doubles. */
function deviation(values: readonly number[]): number {
  const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  if (size === 0) return 0
  const mean = values.reduce((sum, value) => sum + value / size, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value / size - mean) ** 2, 0)
  return size * Math.sqrt(squares / (values.length - 1))
}
