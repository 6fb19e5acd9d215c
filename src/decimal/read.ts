import { Decimal } from 'decimal.js'
import { anyNumber, checked, checkedObject, DomainError, type Rule } from '../errors.ts'
import { type Ball, compare, exact, one, plus, zero } from './ball.ts'

/**
 * A number as the caller has it: decimal text, a Decimal of any constructor, or a number taken as it is spelled; 0 or
 * between 1e-1000 and 1e1000 in size, with at most 1,200 significant digits.
 */
export type Numeric = string | number | Decimal

/** How many significant digits an answer shall have. */
export interface Precision {
  /** A whole number from 1 to 1000; 34 where it is not given. */
  readonly precision?: number | undefined
}

/** Numbers, in and out, are 0 or lie between 1e-1000 and 1e1000 in size. */
export const largestExponent = 1_000
const mostDigits = 1_200

const decimalText = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d{1,9}))?$/i
const wholeDigits: Rule = {
  says: 'be a whole number from 1 to 1000',
  holds: (value) => Number.isInteger(value) && value >= 1 && value <= 1000,
}

export function digitsWanted(where: string, options: unknown): number {
  const given = checkedObject(where, 'options', options)['precision'] ?? 34
  return checked(where, 'precision', given, wholeDigits)
}

/** The value without any rounding. */
export function read(where: string, parameter: string, value: unknown, rule: Rule = anyNumber): Ball {
  const text = spelled(value)
  if (text === undefined) throw new DomainError(where, parameter, 'be a decimal number', value)
  const [, minus, whole = '', fraction = '', power = '0'] = decimalText.exec(text) ?? []
  if (whole + fraction === '') throw new DomainError(where, parameter, 'be a decimal number', value)
  const digits = (whole + fraction).replace(/^0+/, '')
  const significant = digits.replace(/0+$/, '')
  const exponent = Number(power) - fraction.length
  if (significant !== '' && Math.abs(exponent + digits.length - 1) > largestExponent)
    throw new DomainError(where, parameter, 'be 0 or between 1e-1000 and 1e1000 in size', value)
  if (significant.length > mostDigits)
    throw new DomainError(where, parameter, `have at most ${mostDigits} significant digits`, value)
  const number = exact(BigInt(minus + (significant || '0')), exponent + digits.length - significant.length)
  const read = significant === '' ? zero : number
  if (!rule.holds(standIn(read))) throw new DomainError(where, parameter, rule.says, value)
  return read
}

export function readAll<Name extends string>(
  where: string,
  options: unknown,
  rules: Readonly<Record<Name, Rule>>,
): Record<Name, Ball> {
  const given = checkedObject(where, 'options', options)
  const numbers = {} as Record<Name, Ball>
  for (const name in rules) numbers[name] = read(where, name, given[name], rules[name])
  return numbers
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

/** A double on the same side of -1 and of 0, for the rules of the root entry. */
function standIn(value: Ball): number {
  if (compare(plus(value, one), zero) <= 0) return -1
  return value.middle < 0n ? -0.5 : value.middle > 0n ? 1 : 0
}
