import { checked, checkedObject } from '../../errors.ts'
import { deviation, logGrowth, optionalDeviation, sealed } from './parts/rules.ts'
import type { MeanReverting } from './process.ts'

/**
 * Growth that fades to its long run, with shocks on the way: the stochastic sibling of `fading`, a first-order
 * autoregression of annual log growth.
 *
 * g(t) = longRun + persistence · (g(t - 1) - longRun) + volatility · e(t), with e standard normal and g(0) = start.
 * The half-life of a distance from the long run is ln 2 / -ln persistence years: 0.5 for one year, 0.79 for three.
 *
 * @param options.longRun log growth a year that it is pulled back to, from -700 to 700
 * @param options.start log growth of the base year, from -700 to 700
 * @param options.persistence share of a distance that is left after a year, from 0 up to, but not, 1
 * @param options.volatility standard deviation of a year's shock, from 0 to 700; growth itself varies by
 * volatility / √(1 - persistence²) in the long run
 * @param options.driftError standard deviation of the error of `longRun`, from 0 to 700; 0 where left out
 * @returns the process, a frozen plain object
 * @throws {DomainError} where an argument is outside its range
 *
 * @example
 * meanReverting({ longRun: 0.05, start: 0.28, persistence: 0.5, volatility: 0.12 }).kind // 'meanReverting'
 */
export function meanReverting(options: {
  longRun: number
  start: number
  persistence: number
  volatility: number
  driftError?: number | undefined
}): MeanReverting {
  return checkedMeanReverting('meanReverting', checkedObject('meanReverting', 'options', options))
}

export function checkedMeanReverting(where: string, given: Record<string, unknown>): MeanReverting {
  return sealed(where, given, {
    kind: 'meanReverting',
    longRun: checked(where, 'longRun', given['longRun'], logGrowth),
    start: checked(where, 'start', given['start'], logGrowth),
    persistence: checked(where, 'persistence', given['persistence'], {
      says: 'be from 0 up to, but not, 1',
      holds: (value) => value >= 0 && value < 1,
    }),
    volatility: checked(where, 'volatility', given['volatility'], deviation),
    ...optionalDeviation(where, 'driftError', given['driftError']),
  })
}
