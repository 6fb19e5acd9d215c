import { fan } from '../chance/fan.ts'
import type { FanRow } from '../chance/fanRows.ts'
import { type Odds, odds, type YearOdds } from '../chance/odds.ts'
import type { Process } from '../chance/process.ts'
import { randomWalk } from '../chance/randomWalk.ts'
import { simulate } from '../chance/simulate.ts'
import { DomainError } from '../errors.ts'
import type { Figure } from '../growth/glidePath.ts'
import { logRate } from '../growth/rates.ts'
import type { Question } from './parse.ts'
import { percent } from './table.ts'
import { type BaseRateRow, baseRateRows, tradeViews, type View } from './tradeViews.ts'

/** The odds of a year: the three chances, and the range of the level. */
export interface OddsRow {
  readonly year: number
  readonly terminal: number
  readonly annual: number
  /** Absent where the process does not say what happens within a year. */
  readonly continuous?: number
  /** Monte Carlo standard error of `annual`. */
  readonly error: number
  readonly low: number
  readonly median: number
  readonly high: number
}

/** What one view of the future says. */
export interface Forecast {
  readonly name: string
  /** What this view is, in a line. */
  readonly says?: string
  readonly process: Process
  /** The years that were asked for. */
  readonly rows: readonly OddsRow[]
  /** The odds of every year up to the last. */
  readonly years: readonly YearOdds[]
  /** The levels of every year up to the last: mean, and the 10, 25, 50, 75 and 90 %. */
  readonly fan: readonly FanRow[]
  /** Reached in some year and not lost by the last. */
  readonly held: number
  /** In no annual figure up to the last year. */
  readonly never: number
  /** The first year by which an annual figure is at the target with a chance of one half or more. */
  readonly even?: number
}

/** How sure the answer is, by each view of the future. */
export interface Sureness {
  /** The figure that the odds start from. */
  readonly from: { readonly value: number; readonly year?: number }
  readonly runs: number
  readonly seed: number
  /** The last year of the horizon. */
  readonly last: number
  readonly forecasts: readonly Forecast[]
  /** How often pairs like this one got there, in those of the years asked for that are known; only of trade. */
  readonly baseRates?: readonly BaseRateRow[]
}

/** How many years are looked ahead beyond the last deadline, at the least. */
const horizon = 30

/** The odds of a question: none where nothing is said of how uncertain growth is. */
export function sureness(question: Question, latest: Figure | undefined): Sureness | undefined {
  const views = viewsOf(question)
  const from = latest ?? { value: question.base, ...(question.baseYear !== undefined && { year: question.baseYear }) }
  if (views.length === 0 || from.value === question.target) return undefined
  const start = from.year ?? 0
  const deadlines = question.deadlines.filter((deadline) => deadline > start)
  const asked = deadlines.length > 0 ? deadlines : [5, 10, 15, 20, 30].map((years) => start + years)
  const years = Math.max(horizon, ...asked.map((deadline) => deadline - start))
  if (!asked.every(Number.isInteger)) throw new DomainError('tradepath', '--by', 'be whole years for odds', asked)
  const { runs, seed } = question
  const rates = question.volatility === undefined && question.trade ? baseRateRows(from, question.target, asked) : []
  return {
    from,
    runs,
    seed,
    last: start + years,
    ...(rates.length > 0 && { baseRates: rates }),
    forecasts: views.map(({ process, ...view }) => {
      const goal = { base: from.value, target: question.target, years, baseYear: start }
      const ensemble = simulate(process, goal, { runs, seed })
      const counted = odds(ensemble)
      const levels = fan(ensemble, [0.1, 0.25, 0.5, 0.75, 0.9])
      const even = counted.years.find(({ annual }) => annual.chance >= 0.5)?.year
      return {
        ...view,
        process,
        rows: asked.map((deadline) => oddsRow(counted, levels, deadline - start - 1)),
        years: counted.years,
        fan: levels,
        held: counted.held.chance,
        never: counted.never.chance,
        ...(even !== undefined && { even }),
      }
    }),
  }
}

/** With a volatility, a random walk for each growth that was given; else what is known of the trade. */
function viewsOf({ volatility, growth, trade }: Question): View[] {
  if (volatility === undefined) return trade ? tradeViews(trade) : []
  return growth.map((rate) => ({ name: percent(rate), process: randomWalk({ drift: logRate(rate), volatility }) }))
}

function oddsRow(counted: Odds, levels: readonly FanRow[], index: number): OddsRow {
  const { year, terminal, annual, continuous } = counted.years[index] as Odds['years'][number]
  const level = levels[index] as FanRow
  return {
    year,
    terminal: terminal.chance,
    annual: annual.chance,
    ...(continuous && { continuous: continuous.chance }),
    error: annual.error,
    low: level['p10'] as number,
    median: level['p50'] as number,
    high: level['p90'] as number,
  }
}
