import {
  anyNumber,
  anything,
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
  const { runs, groups, moves } = plan
  if (moves.length !== runs * groups.length)
    throw new DomainError(where, 'design.moves', `be one a run and group, ${runs * groups.length}`, moves.length)
  const one = { says: 'be the place of a group', holds: (move: number) => groups[Math.abs(move) - 1] !== undefined }
  for (const [k, move] of moves.entries()) checked(where, `design.moves[${k}]`, move, one)
  return plan
}

const designChecks = {
  method: /* @__PURE__ */ oneOf('morris'),
  runs: wholeCount,
  seed: wholeSeed,
  levels: wholeCount,
  step: positive,
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
  if (rows.includes(undefined)) return answer({ status: 'tooFewOutputs' })
  const indices = Object.fromEntries(rows as [string, MorrisIndex][]) as { [K in Name]: MorrisIndex }
  return answer({ status: 'estimated', indices })
}

/** The standard deviation, by n - 1, on a scale on which squares stay within the doubles. */
function deviation(values: readonly number[]): number {
  const size = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  if (size === 0) return 0
  const mean = values.reduce((sum, value) => sum + value / size, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value / size - mean) ** 2, 0)
  return size * Math.sqrt(squares / (values.length - 1))
}
