import { anyNumber, checked } from '../errors.ts'
import { type Arrival, never } from './arrival.ts'
import { wholeYearsTo } from './arrivalYear.ts'
import { type Curve, checkedCurve } from './curve.ts'

/** How many annual figures are looked at after the moment of arrival. */
const lookAhead = 100

/**
 * First annual figure at or beyond the target: the reading of a statistical yearbook, for a curve that may turn.
 *
 * The smallest whole n with V(n) ≥ target (≤ for a target below the base). A path that touches its target in spring and
 * falls back before the year's end has been there, yet no annual figure says so.
 *
 * Convention: the tolerance of `arrivalYear` at the end of a year; a figure short of the target by no more than a relative
 * 1e-12 is at it. Looks at the last annual figure before the moment of arrival and at the 100 after it, as far as the
 * curve is known.
 *
 * @param curve any curve
 * @param target a finite number in the unit of the curve
 * @returns an arrival in whole years, or `never` with the nearest annual figure looked at, or what the curve itself
 * comes closest to where it never arrives
 * @throws {DomainError} where `curve` is not a curve or `target` is not a finite number
 *
 * Cost: one `timeTo`, and one `valueAt` unless the curve turns.
 *
 * @example
 * import { annualArrival, fading } from 'tradepath'
 * const peak = fading({ base: 41, rate: 0.32, longRun: -0.05, halfLife: 2 })
 * peak.timeTo(69.3).status // 'reached'
 * annualArrival(peak, 69.3).status // 'never'
 */
export function annualArrival(curve: Curve, target: number): Arrival {
  const { valueAt, timeTo, until } = checkedCurve('annualArrival', 'curve', curve)
  const goal = checked('annualArrival', 'target', target, anyNumber)
  const moment = timeTo(goal)
  if (moment.status === 'never') return moment

  const first = wholeYearsTo(moment.years)
  const rises = goal >= valueAt(0)
  const last = Math.min(until, first + lookAhead - 1)
  let closest = valueAt(0)
  for (let years = Math.max(0, first - 1); years <= last; years++) {
    const figure = valueAt(years)
    const missing = rises ? goal - figure : figure - goal
    // the year that a moment counts for, or a later one whose figure is there
    const counts = years >= first && (years <= moment.years || missing <= 1e-12 * Math.abs(goal))
    if (counts) return { status: 'reached', years }
    if (Math.abs(goal - figure) < Math.abs(goal - closest)) closest = figure
  }
  return never(closest)
}
