import { randomWalk } from '../../chance/process/kinds/randomWalk.ts'
import type { Process } from '../../chance/process/process.ts'
import { fan } from '../../chance/simulation/fan.ts'
import type { FanRow } from '../../chance/simulation/parts/fanRows.ts'
import { type Probabilities, probabilities, type YearProbabilities } from '../../chance/simulation/probabilities.ts'
import { simulate } from '../../chance/simulation/simulate.ts'
import type { TimedGoal } from '../../goal.ts'
import { logRate } from '../../growth/rates.ts'
import type { Question } from '../arguments/question.ts'
import { told, wrong } from '../arguments/read.ts'
import { percent } from '../render/table.ts'
import type { Course } from './course.ts'
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
  readonly years: readonly YearProbabilities[]
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
  /** Which way the target is. */
  readonly direction: 'rise' | 'fall'
  readonly forecasts: readonly Forecast[]
  /** How often pairs like this one got there, in those of the years asked for that are known; only of trade. */
  readonly baseRates?: readonly BaseRateRow[]
}

/** How many years are looked ahead beyond the latest figure, at the least, and at the most. */
const horizon = { least: 30, most: 1000 }

/** The odds of a question: none where nothing is said of how uncertain growth is, or where the target is met. */
export function sureness(question: Question, { latest, since, sign }: Course): Sureness | undefined {
  if (since !== undefined) return undefined
  const views = viewsOf(question)
  if (views.length === 0) return undefined
  const { target, runs, seed, baseYear } = question
  const { year: start, value } = latest
  const deadlines = question.deadlines.filter((deadline) => deadline > start)
  const asked = deadlines.length > 0 ? deadlines : [5, 10, 15, 20, 30].map((years) => start + years)
  const last = Math.max(start + horizon.least, ...asked)
  if (last - start > horizon.most) throw wrong('--by', `be at most ${start + horizon.most} where there are odds`, last)
  const goal = { base: value, target, years: last - start, baseYear: start }
  const rates = question.volatility === undefined && question.trade ? baseRateRows(latest, target, asked) : []
  return {
    from: { value, ...(baseYear !== undefined && { year: start }) },
    runs,
    seed,
    last,
    direction: sign === 1 ? 'rise' : 'fall',
    ...(rates.length > 0 && { baseRates: rates }),
    forecasts: views.map((view) => forecastOf(view, goal, asked, question)),
  }
}

function forecastOf(
  { process, ...view }: View,
  goal: Pick<TimedGoal, 'base' | 'target' | 'years'> & { readonly baseYear: number },
  asked: readonly number[],
  { runs, seed, volatility }: Question,
): Forecast {
  const ensemble = simulate(process, goal, { runs, seed })
  const counted = probabilities(ensemble)
  const until = goal.baseYear + goal.years
  const option = volatility === undefined ? '--actual' : '--growth and --volatility'
  const levels = told(
    option,
    () => fan(ensemble, { probabilities: [0.1, 0.25, 0.5, 0.75, 0.9] }),
    () => wrong(option, `keep levels below 1.8e308 up to ${until}`, view.name),
  )
  const even = counted.years.find(({ annual }) => annual.probability >= 0.5)?.year
  return {
    ...view,
    process,
    rows: asked.map((deadline) => oddsRow(counted, levels, deadline - goal.baseYear - 1)),
    years: counted.years,
    fan: levels,
    held: counted.held.probability,
    never: counted.never.probability,
    ...(even !== undefined && { even }),
  }
}

/** With a volatility, a random walk for each growth that was given; else what is known of the trade. */
function viewsOf({ volatility, growth, trade }: Question): View[] {
  if (volatility !== undefined)
    return growth.map((rate) => ({
      name: percent(rate),
      process: told('--growth', () => randomWalk({ drift: logRate(rate), volatility })),
    }))
  if (!trade) return []
  return told(
    '--actual',
    () => tradeViews(trade),
    ({ parameter, rule, received }) =>
      parameter.startsWith('known')
        ? wrong('--actual', rule, received)
        : wrong('--actual', `have log ${parameter} that is from -10 to 10`, received),
  )
}

function oddsRow(counted: Probabilities, levels: readonly FanRow[], index: number): OddsRow {
  const { year, terminal, annual, continuous } = counted.years[index] as YearProbabilities
  const level = levels[index] as FanRow
  return {
    year,
    terminal: terminal.probability,
    annual: annual.probability,
    ...(continuous && { continuous: continuous.probability }),
    error: annual.error,
    low: level['p10'] as number,
    median: level['p50'] as number,
    high: level['p90'] as number,
  }
}
