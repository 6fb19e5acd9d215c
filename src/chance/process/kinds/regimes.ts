import { type Check, checked, DomainError, listOf, object, optional, type Rule, unitInterval } from '../../../errors.ts'
import type { Scale } from '../../../scale.ts'
import { type Kind, made, type OnScale } from './parts/kind.ts'
import type { Rules } from './parts/rules.ts'

/** Growth that is normal in each of several regimes, with a Markov chain between them. */
export interface Regimes extends OnScale {
  /** The kind of process. */
  readonly kind: 'regimes'
  /** The growth of a year in each regime. */
  readonly regimes: readonly Regime[]
  /** `transition[i][j]` is the chance that a year of regime j follows a year of regime i; each row adds up to 1. */
  readonly transition: readonly (readonly number[])[]
  /** Regime of the base year, as an index from 0; year 1 is the first move from it. 0 where left out. */
  readonly start?: number | undefined
}

/** Growth of a year in one regime: N(drift, volatility²). */
export interface Regime {
  /** Expected log growth a year in the regime, from -700 to 700. */
  readonly drift: number
  /** Standard deviation of a year's log growth in the regime, from 0 to 700. */
  readonly volatility: number
}

/** What `regimes` takes beside the regimes and their transition. */
export interface RegimesOptions {
  /** Regime of the base year, as an index from 0; year 1 is the first move from it. 0 where left out. */
  readonly start?: number | undefined
  /** The scale on which the value changes; `'log'` where left out. */
  readonly scale?: Scale | undefined
}

/**
 * Growth in regimes: normal years and crises, each with its own drift and volatility, and a Markov chain between them.
 *
 * Regime i in one year is followed by regime j in the next with chance transition[i][j]; the log growth of a year is
 * N(drift, volatility²) of its regime.
 *
 * @param regimes the regimes, 1 to 256 of them
 * @param transition a row a regime, a column a regime: chances from 0 to 1, each row adding up to 1 within 1e-9
 * @param options the regime of the base year, and the scale
 * @returns the process, a frozen plain object
 * @throws {DomainError} where an argument is outside its range
 *
 * Source: J. D. Hamilton, "A new approach to the economic analysis of nonstationary time series and the business cycle",
 * Econometrica 57 (1989) 357-384.
 *
 * @example
 * import { regimes } from 'tradepath/chance'
 * const growthAndCrisis = [{ drift: 0.1, volatility: 0.08 }, { drift: -0.2, volatility: 0.25 }]
 * regimes(growthAndCrisis, [[0.9, 0.1], [0.6, 0.4]]).transition[1] // [0.6, 0.4]
 */
export function regimes(
  regimes: readonly Regime[],
  transition: readonly (readonly number[])[],
  options: RegimesOptions = {},
): Regimes {
  if (typeof options !== 'object' || options === null)
    throw new DomainError('regimes', 'options', 'be an object', options)
  return kind.check('regimes', { ...options, regimes, transition }, 'options')
}

const checks = ({ change, deviation }: Rules) => ({
  regimes: listOf(object({ drift: change, volatility: deviation })),
  transition: listOf(chances),
  start: optional({ says: 'be a whole number from 0', holds: (value) => Number.isInteger(value) && value >= 0 }),
})

/** A row of chances that add up to 1. */
const chances: Check<readonly number[]> = (where, parameter, value) => {
  const row = listOf(unitInterval)(where, parameter, value)
  const sum = row.reduce((total, chance) => total + chance, 0)
  if (Math.abs(sum - 1) > 1e-9) throw new DomainError(where, parameter, 'add up to 1', sum)
  return row
}

export const kind: Kind<Regimes> = {
  check(where, given, parameter) {
    const process = made<Regimes>(where, 'regimes', given, parameter, checks)
    const { regimes, transition, start = 0 } = process
    const name = (member: string): string => (parameter === 'options' ? member : `${parameter}.${member}`)
    const count = regimes.length
    if (count < 1 || count > 256) throw new DomainError(where, name('regimes'), 'be 1 to 256 regimes', regimes)
    if (transition.length !== count) throw new DomainError(where, name('transition'), `have ${count} rows`, transition)
    for (const [i, row] of transition.entries())
      if (row.length !== count) throw new DomainError(where, name(`transition[${i}]`), `have ${count} chances`, row)
    checked(where, name('start'), start, indexBelow(count))
    return process
  },
  plan: ({ regimes, transition, start = 0 }) => ({
    way: 'switching',
    states: regimes,
    transition,
    start,
    bridged: true,
  }),
}

const indexBelow = (count: number): Rule => ({
  says: `be a whole number from 0 to ${count - 1}`,
  holds: (value) => Number.isInteger(value) && value < count,
})
