import type { Figure } from '../figure.ts'
import type { CheckedGoal } from '../goal.ts'
import type { Runs } from '../runs.ts'
import type { Scale } from '../scale.ts'
import type { Driver, ForecastOutlook, ForOneHalf, NaiveOutlook } from './forecastAnswer.ts'

/** All answers to one question: plain data, the same after JSON. What does not apply is absent. */
export interface Outlook {
  /** The version of this shape. */
  readonly version: 1
  /** What is counted, as `Exports`. */
  readonly title?: string
  /** What the figures are, where it was said: the `trade` of two countries. */
  readonly class?: 'trade'
  /** The unit of every level, as `USD bn`. */
  readonly unit?: string
  /** The figures that were used, and what a reader of a file assumed. */
  readonly series: OutlookSeries
  /** The goal, with the direction that was given or inferred. */
  readonly goal: CheckedGoal & {
    /** Whether the direction was given, or follows from base and target. */
    readonly directionFrom: 'goal' | 'target'
  }
  /** How change is measured: in shares (`log`), in units (`level`) or between two bounds (`logit`). */
  readonly scale: Scale
  /** Where the quantity stands. */
  readonly state: State
  /** What the forecast starts from. */
  readonly start: Start
  /** Progress from the base to the latest figure; absent where there is no figure after the base. */
  readonly progress?: ProgressSoFar
  /** Change a year that each year's arrival requires. */
  readonly required: readonly RequiredRow[]
  /** Paths of a steady change, one a row; from the start. */
  readonly scenarios: readonly ScenarioOutlook[]
  /** The forecast; absent where there is no history and no process: no probability is invented. */
  readonly forecast?: ForecastOutlook
  /** What moves the answer: how far the probability by the deadline changes with each input. */
  readonly drivers: readonly Driver[]
  /** What would have to be true for a probability of one half. */
  readonly forOneHalf?: ForOneHalf
  /** A second opinion: the walk that most tools would fit. */
  readonly naive?: NaiveOutlook
  /** What the reader should know of the answer, each a sentence. */
  readonly notes: readonly string[]
  /** What was taken for granted, in words; of a file, how it was read. */
  readonly assumed: readonly string[]
  /** How much chance was drawn, and from which seed. */
  readonly runs: Runs
}

/** The figures of an outlook. */
export interface OutlookSeries {
  /** Annual figures, in order. */
  readonly figures: readonly Figure[]
  /** Who recorded them. */
  readonly reporter?: string
}

/** Where the quantity stands, in its latest figure. */
export type State =
  /** Not reached, and the deadline lies ahead, or there is none. */
  | {
      /** Not reached yet. */
      readonly status: 'open'
      /** Absent here. */
      readonly since?: undefined
      /** Absent here. */
      readonly metIn?: undefined
      /** Absent here. */
      readonly lostIn?: undefined
    }
  /** At or beyond the target without a break since that year. */
  | {
      /** At or beyond the target. */
      readonly status: 'met'
      /** The first year of an unbroken run at or beyond the target. */
      readonly since: number
      /** Absent here. */
      readonly metIn?: undefined
      /** Absent here. */
      readonly lostIn?: undefined
    }
  /** At the target in one year, and no longer in a later one. */
  | {
      /** Reached, and lost again. */
      readonly status: 'lost'
      /** Absent here. */
      readonly since?: undefined
      /** The first year in which it was at the target. */
      readonly metIn: number
      /** The first year in which it is no longer at the target. */
      readonly lostIn: number
    }
  /** The deadline has passed without the target being reached. */
  | {
      /** Not reached by the deadline. */
      readonly status: 'missed'
      /** The last figure up to the deadline. */
      readonly atDeadline: Figure
      /** Absent here. */
      readonly since?: undefined
      /** Absent here. */
      readonly metIn?: undefined
      /** Absent here. */
      readonly lostIn?: undefined
    }

/** What a forecast starts from: the latest whole year, or what an unfinished year is expected to be. */
export interface Start {
  /** The calendar year; 0 where nothing is dated. */
  readonly year: number
  /** The value, or the median of what it is expected to be. */
  readonly value: number
  /** Of an unfinished year: what is known so far. */
  readonly nowcast?: {
    /** Months that are known. */
    readonly months: number
    /** Their total, or level. */
    readonly soFar: number
    /** Growth of these months on the same months a year before. */
    readonly growth?: number
    /** The 10 % quantile of the year. */
    readonly low: number
    /** The 90 % quantile of the year. */
    readonly high: number
    /** The standard deviation of the logarithm of the year. */
    readonly error: number
    /** What the rest of the year must bring for the year to be on the even path from the base to the target. */
    readonly onPath?: {
      /** The path in this year. */
      readonly value: number
      /** What is still needed; 0 or less where the year is past it. */
      readonly needed: number
      /** The probability that the year is on the path or beyond. */
      readonly probability: number
      /** Growth that the other months need on the same months of the year before. */
      readonly growth?: number
    }
  }
}

/** Progress from the base to the latest figure. */
export interface ProgressSoFar {
  /** The figure of the base year. */
  readonly base: Figure
  /** The latest figure. */
  readonly latest: Figure
  /** latest / base; only on the log scale. */
  readonly multiple?: number
  /** Share of the way from the base to the target; absent where they are the same. */
  readonly shareOfWay?: number
  /** Average change a year since the base, as `Change` says. */
  readonly pace: number
  /** Years after the latest figure until the target at that pace; absent where it is never reached, or is met. */
  readonly yearsAtThatPace?: number
  /** The first year whose figure is at the target at that pace. */
  readonly firstYearAtThatPace?: number
}

/** The change a year that leads to the target by a year. It is a rate on the log scale, units on the level scale, and points of share on the logit scale. */
export interface RequiredRow {
  /** The calendar year, or years from the base where nothing is dated. */
  readonly year: number
  /** From the base. */
  readonly fromBase?: number
  /** From the start of the forecast; absent once the year is past. */
  readonly fromLatest?: number
}

/** What one steady change leads to. */
export interface ScenarioOutlook {
  /** Its name, as `8 %`. */
  readonly name: string
  /** The change a year, as `RequiredRow` counts it; absent where it is no constant. */
  readonly change?: number
  /** Whether the target is reached, from the start. */
  readonly status: 'reached' | 'never'
  /** Years from the start until the target. */
  readonly years?: number
  /** That moment as a calendar year with its fraction. */
  readonly moment?: number
  /** The first year whose annual figure is at or beyond the target. */
  readonly firstYear?: number
  /** The nearest value to the target, where it is never reached. */
  readonly closest?: number
  /** The first year had the same change held since the base. */
  readonly firstYearFromBase?: number
  /** Probability of having reached the target by the deadline where growth varies around this change. */
  readonly probability?: number
}
