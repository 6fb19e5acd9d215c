/** The one reader of numbers: for files, the command and pages. */

import { DomainError, domain, oneOf, optional } from '../errors.ts'
import { plainText } from './text/characters.ts'
import { type Decimal, readDigits } from './text/digits.ts'
import { readUnit } from './text/units.ts'

/** A number that was read from text. */
export interface NumberRead {
  /** The number as written: 41 for `41bn`, 3.5 for `3,5 %`. */
  readonly value: number
  /** What stands beside it, as `%`, `USD` or `USD bn`. */
  readonly unit?: string
  /** What a word of magnitude multiplies by: 1e9 for `41bn`. */
  readonly scale?: number
  /** How a separator was taken where the text alone does not say. */
  readonly assumed?: string
}

/** How to read a number. */
export interface ReadNumberOptions {
  /** The decimal separator, where it is known: `.` or `,`. */
  readonly decimal?: Decimal | undefined
}

/** What a text says as a number: one; or two, by what its separator means; or nothing. */
export type NumberReading =
  | (NumberRead & {
      /** The decimal separator that the text shows. */
      readonly decimal?: Decimal
    })
  | {
      /** The separator that is of thousands or of decimals. */
      readonly separator: Decimal
      /** As thousands and as decimals. */
      readonly readings: readonly [grouped: number, decimals: number]
    }

// what may stand before a number is short: the search for it takes no time that grows with the square of the text
const shape =
  /^(\()? ?([^\d\s.,+()-]{0,4})? ?([+-])? ?([^\d\s.,+()-]{1,4})? ?([.,]?\d(?:[\d., '_]*\d)?)(?:[eE]([+-]?\d{1,3})(?!\d))?(.{0,40}?)(\))?$/u

/** Reads without refusing: nothing where the text is no number. */
export function numberIn(text: string, decimal?: Decimal): NumberReading | undefined {
  if (text.length > 80) return undefined
  const parts = shape.exec(plainText(text))
  if (!parts) return undefined
  const [, open, first = '', sign, second = '', digits = '', exponent, behind = '', close] = parts
  if ((open === undefined) !== (close === undefined) || (first !== '' && second !== '')) return undefined
  if (open !== undefined && sign !== undefined) return undefined
  const unit = readUnit(first + second, behind)
  const read = unit && readDigits(digits, exponent === undefined ? '' : `e${exponent}`, decimal)
  if (!read) return undefined
  // (1,234) is how accounts write -1,234
  const factor = sign === '-' || open !== undefined ? -1 : 1
  if ('separator' in read)
    return { separator: read.separator, readings: [factor * read.grouped, factor * read.decimals] }
  if (!Number.isFinite(read.value) || (read.value === 0 && /[1-9]/.test(digits))) return undefined
  return {
    value: factor * read.value + 0,
    ...unit,
    ...(read.decimal && { decimal: read.decimal }),
    ...(read.assumed && { assumed: 'comma between thousands' }),
  }
}

/**
 * A number from text as people write it: `3,5 %`, `1 234,5`, `1'234.5`, `41,000`, `41bn`, `−2`, `1.5e6`.
 *
 * Convention: blanks of any width and apostrophes are between thousands. Of a point and a comma, the last is the decimal.
 * One of them alone is the decimal unless exactly three digits stand behind it: then it is either, and the text is refused
 * with both readings, unless `decimal` says which. `41,000` is read: a decimal comma before three zeros is not written.
 *
 * @param text the text; a number is returned as it is
 * @param options how to read it
 * @returns the number as written, with its unit and with what a word such as `bn` multiplies by
 * @throws {DomainError} where the text is no number, or can be read as two
 *
 * Cost: less than a microsecond for plain digits.
 *
 * @example
 * import { DomainError, readNumber } from 'tradepath/series'
 * readNumber('3,5 %') // { value: 3.5, unit: '%' }
 * readNumber('USD 1 234,5 bn') // { value: 1234.5, unit: 'USD bn', scale: 1000000000 }
 * readNumber('1.120', { decimal: ',' }).value // 1120
 * try {
 *   readNumber('1.120')
 * } catch (error) {
 *   if (!(error instanceof DomainError)) throw error
 *   error.rule // 'be clear: it is 1120 or 1.12'
 * }
 */
export function readNumber(text: string | number, options: ReadNumberOptions = {}): NumberRead {
  return checkedNumberText('readNumber', 'text', text, domain('readNumber', options, checks).decimal)
}

const checks = { decimal: optional(oneOf<Decimal>('.', ',')) }

/** The number that a text says, for a caller whose name and parameter an error bears. */
export function checkedNumberText(where: string, parameter: string, value: unknown, decimal?: Decimal): NumberRead {
  if (typeof value === 'number' && Number.isFinite(value)) return { value: value + 0 }
  const read = typeof value === 'string' ? numberIn(value, decimal) : undefined
  if (read === undefined) throw new DomainError(where, parameter, 'be a number', value)
  if ('readings' in read)
    throw new DomainError(where, parameter, `be clear: it is ${read.readings[0]} or ${read.readings[1]}`, value)
  const { decimal: _, ...rest } = read
  return rest
}

/**
 * Several numbers from one text: `5%,9%,17%`, `5; 9; 17`, `0,5 %; 0,9 %`.
 *
 * Convention: a semicolon, or a comma with a blank behind it, is between numbers. A comma alone is between them unless the
 * whole text is a number as well: `0,5%` is refused, since it is 0.5 % or the two numbers 0 and 5 %.
 *
 * @param where the function that was called
 * @param parameter the argument at fault
 * @param text the text
 * @returns the numbers in the order of the text
 * @throws {DomainError} where a part is no number, or the text can be read in two ways
 */
export function numbersIn(where: string, parameter: string, text: string): NumberRead[] {
  const plain = plainText(text)
  const apart = /;/.test(plain) ? /;/ : /, /.test(plain) ? /, / : undefined
  if (apart) return plain.split(apart).map((part) => checkedNumberText(where, parameter, part))
  const parts = plain.split(',')
  const whole = parts.length > 1 ? numberIn(plain) : undefined
  if (whole) {
    const one =
      'readings' in whole ? whole.readings.join(' or ') : `${whole.value}${whole.unit ? ` ${whole.unit}` : ''}`
    throw new DomainError(
      where,
      parameter,
      `be clear: it is ${one}, or the numbers ${parts.join(' and ')}; write a decimal point, or a blank behind the comma`,
      text,
    )
  }
  return parts.map((part) => checkedNumberText(where, parameter, part))
}
