import { Decimal } from 'decimal.js'
import { anyNumber, type Check, DomainError, domain, optional, type Rule } from '../errors.ts'
import { Exact } from './work.ts'

/**
 * A number as the caller has it: decimal text, a Decimal of any constructor, or a number taken as it is spelled; 0 or
 * between 1e-1000 and 1e1000 in size, with at most 1,200 significant digits.
 */
export type Numeric = string | number | Decimal

/** How many significant digits an answer shall have. */
export interface Precision {
  /** A whole number from 1 to 500; 34 where it is not given. decimal.js has the digits of ln(10) for no more. */
  readonly precision?: number | undefined
}

/** Numbers, in and out, are 0 or lie between 1e-1000 and 1e1000 in size. */
export const largestExponent = 1_000
const mostDigits = 1_200

const decimalText = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,9})?$/i
const wholeDigits: Rule = {
  says: 'be a whole number from 1 to 500',
  holds: (value) => Number.isInteger(value) && value >= 1 && value <= 500,
}

export function requiredDigits(where: string, options: unknown): number {
  return domain(where, options, { precision: optional(wholeDigits, 34) }).precision
}

/** The value without any rounding. */
export function read(where: string, parameter: string, value: unknown, rule: Rule = anyNumber): Decimal {
  const text = spelled(value)
  if (text === undefined || !decimalText.test(text))
    throw new DomainError(where, parameter, 'be a decimal number', value)
  const given = new Exact(text)
  if (Math.abs(given.e) > largestExponent)
    throw new DomainError(where, parameter, 'be 0 or between 1e-1000 and 1e1000 in size', value)
  if (given.precision() > mostDigits)
    throw new DomainError(where, parameter, `have at most ${mostDigits} significant digits`, value)
  // for the rules of the root entry, a double on the same side of -1 and of 0
  const standIn = given.lte(-1) ? -1 : 0.5 * Math.sign(given.s * Number(!given.isZero()))
  if (!rule.holds(standIn)) throw new DomainError(where, parameter, rule.says, value)
  return given.isZero() ? given.abs() : given
}

/** A member that is a decimal number and keeps a rule. */
export function numeric(rule: Rule): Check<Decimal> {
  return (where, parameter, value) => read(where, parameter, value, rule)
}

/** Text of a bounded length, or undefined; a Decimal's exponent is looked at before it writes itself out. */
function spelled(value: unknown): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined
  if (typeof value === 'string') return value.length <= 2 * mostDigits ? value : undefined
  if (!(value instanceof Decimal) && !Decimal.isDecimal(value)) return undefined
  const { s, d, e } = value as Decimal
  if (!Array.isArray(d) || d.length > mostDigits || !Number.isInteger(e)) return undefined
  const limbs = d.map((limb, index) => String(limb).padStart(index === 0 ? 1 : 7, '0')).join('')
  return `${s < 0 ? '-' : ''}${limbs}e${e - limbs.length + 1}`
}
