import { Decimal } from 'decimal.js'
import { DomainError } from '../errors.ts'
import { largestExponent } from './read.ts'
import { beyond, Exact, endsOf, type Known, mostLogDigits, unclear, type Work, work } from './work.ts'

/** What is known of an answer at some working precision. */
export interface Candidate {
  readonly known: Known
  /** Whether the answer is exactly this; needed where an answer can be rational. */
  readonly equals?: (value: Decimal) => boolean
  /** Two numbers that the answer lies strictly between. */
  readonly between?: readonly [Decimal, Decimal]
}

/** The question, and what to name in the error where it has no answer. */
export interface Question {
  readonly where: string
  readonly parameter: string
  readonly received: unknown
  readonly precision: number
}

/**
 * The answer to so many digits, each of them right (half rounds away from zero).
 *
 * Ziv's strategy (ACM Transactions on Mathematical Software 17, 1991): compute with guard digits and a bound of the
 * error; where the two ends of the interval round differently, again with twice the digits. An answer exactly halfway
 * between two roundings would never settle, so that half is put to the test `equals`.
 */
export function settled<Found extends Candidate>(
  question: Question,
  compute: (work: Work) => Found,
): { value: Decimal; found: Found } {
  const { where, parameter, received, precision } = question
  for (const digits of workingDigits(precision)) {
    try {
      const found = compute(work(digits))
      const ends = within(found, precision)
      const value = agreed(ends, precision) ?? halfway(found, ends, precision)
      if (value) return { value: answered(question, value), found }
    } catch (reason) {
      if (reason === beyond) throw outside(question)
      if (reason !== unclear) throw reason
    }
  }
  const rule = `give an answer that ${mostLogDigits} working digits settle at a precision of ${precision}`
  throw new DomainError(where, parameter, rule, received)
}

/** Twice as many each time, with a stop at the most that a logarithm has; answers without one may need more. */
function* workingDigits(precision: number): Generator<number> {
  let digits = precision + 20
  for (; digits < mostLogDigits; digits *= 2) yield digits
  for (digits = mostLogDigits; digits < 10_000; digits *= 2) yield digits
}

type Ends = readonly [low: Decimal, high: Decimal]

/** Half away from zero. */
const nearest = (value: Decimal, digits: number): Decimal => value.toSignificantDigits(digits, Decimal.ROUND_HALF_UP)

/** The rounding that both ends share. */
function agreed(ends: Ends, digits: number): Decimal | undefined {
  const [low, high] = [nearest(ends[0], digits), nearest(ends[1], digits)]
  return low.eq(high) ? low : undefined
}

/** The rounding of an answer that lies exactly halfway between two numbers of so many digits. */
function halfway({ equals }: Candidate, ends: Ends, digits: number): Decimal | undefined {
  const tie = equals && agreed(ends, digits + 1)
  return tie && equals?.(tie) ? nearest(tie, digits) : undefined
}

/** The ends, drawn in to a hair inside the bounds: within the hair nothing can round differently. */
function within({ known, between }: Candidate, digits: number): Ends {
  const [low, high] = endsOf(known)
  if (!between) return [low, high]
  const hair = (bound: Decimal): Decimal => new Exact(`1e${Math.min(-bound.decimalPlaces(), bound.e - digits - 8) - 1}`)
  const [least, most] = [Exact.add(between[0], hair(between[0])), Exact.sub(between[1], hair(between[1]))]
  return [Exact.max(least, Exact.min(low, most)), Exact.min(most, Exact.max(high, least))]
}

/** As a Decimal of a constructor of its own, so that nothing a caller sets on one reaches another. */
function answered(question: Question, value: Decimal): Decimal {
  if (!value.isZero() && Math.abs(value.e) > largestExponent) throw outside(question)
  const Own = Decimal.clone({ defaults: true, precision: question.precision })
  return new Own(value)
}

function outside({ where, parameter, received }: Question): DomainError {
  return new DomainError(where, parameter, 'give an answer of 0 or between 1e-1000 and 1e1000 in size', received)
}
