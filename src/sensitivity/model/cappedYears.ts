import { checked, checkedFunction, DomainError, positive } from '../../errors.ts'
import type { Arrival, Years } from '../../growth/arrival.ts'
import type { Point } from './model.ts'

/** A model of "when", for the wrappers that make a number of its answer. */
export type ArrivalModel<Name extends string = string> = (point: Point<Name>) => Arrival

/**
 * Years to the goal, cut off at a horizon: a finite summary of a model that answers with an arrival.
 *
 * min(years, horizon), and the horizon where the goal is never reached.
 *
 * Why: years to the goal are ln M / ln(1 + g), which grow without bound as growth falls to 0, and do not exist from
 * there down. Where growth may be near 0 their mean and variance are infinite, so that no share of the variance means
 * anything; leaving the `never` out would ask about the lucky cases only. A summary that is finite everywhere answers a
 * question that has an answer: the years up to a horizon (this), whether it is reached by a year (`arrivesBy`), or which
 * of two points gets there first (`arrivalRank`).
 *
 * @param model a function from named numbers to an `Arrival`, as `({ rate }) => compound({ base: 41, rate }).timeTo(82)`
 * @param horizon years after which it no longer matters, greater than 0
 * @returns a model for every method of this entry
 * @throws {DomainError} where an argument is outside its range; the model that is returned, where `model` gives no arrival
 *
 * @example
 * import { compound } from 'tradepath'
 * import { cappedYears } from 'tradepath/sensitivity'
 * const years = cappedYears(({ rate }: { rate: number }) => compound({ base: 41, rate }).timeTo(82), 30)
 * years({ rate: 0.08 }).toFixed(2) // '9.01'
 * years({ rate: -0.02 }) // 30
 */
export function cappedYears<Name extends string>(
  model: ArrivalModel<Name>,
  horizon: Years,
): (point: Point<Name>) => number {
  checkedFunction('cappedYears', 'model', model)
  const most = checked('cappedYears', 'horizon', horizon, positive)
  return (point) => Math.min(most, yearsOf('cappedYears', model(point)))
}

/** The years of an arrival; infinite where it never comes, for use within. */
export function yearsOf(where: string, arrival: unknown): number {
  const { status, years } = (typeof arrival === 'object' && arrival !== null ? arrival : {}) as Record<string, unknown>
  if (status === 'never') return Infinity
  if (status === 'reached' && typeof years === 'number' && years >= 0) return years
  throw new DomainError(where, 'model', 'give an arrival', arrival)
}
