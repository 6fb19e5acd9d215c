import { checked, checkedObject } from '../../errors.ts'
import { deviation, logGrowth, optionalDeviation, sealed } from './parts/rules.ts'
import type { StudentT } from './process.ts'

/**
 * Growth with heavy tails: the log growth of every year is drift + volatility · √((degrees - 2) / degrees) · t, where t
 * is Student's with that many degrees of freedom, independent from year to year.
 *
 * Convention: `volatility` is the standard deviation and not the scale, so that a change of `degrees` moves weight from
 * the shoulders to the tails and leaves the spread alone; that is why `degrees` must be greater than 2.
 *
 * @param options.drift expected log growth a year, from -700 to 700
 * @param options.volatility standard deviation of a year's log growth, from 0 to 700
 * @param options.degrees degrees of freedom, greater than 2; about 3 to 6 for heavy tails, the normal as it grows
 * @param options.driftError standard deviation of the error of the drift, from 0 to 700; 0 where left out
 * @returns the process, a frozen plain object
 * @throws {DomainError} where an argument is outside its range
 *
 * @example
 * studentT({ drift: 0.0769, volatility: 0.08, degrees: 4 }).kind // 'studentT'
 */
export function studentT(options: {
  drift: number
  volatility: number
  degrees: number
  driftError?: number | undefined
}): StudentT {
  return checkedStudentT('studentT', checkedObject('studentT', 'options', options))
}

export function checkedStudentT(where: string, given: Record<string, unknown>): StudentT {
  return sealed(where, given, {
    kind: 'studentT',
    drift: checked(where, 'drift', given['drift'], logGrowth),
    volatility: checked(where, 'volatility', given['volatility'], deviation),
    degrees: checked(where, 'degrees', given['degrees'], {
      says: 'be greater than 2',
      holds: (value) => value > 2,
    }),
    ...optionalDeviation(where, 'driftError', given['driftError']),
  })
}
