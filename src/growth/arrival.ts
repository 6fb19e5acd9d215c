import { DomainError } from '../errors.ts'

/** Time in years from the base year; fractions of a year are fractions of that time. */
export type Years = number

/**
 * The answer to "when does it get there?": first passage of a curve at a target.
 *
 * - `reached`: `years` from the base until the curve is first at the target; 0 where it already is.
 * - `never`: it does not get there; `closest` is the nearest value it ever has, or that it approaches for ever.
 */
export type Arrival = Reached | Never

/** The curve gets to the target. */
export interface Reached {
  /** The target is reached. */
  readonly status: 'reached'
  /** Years from the base until the curve is first at the target. */
  readonly years: Years
  /** Not of this answer. */
  readonly closest?: undefined
}

/** The curve does not get to the target. */
export interface Never {
  /** The target is never reached. */
  readonly status: 'never'
  /** The nearest value to the target that the curve ever has, or approaches for ever. */
  readonly closest: number
  /** Not of this answer. */
  readonly years?: undefined
}

export function reached(where: string, target: number, years: Years, parameter = 'target'): Reached {
  if (!Number.isFinite(years)) throw new DomainError(where, parameter, 'be reached within 1.8e308 years', target)
  return { status: 'reached', years }
}

export function never(closest: number): Never {
  return { status: 'never', closest: Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, closest)) }
}
