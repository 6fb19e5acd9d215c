import { checked, checkedObject } from '../../errors.ts'
import { deviation, logGrowth, optionalDeviation, sealed } from './parts/rules.ts'
import type { RandomWalk } from './process.ts'

/**
 * A random walk with drift: the log growth of every year is normal, N(drift, volatility²), and independent of the others.
 *
 * With `driftError`, the drift itself is uncertain: N(drift, driftError²), drawn once a path.
 *
 * @param options.drift expected log growth a year, from -700 to 700; `logRate(0.08)` for 8 %
 * @param options.volatility standard deviation of a year's log growth, from 0 to 700
 * @param options.driftError standard deviation of the error of the drift, from 0 to 700; 0 where left out
 * @returns the process, a frozen plain object
 * @throws {DomainError} where an argument is outside its range
 *
 * @example
 * const process = randomWalk({ drift: logRate(0.08), volatility: 0.08 })
 * chance(process, { multiple: 2, years: 10 }).annual.toFixed(3) // '0.636'
 */
export function randomWalk(options: {
  drift: number
  volatility: number
  driftError?: number | undefined
}): RandomWalk {
  return checkedRandomWalk('randomWalk', checkedObject('randomWalk', 'options', options))
}

export function checkedRandomWalk(where: string, given: Record<string, unknown>): RandomWalk {
  return sealed(where, given, {
    kind: 'randomWalk',
    drift: checked(where, 'drift', given['drift'], logGrowth),
    volatility: checked(where, 'volatility', given['volatility'], deviation),
    ...optionalDeviation(where, 'driftError', given['driftError']),
  })
}
