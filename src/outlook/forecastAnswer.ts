import type { Process } from '../chance/process/process.ts'

/** The probabilities, year by year. */
export interface ForecastOutlook {
  /** The process that the start is followed by. */
  readonly process: Process
  /** What it was learned from, in words. */
  readonly basis: string
  /** The change a year that the median path has up to the first year shown, as `RequiredRow` counts it. */
  readonly expected: {
    /** The median change a year. */
    readonly median: number
    /** The 10 % quantile of a single year's change; absent where the process has none in closed form. */
    readonly low?: number
    /** The 90 % quantile of a single year's change. */
    readonly high?: number
  }
  /** What one point more growth a year does (log scale), or a tenth more change: years by which the median path is earlier. */
  readonly onePointMore?: {
    /** The change a year that is added. */
    readonly change: number
    /** Years by which the median path is earlier. */
    readonly yearsSooner: number
  }
  /** The years that were asked for. */
  readonly years: readonly ProbabilityRow[]
  /** Every year up to the horizon. */
  readonly path: readonly ProbabilityRow[]
  /** The first year by which the probability of having reached the target is one half or more. */
  readonly evenBy?: number
  /** The first year in which the median level is at the target. */
  readonly medianBy?: number
  /** Of a target that is met: the probability that the figure of the deadline (or of each year asked) is still there. */
  readonly held?: readonly {
    /** The calendar year. */
    readonly year: number
    /** The probability that its figure is at or beyond the target. */
    readonly probability: number
  }[]
}

/** The probabilities and levels of one year. */
export interface ProbabilityRow {
  /** The calendar year, or years from the start where nothing is dated. */
  readonly year: number
  /** Probability that some annual figure up to this year is at or beyond the target (first passage). */
  readonly reached: number
  /** Probability that this year's figure is. */
  readonly at: number
  /** The 10 % quantile of the level. */
  readonly low: number
  /** The 25 % quantile of the level. */
  readonly lower: number
  /** The median level. */
  readonly median: number
  /** The 75 % quantile of the level. */
  readonly upper: number
  /** The 90 % quantile of the level. */
  readonly high: number
}

/** How far the probability moves with one input, the others as they are. */
export interface Driver {
  /** Which input: lasting growth on the scale, its volatility, the latest figure or the target. */
  readonly input: 'growth' | 'volatility' | 'latest' | 'target'
  /** The year that the probabilities are for. */
  readonly by: number
  /** At the low end of its range (80 %). */
  readonly low: DriverPoint
  /** As it is. */
  readonly middle: DriverPoint
  /** At the high end of its range (80 %). */
  readonly high: DriverPoint
  /** The distance between the smallest and the largest of the three probabilities. */
  readonly swing: number
}

/** An input, and what it leads to. */
export interface DriverPoint {
  /** The input; growth and volatility are on the scale (log growth a year on the log scale). */
  readonly value: number
  /** Probability of having reached the target by the year. */
  readonly probability: number
  /** Years until the median path is at the target; absent where it never is. */
  readonly years?: number
}

/** What would have to be true for a probability of one half by a year. */
export interface ForOneHalf {
  /** By this year. */
  readonly year: number
  /** The median change a year that gives one half. */
  readonly change?: number
  /** The target that is reached with one half. */
  readonly target?: number
  /** The first year by which it is one half as things are. */
  readonly deadline?: number
}

/** The random walk with its own last years' average and spread, as most tools would fit it. */
export interface NaiveOutlook {
  /** Years of growth that it was fitted to. */
  readonly over: number
  /** Its process. */
  readonly process: Process
  /** Its probabilities of the years asked. */
  readonly years: readonly {
    /** The calendar year. */
    readonly year: number
    /** Probability of having reached the target by it. */
    readonly reached: number
  }[]
}
