import type { Process } from '../../chance/process/process.ts'
import { normal } from '../../distribution/normal.ts'
import { uniform } from '../../distribution/uniform.ts'
import type { Arrival } from '../../growth/arrival.ts'
import { compound } from '../../growth/curves/compound.ts'
import { rateFromLog } from '../../growth/rates.ts'
import { elasticities } from '../../sensitivity/local/elasticities.ts'
import { type TornadoBar, tornado } from '../../sensitivity/local/tornado.ts'
import { cappedYears } from '../../sensitivity/model/cappedYears.ts'
import type { Point } from '../../sensitivity/model/model.ts'
import { yearsToGoal } from '../../sensitivity/model/yearsToGoal.ts'
import { levels, percent } from '../render/table.ts'
import type { Sureness } from './odds.ts'

/** What matters most for the years to the target. */
export interface Matters {
  /** Years with every input at its middle. */
  readonly base: number
  /** Years are counted up to here. */
  readonly horizon: number
  readonly bars: readonly (TornadoBar & { readonly says: string })[]
  readonly elasticities: readonly { readonly input: string; readonly says: string; readonly elasticity: number }[]
}

const horizon = 50
/** Years over which growth is averaged: what one year's luck matters less. */
const average = 10
/** How far a figure may be revised, or a pledge be read otherwise, either way. */
const vague = 0.05

/** The tornado and the elasticities of the years to the target, with the growth that the first view holds possible. */
export function matters({ forecasts, from, direction }: Sureness, target: number): Matters | undefined {
  const growth = forecasts[0] && averageGrowth(forecasts[0].process)
  if (growth === undefined) return undefined
  const years = cappedYears(({ logGrowth, latest, goal }: Point<'logGrowth' | 'latest' | 'goal'>): Arrival => {
    const there = direction === 'rise' ? latest >= goal : latest <= goal
    return there
      ? { status: 'reached', years: 0 }
      : compound({ base: latest, rate: rateFromLog(logGrowth) }).timeTo(goal)
  }, horizon)
  const near = (value: number) => uniform(value * (1 - vague), value * (1 + vague))
  const { base, bars } = tornado(years, {
    logGrowth: growth.sd === 0 ? growth.mean : normal(growth.mean, growth.sd),
    latest: near(from.value),
    goal: near(target),
  })
  return {
    base: base.output,
    horizon,
    bars: bars.map((bar) => ({ ...bar, says: says(bar) })),
    elasticities: elasticitiesAt({ base: from.value, target, rate: rateFromLog(growth.mean) }),
  }
}

/** None where the target is never reached, or so many times away that no double holds it. */
function elasticitiesAt(point: Point<'base' | 'target' | 'rate'>): Matters['elasticities'] {
  const times = point.target / point.base
  if (times === 0 || times === Infinity || yearsToGoal(point).status === 'never') return []
  return elasticities(yearsToGoal, point).inputs.flatMap(({ input, elasticity }) => {
    // that of the base is the target's, with the other sign
    if (elasticity === undefined || input === 'base') return []
    return [{ input, says: input === 'rate' ? `growth (${percent(point.rate, 2)} a year)` : 'target', elasticity }]
  })
}

/** The growth of an average year of the next ten: its middle, and how far it may be off. */
function averageGrowth(process: Process): { mean: number; sd: number } | undefined {
  if (process.kind !== 'randomWalk' && process.kind !== 'studentT') return undefined
  const { drift, volatility, driftError = 0 } = process
  return { mean: drift, sd: Math.sqrt(driftError ** 2 + volatility ** 2 / average) }
}

function says({ input, low, high }: TornadoBar): string {
  if (input === 'logGrowth')
    return `growth ${[low, high].map(({ at }) => percent(rateFromLog(at), 1)).join(' to ')} a year`
  return `${input === 'goal' ? 'target' : 'latest figure'} ${[low, high].map(({ at }) => levels(high.at)(at)).join(' to ')}`
}
