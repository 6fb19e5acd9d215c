import { checked, checkedObject, DomainError, notNegative } from '../errors.ts'
import { calendarYear } from '../figure.ts'
import type { Arrival, Never } from './arrival.ts'

/** An arrival on the calendar. */
export type ArrivalYear =
  | {
      /** The target is reached. */
      readonly status: 'reached'
      /** The moment as a year with its fraction, counted from the base year's annual figure. */
      readonly moment: number
      /** The first calendar year whose annual figure is at or beyond the target. */
      readonly firstYear: number
      /** Not of this answer. */
      readonly closest?: undefined
    }
  | (Never & {
      /** Not of this answer. */
      readonly moment?: undefined
      /** Not of this answer. */
      readonly firstYear?: undefined
    })

/**
 * An arrival on the calendar: the moment, and the first year whose annual figure shows it.
 *
 * moment = baseYear + years; firstYear = baseYear + ⌈years⌉.
 *
 * Convention: the base is the annual figure of the base year, so that a whole number of years later is again an annual
 * figure. An arrival up to 1e-9 years (30 milliseconds) after a whole year counts as that year, so that growth which
 * hits the target in whole years gives that year whatever the last bit. `firstYear` takes the curve to stay at or
 * beyond the target until the year's end; for a curve that may turn before, ask `annualArrival`.
 *
 * @param arrival what a curve's `timeTo` answered
 * @param baseYear the calendar year of the base, from 1000 to 2999
 * @returns the moment and first year, or the `never` it was given
 * @throws {DomainError} where `arrival` is not an arrival or `baseYear` is not a calendar year
 *
 * @example
 * import { arrivalYear, compound } from 'tradepath'
 * arrivalYear(compound({ base: 41, rate: 0.08 }).timeTo(82), 2023) // { status: 'reached', moment: 2032.0064683420005, firstYear: 2033 }
 */
export function arrivalYear(arrival: Arrival, baseYear: number): ArrivalYear {
  checkedObject('arrivalYear', 'arrival', arrival)
  const year = calendarYear('arrivalYear', 'baseYear', baseYear)
  if (arrival.status === 'never') return arrival
  if (arrival.status !== 'reached')
    throw new DomainError('arrivalYear', 'arrival.status', "be 'reached' or 'never'", (arrival as Arrival).status)
  const years = checked('arrivalYear', 'arrival.years', arrival.years, notNegative)
  return { status: 'reached', moment: year + years, firstYear: year + wholeYearsTo(years) }
}

/** Whole years up to an arrival, where a hair after a year's end is that year's end. */
export function wholeYearsTo(years: number): number {
  return Math.ceil(years - Math.max(1e-9, 1e-15 * years))
}
