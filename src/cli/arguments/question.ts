import { chinaKazakhstan } from '../../cases/index.ts'
import type { Figure } from '../../figure.ts'

/** Growth that fades from a rate to a long-run rate. */
export interface Fading {
  readonly rate: number
  readonly longRun: number
  readonly halfLife: number
}

/** What a report is asked for. */
export interface Question {
  readonly title: string
  readonly base: number
  readonly target: number
  /** The calendar year of the base; without it the answer is in years only. */
  readonly baseYear?: number
  readonly growth: readonly number[]
  readonly fading: readonly Fading[]
  /** Growth a year as formulas of t, the years since the base. */
  readonly formulas: readonly string[]
  /** In order, each once, after the base year. */
  readonly deadlines: readonly number[]
  /** Annual figures in order, each year once; one of the base year is the base more exactly, and older ones are history. */
  readonly actuals: readonly Figure[]
  /** Standard deviation of a year's log growth, for odds around each growth that is given. */
  readonly volatility?: number
  /** Annual figures, where they are two countries' trade in USD bn: the odds are taken from them if no volatility is given. */
  readonly trade?: readonly Figure[]
  /** The unit of the values, for charts. */
  readonly unit?: string
  /** Addresses that the figures are from. */
  readonly sources: readonly string[]
  readonly runs: number
  readonly seed: number
}

const { pledge, china } = chinaKazakhstan
const { goal } = pledge

/** The annual figures of the case that is answered where none is given, also of before its base. */
export const realTrade: readonly Figure[] = china.map(({ year, value }) => ({ year, value }))

/** The case that is answered where none is given. */
export const realCase: Question = {
  title: `${pledge.parties}: the pledge of ${pledge.madeOn} to double trade, ${chinaKazakhstan.unit}`,
  base: goal.base,
  target: goal.target,
  baseYear: goal.baseYear,
  growth: [0.02, 0.03, 0.05, 0.08, 0.1, 0.15, 0.2, 0.32],
  fading: [
    { rate: 0.32, longRun: 0.03, halfLife: 1 },
    { rate: 0.32, longRun: 0.05, halfLife: 2 },
  ],
  formulas: [],
  deadlines: [2028, 2029, 2030, 2031, 2032, 2035, 2040],
  actuals: realTrade.filter(({ year }) => year >= goal.baseYear),
  trade: realTrade,
  unit: chinaKazakhstan.unit,
  sources: [...new Set([...pledge.sources, ...china.map(({ source }) => source)])],
  runs: 1_000_000,
  seed: 7,
}
