import { Decimal } from 'decimal.js'
import { DomainError } from '../errors.ts'
import { type Ball, beyond, compare, exact, plus, reach, size, ten, unclear } from './ball.ts'
import { largestExponent } from './read.ts'
import { type Work, work } from './work.ts'

/** What is known of an answer at some working precision. */
export interface Candidate {
  readonly ball: Ball
  /** Whether the answer is exactly this; needed where an answer can be rational. */
  readonly equals?: (value: Ball) => boolean
  /** Two numbers that the answer lies strictly between. */
  readonly between?: readonly [Ball, Ball]
}

/** Whom to tell of what cannot be answered. */
export interface Question {
  readonly where: string
  readonly parameter: string
  readonly received: unknown
  readonly precision: number
}

/**
 * The answer to so many digits, each of them right (half rounds away from zero).
 *
 * Ziv's strategy (ACM Transactions on Mathematical Software 17, 1991): compute an enclosure; where its two ends round
 * differently, again with twice the digits. An answer that lies exactly in the middle between two roundings would ask
 * for ever, so that middle is put to the test `equals`.
 */
export function settled<Found extends Candidate>(
  question: Question,
  compute: (work: Work) => Found,
): { value: Decimal; found: Found } {
  const { where, parameter, received, precision } = question
  for (let digits = precision + 12; digits < 10_000; digits *= 2) {
    try {
      const found = compute(work(digits))
      const ends = within(found, precision)
      const value = agreed(ends, precision) ?? middle(found, ends, precision)
      if (value) return { value: told(question, value), found }
    } catch (reason) {
      if (reason === beyond) throw outside(question)
      if (reason !== unclear) throw reason
    }
  }
  throw new DomainError(where, parameter, `tell an answer from a tie at a precision of ${precision}`, received)
}

type Ends = readonly [low: Ball, high: Ball]

/** The rounding that both ends share. */
function agreed(ends: Ends, digits: number): Ball | undefined {
  const [low, high] = [nearest(ends[0], digits), nearest(ends[1], digits)]
  return compare(low, high) === 0 ? low : undefined
}

/** The rounding of an answer that lies exactly in the middle between two numbers of so many digits. */
function middle({ equals }: Candidate, ends: Ends, digits: number): Ball | undefined {
  const tie = equals && agreed(ends, digits + 1)
  return tie && equals?.(tie) ? nearest(tie, digits) : undefined
}

function nearest({ middle, exponent }: Ball, digits: number): Ball {
  const surplus = size(middle).toString().length - digits
  if (surplus <= 0) return exact(middle, exponent)
  const half = 5n * ten(surplus - 1)
  return exact((middle + (middle < 0n ? -half : half)) / ten(surplus), exponent + surplus)
}

/** The ends of the ball, drawn in to a hair inside the bounds: within the hair nothing can round differently. */
function within({ ball, between }: Candidate, digits: number): Ends {
  const low = exact(ball.middle - ball.radius, ball.exponent)
  const high = exact(ball.middle + ball.radius, ball.exponent)
  if (!between) return [low, high]
  const hair = (bound: Ball, side: bigint): Ball =>
    plus(bound, exact(side, Math.min(bound.exponent, reach(bound) - digits - 8) - 1))
  const [least, most] = [hair(between[0], 1n), hair(between[1], -1n)]
  return [larger(least, smaller(low, most)), smaller(most, larger(high, least))]
}

const larger = (a: Ball, b: Ball): Ball => (compare(a, b) < 0 ? b : a)
const smaller = (a: Ball, b: Ball): Ball => (compare(a, b) < 0 ? a : b)

/** As a Decimal of a constructor of its own, so that nothing a caller sets on one reaches another. */
function told(question: Question, { middle, exponent }: Ball): Decimal {
  const length = size(middle).toString().length
  if (middle !== 0n && Math.abs(length + exponent - 1) > largestExponent) throw outside(question)
  const Own = Decimal.clone({ defaults: true, precision: question.precision })
  return new Own(`${middle}e${exponent}`)
}

function outside({ where, parameter, received }: Question): DomainError {
  return new DomainError(where, parameter, 'give an answer of 0 or between 1e-1000 and 1e1000 in size', received)
}
