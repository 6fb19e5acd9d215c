import { checked, checkedArray, checkedObject, DomainError, unitInterval } from '../../errors.ts'
import { deviation, logGrowth, sealed } from './parts/rules.ts'
import type { Regime, Regimes } from './process.ts'

/**
 * Growth in regimes: normal years and crises, each with its own drift and volatility, and a Markov chain between them.
 *
 * Regime i in one year is followed by regime j in the next with chance transition[i][j]; the log growth of a year is
 * N(drift, volatility²) of its regime.
 *
 * @param regimes the regimes, 1 to 256 of them: drift from -700 to 700, volatility from 0 to 700
 * @param transition a row a regime, a column a regime: chances from 0 to 1, each row adding up to 1 within 1e-9
 * @param options.start regime of the base year, as an index from 0, left out for 0; year 1 is the first move from it
 * @returns the process, a frozen plain object
 * @throws {DomainError} where an argument is outside its range
 *
 * Source: J. D. Hamilton, "A new approach to the economic analysis of nonstationary time series and the business cycle",
 * Econometrica 57 (1989) 357-384.
 *
 * @example
 * const growthAndCrisis = [{ drift: 0.1, volatility: 0.08 }, { drift: -0.2, volatility: 0.25 }]
 * regimes(growthAndCrisis, [[0.9, 0.1], [0.6, 0.4]]).transition[1] // [0.6, 0.4]
 */
export function regimes(
  regimes: readonly Regime[],
  transition: readonly (readonly number[])[],
  options: { start?: number | undefined } = {},
): Regimes {
  return checkedRegimes('regimes', {
    regimes,
    transition,
    start: checkedObject('regimes', 'options', options)['start'],
  })
}

export function checkedRegimes(where: string, given: Record<string, unknown>): Regimes {
  const regimes = checkedArray(where, 'regimes', given['regimes'])
  const count = regimes.length
  if (count < 1 || count > 256) throw new DomainError(where, 'regimes', 'be 1 to 256 regimes', regimes)
  const transition = checkedArray(where, 'transition', given['transition'])
  if (transition.length !== count) throw new DomainError(where, 'transition', `have ${count} rows`, transition)
  const { start } = given
  return sealed(where, given, {
    kind: 'regimes',
    regimes: Object.freeze(Array.from(regimes, (regime, i) => checkedRegime(where, `regimes[${i}]`, regime))),
    transition: Object.freeze(Array.from(transition, (row, i) => checkedRow(where, `transition[${i}]`, row, count))),
    ...(start === undefined
      ? {}
      : {
          start: checked(where, 'start', start, {
            says: `be a whole number from 0 to ${count - 1}`,
            holds: (value) => Number.isInteger(value) && value >= 0 && value < count,
          }),
        }),
  })
}

function checkedRegime(where: string, parameter: string, value: unknown): Regime {
  const given = checkedObject(where, parameter, value)
  return Object.freeze({
    drift: checked(where, `${parameter}.drift`, given['drift'], logGrowth),
    volatility: checked(where, `${parameter}.volatility`, given['volatility'], deviation),
  })
}

function checkedRow(where: string, parameter: string, value: unknown, count: number): readonly number[] {
  const given = checkedArray(where, parameter, value)
  if (given.length !== count) throw new DomainError(where, parameter, `have ${count} chances`, value)
  const row = Array.from(given, (chance, j) => checked(where, `${parameter}[${j}]`, chance, unitInterval))
  const sum = row.reduce((total, chance) => total + chance, 0)
  if (Math.abs(sum - 1) > 1e-9) throw new DomainError(where, parameter, 'add up to 1', sum)
  return Object.freeze(row)
}
