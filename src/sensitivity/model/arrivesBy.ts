import { checked, checkedFunction, positive } from '../../errors.ts'
import type { Years } from '../../growth/arrival.ts'
import { type ArrivalModel, yearsOf } from './cappedYears.ts'
import type { Point } from './model.ts'

/**
 * Whether the goal is reached by a year, as 1 or 0: a finite summary of a model that answers with an arrival. Its mean
 * is the chance of getting there, and the indices share out what makes that uncertain.
 *
 * Where one of the answers is rarer than one in ten, take `sobolIndices` with so many runs that the rarer one comes some
 * 500 times (2^16 for a chance of 0.8 %); `regional`, for which inputs gave it; or the model in `cappedYears`, which
 * changes everywhere.
 *
 * @param model a function from named numbers to an `Arrival`
 * @param years the deadline, in years from the base, greater than 0
 * @returns a model for every method of this entry; `cappedYears` says why one is needed
 * @throws {DomainError} where an argument is outside its range; the model that is returned, where `model` gives no arrival
 *
 * @example
 * import { compound } from 'tradepath'
 * import { arrivesBy } from 'tradepath/sensitivity'
 * const by2030 = arrivesBy(({ rate }: { rate: number }) => compound({ base: 41, rate }).timeTo(82), 7)
 * by2030({ rate: 0.11 }) // 1
 * by2030({ rate: 0.08 }) // 0
 */
export function arrivesBy<Name extends string>(
  model: ArrivalModel<Name>,
  years: Years,
): (point: Point<Name>) => number {
  checkedFunction('arrivesBy', 'model', model)
  const deadline = checked('arrivesBy', 'years', years, positive)
  return (point) => (yearsOf('arrivesBy', model(point)) <= deadline ? 1 : 0)
}
