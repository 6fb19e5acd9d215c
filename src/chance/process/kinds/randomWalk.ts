import { optional } from '../../../errors.ts'
import { type Kind, made, type OnScale } from './parts/kind.ts'
import type { Rules } from './parts/rules.ts'

/** Growth that is normal and independent from year to year: N(drift, volatility²). */
export interface RandomWalk extends OnScale {
  /** The kind of process. */
  readonly kind: 'randomWalk'
  /** Expected log growth a year, from -700 to 700; negative for decline. `logRate(0.08)` for 8 %. */
  readonly drift: number
  /** Standard deviation of a year's log growth, from 0 to 700. */
  readonly volatility: number
  /** Standard deviation of the error of the drift, the same in all years of a path; 0 where left out. */
  readonly driftError?: number | undefined
}

/** What `randomWalk` takes. */
export interface RandomWalkOptions extends Omit<RandomWalk, 'kind'> {}

/**
 * A random walk with drift: the log growth of every year is normal, N(drift, volatility²), and independent of the others.
 *
 * With `driftError`, the drift itself is uncertain: N(drift, driftError²), drawn once a path. On another scale, drift and
 * volatility are changes a year on it: with `'level'` in the unit of the values.
 *
 * @param options drift, volatility, the error of the drift, and the scale
 * @returns the process, a frozen plain object
 * @throws {DomainError} where an argument is outside its range
 *
 * @example
 * import { chance, randomWalk } from 'tradepath/chance'
 * const process = randomWalk({ drift: Math.log1p(0.08), volatility: 0.08 })
 * chance(process, { base: 41, target: 82, years: 10 }).annual.toFixed(3) // '0.636'
 * const balance = randomWalk({ drift: 2, volatility: 5, scale: 'level' })
 * chance(balance, { base: -12, target: 0, years: 5 }).terminal.toFixed(3) // '0.429'
 */
export function randomWalk(options: RandomWalkOptions): RandomWalk {
  return kind.check('randomWalk', options, 'options')
}

const checks = ({ change, deviation }: Rules) => ({
  drift: change,
  volatility: deviation,
  driftError: optional(deviation),
})

export const kind: Kind<RandomWalk> = {
  check: (where, given, parameter) => made(where, 'randomWalk', given, parameter, checks),
  plan: ({ drift, volatility, driftError = 0 }) => ({ way: 'linear', drift, volatility, driftError, persistence: 0 }),
  walks: ({ drift, volatility, driftError = 0 }) => [{ weight: 1, drift, volatility, driftError }],
}
