import { optional, type Rule } from '../../../errors.ts'
import { type Kind, made, type OnScale } from './parts/kind.ts'
import type { Rules } from './parts/rules.ts'

/** Growth with heavy tails, independent from year to year: drift + volatility · √((degrees - 2) / degrees) · t. */
export interface StudentT extends OnScale {
  /** The kind of process. */
  readonly kind: 'studentT'
  /** Expected log growth a year, from -700 to 700. */
  readonly drift: number
  /** Standard deviation (not the scale) of a year's log growth, from 0 to 700. */
  readonly volatility: number
  /** Degrees of freedom of the t distribution, at least 3; about 3 to 6 for heavy tails, the normal as it grows. */
  readonly degrees: number
  /** Standard deviation of the error of the drift, the same in all years of a path; 0 where left out. */
  readonly driftError?: number | undefined
}

/** What `studentT` takes. */
export interface StudentTOptions extends Omit<StudentT, 'kind'> {}

/**
 * Growth with heavy tails: the log growth of every year is drift + volatility · √((degrees - 2) / degrees) · t, where t
 * is Student's with that many degrees of freedom, independent from year to year.
 *
 * Convention: `volatility` is the standard deviation and not the scale, so that a change of `degrees` moves weight from
 * the shoulders to the tails and leaves the spread alone. `degrees` must be at least 3: with fewer, so much of the variance comes from shocks rarer
 * than any that is drawn (one in 4.3e9) or seen in a run that the standard deviation is not the one given: 0.31 of it with 2.01
 * degrees, 0.79 with 2.1, and less in most samples. With 3 degrees it is 0.9995 of it, with 4 the same to 2e-5.
 *
 * @param options drift, volatility, degrees, the error of the drift, and the scale
 * @returns the process, a frozen plain object
 * @throws {DomainError} where an argument is outside its range
 *
 * @example
 * import { studentT } from 'tradepath/chance'
 * studentT({ drift: 0.0769, volatility: 0.08, degrees: 4 }).kind // 'studentT'
 */
export function studentT(options: StudentTOptions): StudentT {
  return kind.check('studentT', options, 'options')
}

const heavy: Rule = {
  says: 'be at least 3: with fewer degrees, draws do not have the standard deviation',
  holds: (value) => value >= 3,
}

const checks = ({ change, deviation }: Rules) => ({
  drift: change,
  volatility: deviation,
  degrees: heavy,
  driftError: optional(deviation),
})

export const kind: Kind<StudentT> = {
  check: (where, given, parameter) => made(where, 'studentT', given, parameter, checks),
  plan: ({ drift, volatility, degrees, driftError = 0 }) => ({
    way: 'linear',
    drift,
    volatility,
    driftError,
    persistence: 0,
    degrees,
  }),
}
