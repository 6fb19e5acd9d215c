import type { Decimal } from 'decimal.js'
import type { Arrival } from './curve.ts'

/** An arrival with its number as text. */
export type PlainArrival =
  | {
      /** The target is reached. */
      readonly status: 'reached'
      /** Years from the base until the curve is first at the target. */
      readonly years: string
    }
  | {
      /** The target is never reached. */
      readonly status: 'never'
      /** The nearest value to the target that the curve ever has, or approaches for ever. */
      readonly closest: string
    }

/**
 * A result as JSON can carry it, without loss: Decimals as text.
 *
 * @param result a Decimal or an arrival, as the functions of this entry answer
 * @returns the text of the Decimal, or an arrival that holds such text; each can be given back to this entry
 *
 * @example
 * plain(doublingTime(1)) // { status: 'reached', years: '1' }
 * plain(rateFromPeriod('0.1', 2)) // '0.21'
 */
export function plain(result: Decimal): string
export function plain(result: Arrival): PlainArrival
export function plain(result: Decimal | Arrival): string | PlainArrival {
  if (!('status' in result)) return result.toString()
  if (result.status === 'reached') return { status: 'reached', years: result.years.toString() }
  return { status: 'never', closest: result.closest.toString() }
}
