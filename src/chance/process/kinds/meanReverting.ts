import { optional, type Rule } from '../../../errors.ts'
import { type Kind, made, type OnScale } from './parts/kind.ts'
import type { Rules } from './parts/rules.ts'

/** Growth that is pulled back to its long run: g(t) = longRun + persistence · (g(t - 1) - longRun) + volatility · e(t), g(0) = start. */
export interface MeanReverting extends OnScale {
  /** The kind of process. */
  readonly kind: 'meanReverting'
  /** Log growth a year that it is pulled back to, from -700 to 700. */
  readonly longRun: number
  /** Log growth of the base year, g(0), from -700 to 700. */
  readonly start: number
  /** Share of last year's distance from the long run that remains this year, from 0 up to, but not, 1. */
  readonly persistence: number
  /** Standard deviation of a year's shock, from 0 to 700. */
  readonly volatility: number
  /** Standard deviation of the error of the long run, the same in all years of a path; 0 where left out. */
  readonly driftError?: number | undefined
}

/** What `meanReverting` takes. */
export interface MeanRevertingOptions extends Omit<MeanReverting, 'kind'> {}

/**
 * Growth that fades to its long run, with shocks on the way: the stochastic sibling of `fading`, a first-order
 * autoregression of annual log growth.
 *
 * g(t) = longRun + persistence · (g(t - 1) - longRun) + volatility · e(t), with e standard normal and g(0) = start.
 * The half-life of a distance from the long run is ln 2 / -ln persistence years: 0.5 for one year, 0.79 for three. Growth
 * itself varies by volatility / √(1 - persistence²) in the long run.
 *
 * @param options long run, start, persistence, volatility, the error of the long run, and the scale
 * @returns the process, a frozen plain object
 * @throws {DomainError} where an argument is outside its range
 *
 * @example
 * import { meanReverting } from 'tradepath/chance'
 * meanReverting({ longRun: 0.05, start: 0.28, persistence: 0.5, volatility: 0.12 }).kind // 'meanReverting'
 */
export function meanReverting(options: MeanRevertingOptions): MeanReverting {
  return kind.check('meanReverting', options, 'options')
}

const share: Rule = { says: 'be from 0 up to, but not, 1', holds: (value) => value >= 0 && value < 1 }

const checks = ({ change, deviation }: Rules) => ({
  longRun: change,
  start: change,
  persistence: share,
  volatility: deviation,
  driftError: optional(deviation),
})

export const kind: Kind<MeanReverting> = {
  check: (where, given, parameter) => made(where, 'meanReverting', given, parameter, checks),
  plan: ({ longRun, start, persistence, volatility, driftError = 0 }) => ({
    way: 'linear',
    drift: longRun,
    start,
    persistence,
    volatility,
    driftError,
  }),
}
