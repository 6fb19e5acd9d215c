import type { Decimal } from 'decimal.js'
import { anyNumber, notNegative } from '../errors.ts'
import { type Numeric, type Precision, read, requiredDigits } from './read.ts'
import { type Candidate, type Question, settled } from './settle.ts'
import { exactly, type Known, type Work, zero } from './work.ts'

/** The answer to "when is the target reached?", in Decimals; as the root entry's `Arrival`. */
export type Arrival =
  | {
      /** The target is reached. */
      readonly status: 'reached'
      /** Years from the base until the curve is first at the target. */
      readonly years: Decimal
      /** Not of this answer. */
      readonly closest?: undefined
    }
  | {
      /** The target is never reached. */
      readonly status: 'never'
      /** The nearest value to the target that the curve ever has, or approaches for ever. */
      readonly closest: Decimal
      /** Not of this answer. */
      readonly years?: undefined
    }

/** A value over time, in Decimals; time is in years from the base year. */
export interface Curve {
  /** The value after that many years, at least 0, in the unit of the base. */
  readonly valueAt: (years: Numeric) => Decimal
  /** First passage: when the curve is first at the target, from below or from above. */
  readonly timeTo: (target: Numeric) => Arrival
}

/** What a shape knows of an arrival: the years, or the closest value. */
export interface Passage extends Candidate {
  readonly status: Arrival['status']
}

export const reached = (known: Known, equals?: (years: Decimal) => boolean): Passage => ({
  status: 'reached',
  known,
  ...(equals && { equals }),
})
export const never = (known: Known): Passage => ({ status: 'never', known })

/** A curve from its value and its first passage at a target other than the base. */
export function closedForm(
  where: string,
  base: Decimal,
  options: Precision,
  shape: { at: (work: Work, years: Decimal) => Candidate; arrive: (work: Work, target: Decimal) => Passage },
): Curve {
  const precision = requiredDigits(where, options)
  return {
    valueAt(years) {
      const time = read(where, 'years', years, notNegative)
      const question = { where, parameter: 'years', received: years, precision }
      return settled(question, (work) => (time.isZero() ? { known: exactly(base) } : shape.at(work, time))).value
    },
    timeTo(target) {
      const goal = read(where, 'target', target, anyNumber)
      const atBase = goal.eq(base)
      const question = { where, parameter: 'target', received: target, precision }
      return arrivalAt(question, (work) => (atBase ? reached(zero) : shape.arrive(work, goal)))
    },
  }
}

/** The answer to when a target is reached, to as many digits as the question asks for. */
export function arrivalAt(question: Question, arrive: (work: Work) => Passage): Arrival {
  const { value, found } = settled(question, arrive)
  return found.status === 'reached' ? { status: 'reached', years: value } : { status: 'never', closest: value }
}
