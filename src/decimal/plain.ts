import { Decimal } from 'decimal.js'
import { checkedObject, DomainError } from '../errors.ts'
import type { Arrival } from './curve.ts'
import { read } from './read.ts'

/** An arrival with its number as text. */
export type PlainArrival =
  | {
      /** The target is reached. */
      readonly status: 'reached'
      /** Years from the base until the curve is first at the target. */
      readonly years: string
      /** Not of this answer. */
      readonly closest?: undefined
    }
  | {
      /** The target is never reached. */
      readonly status: 'never'
      /** The nearest value to the target that the curve ever has, or approaches for ever. */
      readonly closest: string
      /** Not of this answer. */
      readonly years?: undefined
    }

/**
 * A result as JSON can carry it, without loss: Decimals as text.
 *
 * @param result a Decimal or an arrival, as the functions of this entry answer
 * @throws {DomainError} where the result is neither
 * @returns the text of the Decimal, or an arrival that holds such text; each can be passed to this entry again
 *
 * @example
 * import { doublingTime, plain, rateFromPeriod } from 'tradepath/decimal'
 *
 * plain(doublingTime(1)) // { status: 'reached', years: '1' }
 * plain(rateFromPeriod('0.1', 2)) // '0.21'
 */
export function plain(result: Decimal): string
export function plain(result: Arrival): PlainArrival
export function plain(result: Decimal | Arrival): string | PlainArrival {
  if (Decimal.isDecimal(result)) return written('result', result)
  const { status, years, closest } = checkedObject('plain', 'result', result)
  if (status === 'reached') return { status, years: written('years', years) }
  if (status === 'never') return { status, closest: written('closest', closest) }
  throw new DomainError('plain', 'result', 'be a Decimal or an arrival of this entry', result)
}

function written(parameter: string, value: unknown): string {
  if (!Decimal.isDecimal(value)) throw new DomainError('plain', parameter, 'be a Decimal', value)
  return read('plain', parameter, value).toString()
}
