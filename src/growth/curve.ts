import { anyNumber, checked, checkedFunction, checkedObject, DomainError, notNegative, positive } from '../errors.ts'
import { logRatio } from '../numeric/logRatio.ts'
import { type Arrival, reached, type Years } from './arrival.ts'

/**
 * A value over time.
 *
 * Time is in years from the base year, so `valueAt(0)` is the base. Every function of this package that takes a curve
 * needs no more than these three.
 */
export interface Curve {
  /**
   * The value after that many years, in the unit of the base.
   *
   * @param years from 0 to `until`
   * @throws {DomainError} where `years` lies outside
   */
  readonly valueAt: (years: Years) => number
  /**
   * First passage: when the curve is first at the target, from below or from above.
   *
   * @param target any finite number, in the unit of the base
   */
  readonly timeTo: (target: number) => Arrival
  /** The last time that can be asked: the end of what is known, or of what a double can hold (1.8e308). */
  readonly until: Years
}

/** The last moment of a curve that has no end. */
export const forever: Years = Number.MAX_VALUE

/** What a curve is made of: its checks are added by `closedForm`. */
export interface ClosedForm {
  /** The value at t = 0. */
  readonly base: number
  /** The last time that can be asked. */
  readonly until: Years
  /** The value at a time from 0 to `until`. */
  readonly at: (years: Years) => number
  /** First passage at a target other than the base. */
  readonly arrive: (target: number) => Arrival
}

/** A curve from its value and its first passage at a target other than the base; the checks are made here, once. */
export function closedForm(where: string, shape: ClosedForm): Curve {
  const { base, until, at, arrive } = shape
  return {
    until,
    valueAt(years) {
      const time = checked(where, 'years', years, notNegative)
      if (time > until) throw new DomainError(where, 'years', `be at most ${until}`, years)
      const value = at(time)
      if (!Number.isFinite(value)) throw new DomainError(where, 'years', 'keep the value within 1.8e308', years)
      return value
    },
    timeTo(target) {
      const goal = checked(where, 'target', target, anyNumber)
      return goal === base ? reached(where, goal, 0) : arrive(goal)
    },
  }
}

/** How long a value may grow at a log rate a year before it is larger than any double; a hair less, to stay inside. */
export function lastYear(base: number, logRate: number): Years {
  if (logRate <= 0) return forever
  return Math.min(forever, (logRatio(Number.MAX_VALUE, base) / logRate) * (1 - 1e-12))
}

/** The value in a calendar year, which is the `parameter`; one after the end of the curve is refused. */
export function valueIn(
  where: string,
  parameter: string,
  { valueAt, until }: Curve,
  baseYear: number,
  year: number,
): number {
  if (year - baseYear > until)
    throw new DomainError(where, parameter, `be at most ${Math.floor(baseYear + until)}, where the curve ends`, year)
  return valueAt(year - baseYear)
}

/** The value as a curve: an object with the two functions that are called, and the last time for which they may be. */
export function checkedCurve(where: string, parameter: string, value: unknown): Curve {
  const given = checkedObject(where, parameter, value)
  checkedFunction(where, `${parameter}.valueAt`, given['valueAt'])
  checkedFunction(where, `${parameter}.timeTo`, given['timeTo'])
  checked(where, `${parameter}.until`, given['until'], positive)
  return value as Curve
}
