/**
 * A process: a plain, serialisable description of uncertain annual growth.
 *
 * Growth is annual log growth: ln(value of a year / value of the year before), so 8 % is 0.07696 (`logRate(0.08)`).
 * `volatility` is the standard deviation of a year's log growth around what is expected of it: for `jumps` of a year without
 * a jump, for `meanReverting` of a year's shock, for `regimes` of a year in the regime.
 * `driftError`, where there is one, is the standard deviation of what is not known about the drift: a normal error, drawn
 * once a path and kept for all its years. Left out, it is 0.
 *
 * Each kind is made and checked by the function of its name; the plain object, as it comes out of JSON, is as good.
 *
 * @example
 * const process = randomWalk({ drift: 0.0769, volatility: 0.08 })
 * JSON.stringify(process) // '{"kind":"randomWalk","drift":0.0769,"volatility":0.08}'
 */
export type Process = RandomWalk | StudentT | MeanReverting | Regimes | Jumps | Bootstrap | Custom

/** Growth that is normal and independent from year to year: N(drift, volatility²). */
export interface RandomWalk {
  /** The kind of process. */
  readonly kind: 'randomWalk'
  /** Expected log growth a year; negative for decline. */
  readonly drift: number
  /** Standard deviation of a year's log growth. */
  readonly volatility: number
  /** Standard deviation of the error of the drift, the same in all years of a path; 0 where left out. */
  readonly driftError?: number
}

/** Growth with heavy tails, independent from year to year: drift + volatility · √((degrees - 2) / degrees) · t. */
export interface StudentT {
  /** The kind of process. */
  readonly kind: 'studentT'
  /** Expected log growth a year. */
  readonly drift: number
  /** Standard deviation (not the scale) of a year's log growth. */
  readonly volatility: number
  /** Degrees of freedom of the t distribution, greater than 2. */
  readonly degrees: number
  /** Standard deviation of the error of the drift, the same in all years of a path; 0 where left out. */
  readonly driftError?: number
}

/** Growth that is pulled back to its long run: g(t) = longRun + persistence · (g(t - 1) - longRun) + volatility · e(t), g(0) = start. */
export interface MeanReverting {
  /** The kind of process. */
  readonly kind: 'meanReverting'
  /** Log growth a year that it is pulled back to. */
  readonly longRun: number
  /** Log growth of the base year, g(0). */
  readonly start: number
  /** Share of last year's distance from the long run that is left this year, from 0 up to, but not, 1. */
  readonly persistence: number
  /** Standard deviation of a year's shock. */
  readonly volatility: number
  /** Standard deviation of the error of the long run, the same in all years of a path; 0 where left out. */
  readonly driftError?: number
}

/** Growth that is normal in each of several regimes, with a Markov chain between them. */
export interface Regimes {
  /** The kind of process. */
  readonly kind: 'regimes'
  /** The growth of a year in each regime. */
  readonly regimes: readonly Regime[]
  /** `transition[i][j]` is the chance that a year of regime j follows a year of regime i; each row adds up to 1. */
  readonly transition: readonly (readonly number[])[]
  /** Regime of the base year, as an index from 0; year 1 is the first move from it. 0 where left out. */
  readonly start?: number
}

/** Growth of a year in one regime: N(drift, volatility²). */
export interface Regime {
  /** Expected log growth a year in the regime. */
  readonly drift: number
  /** Standard deviation of a year's log growth in the regime. */
  readonly volatility: number
}

/** Growth as of a random walk and, with a yearly chance, a jump of the level: N(size, sizeError²) on the log scale. */
export interface Jumps {
  /** The kind of process. */
  readonly kind: 'jumps'
  /** Expected log growth of a year without a jump. */
  readonly drift: number
  /** Standard deviation of log growth of a year without a jump. */
  readonly volatility: number
  /** Chance of a jump in a year, from 0 to 1; at most one a year. */
  readonly chance: number
  /** Expected size of a jump in log level: ln 0.7 = -0.357 for the loss of 30 %. */
  readonly size: number
  /** Standard deviation of the size of a jump; 0 where left out. */
  readonly sizeError?: number
}

/**
 * Past growth drawn again in blocks of years: the stationary bootstrap of Politis and Romano (Journal of the American
 * Statistical Association 89, 1994, 1303-1313). A block starts at a year drawn at random and goes on to the next with
 * chance 1 - 1 / block; after the last year comes the first.
 */
export interface Bootstrap {
  /** The kind of process. */
  readonly kind: 'bootstrap'
  /** Annual log growth of the past, in order. */
  readonly growth: readonly number[]
  /** Mean length of a block in years, at least 1. */
  readonly block: number
}

/** Growth by any function; it does not survive JSON, and is slower than the others. */
export interface Custom {
  /** The kind of process. */
  readonly kind: 'custom'
  /** The log growth of a year. */
  readonly step: Step
}

/**
 * The log growth of a year, as a function of what went before and of random numbers: a pure function of its argument.
 *
 * @param now the year, what is known at its start, and its random numbers
 * @returns log growth of the year, a finite number
 */
export type Step = (now: Moment) => number

/** What a step is given. */
export interface Moment {
  /** The year whose growth is asked for, from 1. */
  readonly year: number
  /** Log growth of the year before; 0 in year 1. */
  readonly growth: number
  /** ln(value at the end of the year before / base); 0 in year 1. */
  readonly logMultiple: number
  /** The random number of this path and year with that index from 0: between 0 and 1, never either. */
  readonly random: (index: number) => number
  /** The random number of this path with that index from 0, the same in all its years. */
  readonly constant: (index: number) => number
}
