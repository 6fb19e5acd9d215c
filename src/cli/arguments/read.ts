import { DomainError, type Rule } from '../../errors.ts'
import { readNumber } from '../../numeric/readNumber.ts'
import { checkedYear } from '../../numeric/readYear.ts'

/** What the command refuses, in its own words. */
export function wrong(name: string, rule: string, received: unknown): DomainError {
  return new DomainError('tradepath', name, rule, received)
}

/** What a function refuses, said of the option that its argument came from. */
export function onBehalf<T>(name: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    throw wrong(name, error.rule, error.received)
  }
}

/** A number as people write it; `%` and words such as `bn` count. */
export function number(name: string, text: string, rule?: Rule): number {
  const { value, unit, scale = 1 } = onBehalf(name, () => readNumber(text))
  const number = (unit === '%' ? value / 100 : value) * scale
  if (rule && !rule.holds(number)) throw wrong(name, rule.says, text)
  return number
}

export const year = (name: string, text: string): number =>
  onBehalf(name, () => checkedYear('tradepath', name, text.trim()))

/** A rate a year: 8% or 0.08. One of 1 and more without a sign of per cent is probably meant to have it. */
export function rate(name: string, text: string): number {
  const value = number(name, text)
  if (!text.includes('%') && Math.abs(value) >= 1)
    throw wrong(
      name,
      `be a rate such as 8% or 0.08: write ${text.trim()}%, or ${Number((value * 100).toPrecision(12))}% for ${text.trim()} times`,
      text,
    )
  if (value <= -1) throw wrong(name, 'be more than -100%', text)
  return value
}

/** A standard deviation of a year's growth: 15% or 0.15. */
export function spread(name: string, text: string): number {
  const value = rate(name, text)
  if (value < 0) throw wrong(name, 'be at least 0%', text)
  return value
}

/**
 * What commas, semicolons or several uses of an option separate. `0,5%` may be one number or two, and is refused then.
 */
export function list(name: string, texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const parts = text.split(/[;,]/).map((part) => part.trim())
    // a year has no decimals, so 2030,2035 is two of them
    const years = parts.every((part) => /^\d{4}$/.test(part))
    if (!years && parts.length === 2 && isNumber(text) && parts.every(isNumber))
      throw wrong(
        name,
        `be clear: ${text.replace(',', '.').trim()}, or ${parts.join(' and ')} (write ${parts.join('; ')})`,
        text,
      )
    return parts
  })
}

function isNumber(text: string): boolean {
  try {
    readNumber(text)
    return true
  } catch (error) {
    return error instanceof DomainError && error.rule.startsWith('be clear')
  }
}

/** Two numbers apart by a comma or a semicolon, as `0,100`. */
export function two(name: string, text: string): [number, number] {
  const [low, high, ...rest] = text.split(/[;,]/).map((part) => number(name, part))
  if (low === undefined || high === undefined || rest.length > 0) throw wrong(name, 'be two numbers, as 0,100', text)
  return [low, high]
}

export function file(name: string, ending: string, path: string): string {
  if (!path.toLowerCase().endsWith(ending)) throw wrong(name, `be the name of a file that ends in ${ending}`, path)
  return path
}
